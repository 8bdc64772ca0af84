package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R5: beat, in line or miss is said of a result that stands otherwise against the company's
 * guidance, the consensus or the house's own forecast. A loss smaller than feared beats; costs
 * above their band are no beat.
 */
final class VerdictWrong implements Check {

  /** Without one of these nothing is held against anything. */
  private static final Pattern HELD_AGAINST =
      Pattern.compile(
          "(?i)指引|预告|预想|预期|展望|预测|区间|给出的|guid|outlook|consensus|street|expect|forecast|estimate|range|band|feared|model");

  private static final Pattern OF_NOW =
      Pattern.compile(
          "(?i)本季|当季|上季|刚刚?(?:实现|公布)|\\bjust (?:achieved|reported|printed|posted|booked|closed|delivered)\\b|\\bthis quarter|the (?:reported|past) quarter|what (?:it|we)");

  /** Before guidance for what is to come that is set beside what has been. */
  private static final Pattern WITH_NOW =
      Pattern.compile(
          "(?i)^[^\\p{IsHan}]*(?:与|和|较|同|比)(?:本季|当季|上季|本期)[^，]{0,8}(?:相比|比较|，)|^compared with (?:this|the (?:reported|past)) quarter");

  private static final Pattern NOT =
      Pattern.compile(
          "(?i)(?:未|没有|并未|尚未|不会|难以|不是|并非|而非|不属于|谈不上|算不上|称不上)\\s?$|\\b(?:not|neither|nor|never|rather than|instead of)\\b[^,;]{0,12}$");
  private static final Pattern NEAR =
      Pattern.compile("(?i)接近|靠近|贴近|恰好|恰在|刚好|\\bnear\\b|close to|exactly|toward|sat at");
  private static final Pattern ACTUAL =
      Pattern.compile(
          "(?i)实际|\\b(?:it|that(?! (?:guid|range|band))|outcome|print|result|actual)\\b");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?:headline|key|main|overall|the) (?:numbers|figures|results)\\b|各项指标|主要指标|整体业绩|业绩整体");
  private static final List<Measure> HEADLINE =
      List.of(Measure.REVENUE, Measure.OPERATING_INCOME, Measure.NET_INCOME, Measure.EPS_DILUTED);
  private static final int REACH_BACK = 3;

  /** «亏损大于一致预期，低于预期»: once its size is compared, the result is what falls short. */
  private static final Pattern SIZED =
      Pattern.compile(
          "(?i)(?:大于|小于|多于|少于|超过|超出)[^，。；]{0,12}预期|\\b(?:larger|wider|smaller|narrower|deeper) than\\b");

  /** «consensus of $1,640m lies below it»: what was expected is what is said to stand so. */
  private static final Pattern OF_EXPECTED =
      Pattern.compile(
          "(?i)^(?:[^\\p{IsHan}，,]{0,12}(?:一致|市场)预期(?:值|均值)?(?!相比|比较|衡量|而言|看)[^，。；]*"
              + "|(?:(?:[^,;]|,\\d)*\\b(?:and|while|but|as|whereas) )?(?:the |market |current )*(?:consensus|street)(?:'s|’s)?\\b(?:[^,;]|,\\d)*\\b(?:is|are|was|lies|lay|sits|sat|stands|stood|remains|remained|falls|comes?|came|had been)\\b(?:[^,;]|,\\d)*)$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    List<ReadSentence> sentences = dossier.everything();
    for (int i = 0; i < sentences.size(); i++) {
      ReadSentence sentence = sentences.get(i);
      // a risk is what may come: «需求复苏低于预期» tells of no result
      boolean told = sentence.sentence().part() != PartKind.RISKS || !sentence.claims().isEmpty();
      if (!sentence.isRow()
          && told
          && sentence.holds(HELD_AGAINST)
          && sentence.mayHold(VerdictWords.WORDS)
          && isOfNow(sentence, dossier)) {
        List<ReadSentence> before = sentences.subList(Math.max(0, i - REACH_BACK), i);
        sentence.eachMasked(
            VerdictWords.WORDS,
            m ->
                judge(
                        Phrase.of(sentence, sentence.masked(), m),
                        VerdictWords.of(m),
                        before,
                        dossier)
                    .ifPresent(findings::add));
      }
    }
    return findings;
  }

  /** The coming quarter's guidance is held against nothing yet. */
  private static boolean isOfNow(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))
        && sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .noneMatch(p -> p.when() == Mention.When.NEXT_QUARTER);
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, VerdictWords said, List<ReadSentence> before, Dossier dossier) {
    boolean looksBack =
        phrase.sentence().mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(
                p ->
                    p.from() >= phrase.start()
                        && p.to() <= phrase.end()
                        && p.when() != Mention.When.CURRENT);
    boolean part =
        phrase.sentence().mentions(Mention.OfSegment.class).stream()
            .anyMatch(
                s ->
                    s.from() >= phrase.start() && s.to() <= phrase.end() && !s.segment().isEmpty());
    boolean vague =
        phrase.beforeHolds(NOT)
            || (phrase.clauseHolds(NEAR) && said.verdict() != Mention.Verdict.WITHIN)
            || hypothetical(phrase);
    boolean ofExpected = phrase.beforeHolds(OF_EXPECTED) && !phrase.afterHolds(Yardstick.CONSENSUS);
    boolean outlook =
        YardstickMeant.isGuidance(phrase.before())
            && (phrase.afterHolds(Yardstick.CONSENSUS)
                || phrase.afterHolds(OF_NOW)
                || namesPeriodBehind(phrase));
    boolean compared =
        YardstickMeant.isGuidance(phrase.clause()) && phrase.sentence().holds(WITH_NOW);
    if (looksBack || part || vague || ofExpected || outlook || compared || isThreshold(phrase)) {
      return Optional.empty();
    }
    if (phrase.sentence().mentions(Mention.OfMeasure.class).isEmpty()
        && phrase.sentence().holds(SEVERAL)) {
      return ofSeveral(phrase, said, before, dossier);
    }
    Optional<Subject> unrecorded = Optional.empty();
    for (List<Subject> topic : topics(phrase, before, dossier)) {
      Set<Measure> judged = new LinkedHashSet<>();
      for (Subject subject : onBothBases(topic, phrase, dossier)) {
        Optional<Yardstick> yardstick = YardstickMeant.of(phrase, subject, before, dossier);
        Optional<BigDecimal> actual =
            dossier.ground().value(subject, Stretch.of(dossier.quarter()));
        if (topic.contains(subject)
            && yardstick.isEmpty()
            && actual.isPresent()
            && isUnrecorded(phrase, subject, dossier)) {
          unrecorded = unrecorded.or(() -> Optional.of(subject));
        }
        if (yardstick.filter(y -> YardstickMeant.isTyped(phrase, y)).isPresent()
            && actual.isPresent()
            && judged.add(subject.measure())) {
          Optional<Diagnostic> wrong = wrong(phrase, said, subject, yardstick.get(), actual.get());
          if (wrong.isPresent()) {
            return wrong;
          }
        }
      }
      if (!judged.isEmpty()) {
        return Optional.empty();
      }
    }
    return unrecorded.map(s -> unrecorded(phrase, s));
  }

  /** «The guided margin of 77.5% is above the 77.4% of FY26Q2»: what is guided is held against. */
  private static boolean namesPeriodBehind(Phrase phrase) {
    boolean told =
        phrase.beforeHolds(YardstickMeant.END)
            || phrase.sentence().claims().stream()
                .map(c -> c.figure().from())
                .anyMatch(f -> f >= phrase.start() && f < phrase.from());
    return told
        && phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.from() >= phrase.to() && p.to() <= phrase.end());
  }

  /** «the headline numbers»: wrong where it is wrong of each that was guided or expected. */
  private static Optional<Diagnostic> ofSeveral(
      Phrase phrase, VerdictWords said, List<ReadSentence> before, Dossier dossier) {
    Optional<Diagnostic> fault = Optional.empty();
    for (Measure measure : HEADLINE) {
      for (Basis basis : dossier.ground().bases()) {
        Subject subject = new Subject(measure, "", basis);
        Optional<Yardstick> yardstick = YardstickMeant.of(phrase, subject, before, dossier);
        Optional<BigDecimal> actual =
            dossier.ground().value(subject, Stretch.of(dossier.quarter()));
        if (yardstick.isPresent() && actual.isPresent()) {
          Optional<Diagnostic> wrong = wrong(phrase, said, subject, yardstick.get(), actual.get());
          if (wrong.isEmpty()) {
            return Optional.empty();
          }
          fault = fault.or(() -> wrong);
        }
      }
    }
    return fault;
  }

  /** Where no basis is said, the one that is guided can be meant. */
  private static List<Subject> onBothBases(List<Subject> topic, Phrase phrase, Dossier dossier) {
    List<Subject> subjects = new ArrayList<>(topic);
    if (phrase.sentence().mentions(Mention.OfBasis.class).isEmpty()) {
      topic.stream()
          .filter(s -> Yardstick.guided(s, dossier).isEmpty())
          .map(s -> new Subject(s.measure(), s.segment(), Basis.NONGAAP))
          .forEach(subjects::add);
    }
    return subjects;
  }

  /** «同比增速也超过两成»: more than a figure, and not than what was expected. */
  private static boolean isThreshold(Phrase phrase) {
    return phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT && !f.isRange())
            .anyMatch(f -> f.from() >= phrase.to() && f.from() <= phrase.to() + 1)
        && !phrase.clauseHolds(HELD_AGAINST);
  }

  private static boolean hypothetical(Phrase phrase) {
    return !phrase.sentence().mentions(Mention.OfCondition.class).stream()
        .filter(
            c -> !phrase.sentence().text().substring(c.from(), c.to()).equalsIgnoreCase("every"))
        .toList()
        .isEmpty();
  }

  /** The subjects of the sentence, else of the sentences just before it. */
  private static List<List<Subject>> topics(
      Phrase phrase, List<ReadSentence> before, Dossier dossier) {
    List<List<Subject>> topics = new ArrayList<>(Topics.of(phrase, List.of(), dossier).all());
    int start = phrase.start();
    if (topics.isEmpty() && start > 0 && phrase.beforeHolds(ACTUAL)) {
      Phrase ahead = new Phrase(phrase.sentence(), start - 1, start - 1, phrase.masked());
      topics.addAll(Topics.of(ahead, List.of(), dossier).all());
    }
    boolean unnamed =
        phrase.sentence().mentions(Mention.OfMeasure.class).isEmpty()
            && (ACTUAL.matcher(phrase.masked()).find()
                || phrase.sentence().claims().stream()
                    .noneMatch(c -> c.figure().kind() == StatedFigure.Kind.MONEY));
    for (int i = before.size() - 1; i >= 0 && topics.isEmpty() && unnamed; i--) {
      ReadSentence last = before.get(i);
      if (last.sentence().place().file().equals(phrase.sentence().sentence().place().file())) {
        Topics.ofSubject(last, before.subList(0, i), dossier)
            .forEach(t -> topics.add(onSaidBasis(t, phrase.sentence())));
        topics.removeIf(t -> YardstickMeant.of(phrase, t.getFirst(), before, dossier).isEmpty());
      }
    }
    return topics;
  }

  /** «On the non-GAAP basis that is below what we guided to»: the basis is said anew. */
  private static List<Subject> onSaidBasis(List<Subject> topic, ReadSentence sentence) {
    List<Basis> said =
        sentence.mentions(Mention.OfBasis.class).stream()
            .map(Mention.OfBasis::basis)
            .distinct()
            .toList();
    return said.size() == 1
        ? topic.stream().map(s -> new Subject(s.measure(), s.segment(), said.getFirst())).toList()
        : topic;
  }

  /** A consensus is somebody's; one that no statement holds has no source. */
  private static boolean isUnrecorded(Phrase phrase, Subject subject, Dossier dossier) {
    boolean said = Yardstick.CONSENSUS.matcher(YardstickMeant.near(phrase)).find();
    boolean whole = subject.segment().isEmpty();
    return said && whole && Yardstick.consensus(subject, dossier).isEmpty();
  }

  private static Diagnostic unrecorded(Phrase phrase, Subject subject) {
    return Findings.error(
        "R10",
        phrase.sentence().sentence().placeAt(phrase.from()),
        "expected a recorded consensus for " + subject.id() + ", found none",
        "",
        "enter it in statements.csv with its source");
  }

  private static Optional<Diagnostic> wrong(
      Phrase phrase, VerdictWords said, Subject subject, Yardstick yardstick, BigDecimal actual) {
    boolean cost =
        Trend.LOWER_IS_BETTER.contains(subject.measure())
            || subject.measure() == Measure.CAPITAL_EXPENDITURE;
    boolean loss =
        actual.signum() < 0
            && HistoryWords.isLoss(phrase)
            && !phrase.sentence().holdsIn(0, phrase.start(), SIZED);
    Mention.Verdict truth = YardstickMeant.truth(phrase, said, yardstick, actual);
    Optional<Mention.Verdict> meant = said.meant(cost, loss);
    boolean right = meant.isPresent() ? meant.get() == truth : truth != Mention.Verdict.WITHIN;
    if (right) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.error(
            "R5",
            phrase.sentence().sentence().placeAt(phrase.from()),
            "expected a result "
                + word(truth)
                + end(truth, yardstick, actual)
                + " "
                + yardstick.name()
                + ", found \""
                + phrase.sentence().text().substring(phrase.from(), phrase.to())
                + "\"",
            Words.told(actual, subject) + " against " + yardstick.words(subject),
            "beat is above the high end, in line is between both ends, a point is met when equal"));
  }

  /** Of a result between both ends only one of them can be meant. */
  private static String end(Mention.Verdict truth, Yardstick yardstick, BigDecimal actual) {
    boolean between =
        yardstick.low().compareTo(yardstick.high()) < 0
            && actual.compareTo(yardstick.low()) >= 0
            && actual.compareTo(yardstick.high()) <= 0;
    return switch (truth) {
      case BELOW -> between ? " the high end of" : "";
      case ABOVE -> between ? " the low end of" : "";
      case WITHIN -> "";
    };
  }

  private static String word(Mention.Verdict verdict) {
    return switch (verdict) {
      case ABOVE -> "above";
      case WITHIN -> "within";
      case BELOW -> "below";
    };
  }
}
