package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R11: something is said to have doubled, tripled, halved or grown N times, and has not. */
final class MultipliedWrong implements Check {

  /** Words before a measure that narrow it to no part of what the facts hold. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\W*(?:(?:nine|six|three|twelve)[- ]months?|half|full[- ]year|first|second|quarterly|annual|total|group|company|its|the|reported|全年|上半年?|下半年?|单季|当季|本季|公司|集团|总|带动|推动|拉动|因此|同期|实现|\\W)*");

  private static final Pattern PARTS =
      Pattern.compile("(?i)[两三四][大项个条类块]|\\b(?:both|two|three|four|each|all|every)\\b");
  private static final int AT_IT = 5;
  private static final Pattern HALVED =
      Pattern.compile(
          "(?i)(?<near>nearly |almost |接近|近乎|几近)?(?<over>more than |不止)?(?:\\bhalved\\b|\\bcut (?<under>to less than |by more than |to |by )?half\\b|腰斩|减半|缩水一半)");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)增速|降幅|速度|贡献|增量|占比|"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.MIDDLE_ZH
              + "|目标|行业|市场规模|覆盖|授权额度|之比|个月|半年|\\b(?:guid\\w*|"
              + GuidanceWords.MIDDLE_EN
              + "|consensus|expect\\w*|target|growth rate|share of|industry|multiple of|as fast|months?|half[- ]year|prices?|per|authoris\\w+)\\b");
  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?i)(?:不|未|尚|没有|没|无|能否|将(?!近)|有望|足以|目标)[^，。；]{0,6}$|\\b(?:not|never|yet|would|will|should|could|may|might|to|if|have to|must|neither|without)\\b[^,;]{0,12}$");
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?i)^\\s?(?:that|the (?!year|quarter)|those of|what|than|as)\\b|^\\s?(?:在即|在望|尚需|仍需|还需|目标)");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)[，,；;。：:（()）]|\\b(?:in other words|put (?:differently|another way)|that is to say|in effect)\\b|也就是说|换言之|换句话说|换算(?:下来|成)?|折算|算下来|由此|这样|意味着|相当于|至今|仅|只");
  private static final Pattern FALL = Pattern.compile("(?i)下降|减少|下滑|fell|declin|dropped");

  /** «doubled from the winter quarter», «由淡季的低点翻倍»: from a time by a name of its own. */
  private static final Pattern FROM_BEHIND =
      Pattern.compile(
          "(?i)^\\s(?:from|on|against|over|since) (?:the|its|a|that|last) [^,.;]{3,40}?(?= to\\b|[,.;])");

  private static final Pattern FROM_BEFORE =
      Pattern.compile("(?:由|从|自|较|(?<![同环占对])比)[^，。；\\d]{2,14}(?:几乎|近|接近|已|实现|\\s)*$");

