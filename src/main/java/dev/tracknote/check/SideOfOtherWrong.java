package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R7 and R1: «set beside A, B booked $945m more», «A grew 16.8% and the company 24.2%, the former
 * ahead»: the figures are the distance or the growth of the two, which lie the other way round.
 */
final class SideOfOtherWrong implements Check {

  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?<more>[高多大快强]于|[高多大快]过|[高多]出|超[过出]|领先|跑赢|胜[过出]|压过|盖过|(?<=[比较相，要还更得则者])[高多大快]|(?<=□)[高多大快](?=\\s?\\d|了|约|出)|\\b(?:more|higher|larger|greater|bigger|above|ahead|extra|additional|faster|quicker|stronger|exceed\\w*|outsold|outstrip\\w*|outgr[eo]w\\w*|outpac\\w*|outperform\\w*|surpass\\w*|topp(?:ed|ing)|tops|beat|beats|eclips\\w*)\\b)"
              + "|(?<less>[低少小慢弱逊差]于|[低少小慢]过|[低少]出|少了|低了|落后|跑输|不及|不如|(?<=[比较相，要还更得则者])[低少小慢]|(?<=□)[低少小慢](?=\\s?\\d|了|约|出)|\\b(?:less|lower|smaller|fewer|below|behind|short of|shy of|slower|weaker|trail\\w*|lag(?:s|ged|ging)?|underperform\\w*)\\b)");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)指引|预期|合计|其余|平均|均值|每|成本|费用|利润|占比|份额|不再|并[非未]|没有|倍|增量|以[上下]|行业|\\b(?:guid\\w*|consensus|combined|together|rest of|average|per|margins?|profit|income from|share|not|never|no longer|neither|times|than (?:half|twice|a|one|two|three)|industry|peers?|points?|increment\\w*|used to|had been)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (PartsMeant.isAsserted(sentence)
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()
          && sentence.mentions(Mention.OfMeasure.class).stream()
              .allMatch(m -> m.measure().equals(Measure.REVENUE.id()))
          && sentence.mentions(Mention.OfPeriod.class).stream()
              .allMatch(p -> p.period().equals(dossier.quarter()))
          && !OTHER.matcher(sentence.masked()).find()
          && !Span.isYearly(sentence)) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    Optional<SideSaid> side = side(sentence);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    Optional<NamedPair> pair = NamedPair.at(sentence, side.get().at());
    return pair.flatMap(p -> order(sentence, p, dossier))
        .filter(order -> order > 0 != side.get().more())
        .map(order -> finding(sentence, side.get()))
        .or(() -> pair.flatMap(p -> otherDistance(sentence, p, dossier)));
  }

  /** What all words say that tell of a side. */
  private static Optional<SideSaid> side(ReadSentence sentence) {
    Matcher word = SIDE.matcher(sentence.masked());
    Optional<SideSaid> side = Optional.empty();
    while (word.find()) {
      int at = word.start();
      boolean inName =
          sentence.mentions(Mention.OfMeasure.class).stream()
              .anyMatch(m -> m.from() <= at && at < m.to());
      if (!inName) {
        SideSaid one = SideSaid.of(word, 0);
        if (side.isPresent() && side.get().more() != one.more()) {
          return Optional.empty();
        }
        side = side.or(() -> Optional.of(one));
      }
    }
    return side;
  }

  /** Above zero where the subject is more than what it is held against; empty where untold. */
  private static Optional<Integer> order(ReadSentence sentence, NamedPair pair, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    List<StatedFigure> figures = sentence.claims().stream().map(Claim::figure).toList();
    Ground ground = dossier.ground();
    Optional<BigDecimal> one = ground.value(line(pair.subject()), now);
    Optional<BigDecimal> other = ground.value(line(pair.reference()), now);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal apart = one.get().subtract(other.get());
    boolean told =
        figures.stream()
            .filter(f -> f.kind() == Kind.MONEY && !f.isRange() && PointMisplaced.digits(f) >= 2)
            .anyMatch(f -> Reach.of(f).holdsSize(apart));
    if (told) {
      return Optional.of(apart.signum());
    }
    for (Stretch base : List.of(now.yearAgo(), now.previous())) {
      Function<String, Optional<BigDecimal>> growth =
          p -> ground.growth(line(p), now, base).map(Expected::value);
      Optional<BigDecimal> own = growth.apply(pair.subject());
      Optional<BigDecimal> its = growth.apply(pair.reference());
      if (own.isPresent()
          && its.isPresent()
          && isTold(sentence, own.get())
          && isTold(sentence, its.get())) {
        return Optional.of(own.get().compareTo(its.get())).filter(o -> o != 0);
      }
    }
    return Optional.empty();
  }

  /** The one amount of the sentence is no distance of the two, and no move of either. */
  private static Optional<Diagnostic> otherDistance(
      ReadSentence sentence, NamedPair pair, Dossier dossier) {
    if (sentence.claims().size() != 1
        || pair.subject().isEmpty()
        || pair.reference().isEmpty()
        || !sentence.mentions(Mention.OfComparison.class).isEmpty()) {
      return Optional.empty();
    }
    StatedFigure figure = sentence.claims().getFirst().figure();
    if (figure.kind() != Kind.MONEY
        || figure.isRange()
        || figure.width().isPresent()
        || PointMisplaced.digits(figure) < 3) {
      return Optional.empty();
    }
    Reach reach = Reach.of(figure);
    Stretch now = Stretch.of(dossier.quarter());
    List<Stretch> times = List.of(now, now.yearAgo(), now.previous());
    Ground ground = dossier.ground();
    Optional<BigDecimal> apart = apart(pair, now, ground);
    for (Stretch time : times) {
      if (apart(pair, time, ground).filter(reach::holdsSize).isPresent()) {
        return Optional.empty();
      }
    }
    for (String part : List.of(pair.subject(), pair.reference())) {
      FiguresOfLine line = new FiguresOfLine(line(part), ground);
      if (line.isValue(figure, times) || line.isMove(figure, List.of(now), List.of())) {
        return Optional.empty();
      }
    }
    return apart.map(
        a ->
            Findings.figure(
                "R7",
                sentence,
                figure,
                "a difference of " + Words.of(a.abs(), figure),
                pair.subject() + " − " + pair.reference(),
                "subtract the one from the other again"));
  }

  private static Optional<BigDecimal> apart(NamedPair pair, Stretch time, Ground ground) {
    return ground
        .value(line(pair.subject()), time)
        .flatMap(o -> ground.value(line(pair.reference()), time).map(o::subtract));
  }

  private static boolean isTold(ReadSentence sentence, BigDecimal growth) {
    return sentence.claims().stream()
        .filter(c -> c.figure().kind() == Kind.PERCENT && !c.figure().isRange())
        .anyMatch(c -> Reach.of(c.figure()).holdsSize(growth));
  }

  private static Subject line(String part) {
    return part.isEmpty()
        ? Subject.company(Measure.REVENUE)
        : Subject.segment(Measure.REVENUE, part);
  }

  private static Diagnostic finding(ReadSentence sentence, SideSaid side) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(side.at()),
        "expected a word for the "
            + (side.more() ? "lesser" : "greater")
            + " of the two, found the reverse",
        "",
        "turn the word round, or the two names");
  }
}