  private static final Pattern ON_BASE = Pattern.compile("(?i)^\\s?(?:on|from|against) (?:the )?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings =
        new ArrayList<>(EachFigure.findings(dossier, MultipliedWrong::judge));
    findings.addAll(EachPhrase.findings(dossier, HALVED, MultipliedWrong::halved));
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.kind() != StatedFigure.Kind.MULTIPLE || figure.isRange()) {
      return Optional.empty();
    }
    String scope = sentence.claims().get(index).foreignScope().replaceFirst("(?s).*[.。]\\s", "");
    boolean foreign = !scope.isEmpty() && !TIME.matcher(scope).matches();
    Optional<Diagnostic> stated = ofStated(sentence, index, dossier);
    if (stated.isPresent()) {
      return stated;
    }
    return (foreign ? Optional.<MultipleSaid>empty() : MultipleSaid.of(sentence, figure))
        .filter(s -> !isOfTyped(sentence, s, dossier))
        .flatMap(s -> told(sentence, figure.from(), figure.to(), s, dossier));
  }

  /** «Shipments tripled on the 3,480 units of a year ago»: of what was stated, now and then. */
  private static Optional<Diagnostic> ofStated(ReadSentence sentence, int index, Dossier dossier) {
    if (index + 1 >= sentence.claims().size()
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    StatedFigure figure = sentence.claims().get(index).figure();
    StatedFigure base = sentence.claims().get(index + 1).figure();
    Optional<MultipleSaid> said = MultipleSaid.of(sentence, figure);
    if (said.isEmpty()
        || !Typed.isAmount(base)
        || base.isRange()
        || !sentence.holdsIn(figure.to(), base.from(), ON_BASE)) {
      return Optional.empty();
    }
    FiscalQuarter now = dossier.quarter();
    for (StatedSeries series : dossier.statedNearby().near(sentence)) {
      boolean then =
          Stream.of(now.yearAgo(), now.previous())
              .anyMatch(q -> series.at(q).filter(v -> Tolerance.exact(base, v)).isPresent());
      Optional<BigDecimal> value = series.at(now).filter(v -> base.value().signum() > 0);
      if (then && !series.isRatio() && value.isPresent()) {
        BigDecimal times = Rounding.quotient(value.get(), base.value());
        return said.get().admits(times)
            ? Optional.empty()
            : Optional.of(
                Findings.figure(
                    "R11",
                    sentence,
                    figure,
                    Words.plain(times, 2) + " times the level before",
                    "",
                    "divide the two values in statements.csv"));
      }
    }
    return Optional.empty();
  }

  /** Whether two amounts that are typed in the sentence or right before it stand so. */
  private static boolean isOfTyped(ReadSentence sentence, MultipleSaid said, Dossier dossier) {
    List<StatedFigure> own = amounts(sentence.claims().stream().map(Claim::figure));
    List<StatedFigure> amounts =
        own.size() == 2 ? own : amounts(dossier.scenes().typedBefore(sentence).stream());
    if (own.size() != 2) {
      amounts.addAll(own);
    }
    for (StatedFigure one : amounts) {
      for (StatedFigure other : amounts) {
        if (one.kind() == other.kind()
            && said.admits(Rounding.quotient(one.value(), other.value()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<StatedFigure> amounts(Stream<StatedFigure> figures) {
    return figures
        .filter(
            f ->
                Typed.isAmount(f)
                    && f.kind() != StatedFigure.Kind.MULTIPLE
                    && !f.isRange()
                    && f.value().signum() > 0)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Optional<Diagnostic> halved(
      ReadSentence sentence, Matcher found, Dossier dossier) {
    boolean more = found.group("over") != null || found.group("under") != null;
    MultipleSaid said = MultipleSaid.half(found.group("near") != null, more);
    return told(sentence, found.start(), found.end(), said, dossier);
  }

  private static Optional<Diagnostic> told(
      ReadSentence sentence, int from, int to, MultipleSaid said, Dossier dossier) {
    Phrase phrase = new Phrase(sentence, from, to, sentence.masked().substring(0, to));
    if (new Phrase(sentence, from, to, sentence.masked()).isUnreal()
        || isOfStranger(phrase, dossier)
        || isAhead(sentence, dossier)
        || isFromUnknown(sentence, from, to)
        || sentence.holdsIn(0, Clauses.end(sentence.text(), to), OTHER)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || phrase.beforeHolds(NOT_YET)
        || OF_ANOTHER.matcher(sentence.masked().substring(to)).find()
        || phrase.beforeHolds(FALL)) {
      return Optional.empty();
    }
    List<ReadSentence> earlier = dossier.scenes().before(sentence);
    List<Span> spans = Span.of(sentence, earlier, dossier.quarter());
    Optional<Wrong> wrong = Optional.empty();
    for (List<Subject> topic : SubjectBefore.of(phrase, earlier, dossier)) {
      Optional<Wrong> other = wrong(sentence, topic, said, spans, dossier);
      if (other.isEmpty()) {
        return Optional.empty();
      }
      wrong = wrong.or(() -> other);
    }
    return wrong.map(w -> finding(phrase, w.rule(), w.instead()));
  }

  /** Where the sentence names nothing that the facts know, what leads it may be something else. */
  private static boolean isOfStranger(Phrase phrase, Dossier dossier) {
    ReadSentence sentence = phrase.sentence();
    boolean unnamed =
        sentence.mentions(Mention.OfMeasure.class).stream()
                .allMatch(m -> Measure.of(m.measure()).isEmpty())
            && sentence.mentions(Mention.OfSegment.class).isEmpty();
    String clauseless =
        CLAUSE.matcher(phrase.masked()).replaceAll(m -> " ".repeat(m.end() - m.start()));
    return unnamed
        && Strangers.leads(new Phrase(sentence, phrase.from(), phrase.to(), clauseless), dossier);
  }

  /** Whether it is counted from a time that is named and that nothing tells. */
  private static boolean isFromUnknown(ReadSentence sentence, int from, int to) {
    return sentence
            .firstIn(to, sentence.text().length(), FROM_BEHIND)
            .filter(m -> tellsNothing(sentence, to + m.start(), to + m.end()))
            .isPresent()
        || sentence
            .firstIn(0, from, FROM_BEFORE)
            .filter(m -> tellsNothing(sentence, m.start(), m.end()))
            .isPresent();
  }

  private static boolean tellsNothing(ReadSentence sentence, int from, int to) {
    return sentence.mentions().stream()
            .filter(m -> m.to() > from && m.from() < to)
            .noneMatch(
                m ->
                    m instanceof Mention.OfPeriod
                        || m instanceof Mention.OfRelativePeriod
                        || m instanceof Mention.OfComparison)
        && sentence.claims().stream()
            .noneMatch(c -> c.figure().to() > from && c.figure().from() < to);
  }

  private static boolean isAhead(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .map(Mention.OfPeriod::period)
        .anyMatch(
            p ->
                p instanceof FiscalQuarter q
                    ? q.compareTo(dossier.quarter()) > 0
                    : p instanceof FiscalYear y && y.year() > dossier.quarter().year());
  }

  /** What one of the things that are meant did instead; nothing where all can have done it. */
  private static Optional<Wrong> wrong(
      ReadSentence sentence,
      List<Subject> topic,
      MultipleSaid said,
      List<Span> spans,
      Dossier dossier) {
    for (Subject subject : topic) {
      List<Expected> ratios = ratios(subject, spans, dossier.ground());
      if (!ratios.isEmpty() && ratios.stream().noneMatch(r -> said.admits(r.value()))) {
        String rule = isBesideWhole(sentence, subject, dossier) ? "R4" : "R11";
        return Optional.of(new Wrong(rule, ratios.getFirst()));
      }
    }
    return Optional.empty();
  }

  /** Whether the sentence also speaks of the whole that it is a part of, or of its own parts. */
  private static boolean isBesideWhole(ReadSentence sentence, Subject subject, Dossier dossier) {
    List<String> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .map(Mention.OfSegment::segment)
            .toList();
    boolean whole =
        dossier
            .facts()
            .company()
            .splitWithPart(subject.segment())
            .filter(
                s ->
                    s.of().isEmpty()
                        ? sentence.mentions(Mention.OfMeasure.class).stream()
                            .anyMatch(m -> m.measure().equals("revenue") && isAlone(sentence, m))
                        : named.contains(s.of()))
            .isPresent();
    boolean parts =
        dossier.facts().company().splits().stream()
            .filter(s -> s.of().equals(subject.segment()))
            .anyMatch(s -> s.parts().stream().anyMatch(named::contains) || sentence.holds(PARTS));
    return whole || parts;
  }

  /** No part stands at the measure, so that it is the company's. */
  private static boolean isAlone(ReadSentence sentence, Mention.OfMeasure measure) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .filter(s -> !s.segment().isEmpty())
        .noneMatch(
            s ->
                (s.to() <= measure.from() && measure.from() - s.to() < AT_IT)
                    || (s.from() >= measure.to() && s.from() - measure.to() < AT_IT));
  }

  /** What the thing that is meant did instead, and the rule that is offended. */
  private record Wrong(String rule, Expected instead) {}

  private static List<Expected> ratios(Subject subject, List<Span> spans, Ground ground) {
    List<Expected> ratios = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      Subject of = new Subject(subject.measure(), subject.segment(), basis);
      for (Span span : spans) {
        Optional<BigDecimal> now = ground.value(of, span.now());
        Optional<BigDecimal> then = ground.value(of, span.then());
        if (now.isPresent() && then.isPresent() && then.get().signum() > 0) {
          ratios.add(
              new Expected(
                  Rounding.quotient(now.get(), then.get()),
                  of.id() + " " + span.now().label() + " ÷ " + span.then().label()));
        }
      }
    }
    return ratios;
  }

  private static Diagnostic finding(Phrase phrase, String rule, Expected instead) {
    return Findings.error(
        rule,
        phrase.sentence().sentence().placeAt(phrase.from()),
        "expected "
            + Words.plain(instead.value(), 2)
            + " times the level before, found \""
            + phrase.sentence().text().substring(phrase.from(), phrase.to()).strip()
            + "\"",
        instead.words(),
        "divide the two values; growth by N times ends at N+1 times");
  }
}
