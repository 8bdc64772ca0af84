package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GapWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R1: the value that is told for another quarter than the note's is not what that quarter had. */
final class LevelAtOtherTime implements Check {

  /** What was a year ago is then how far two things lay apart. */
  private static final Pattern DIFFERENCE =
      Pattern.compile("(?i)[两二]种?口径|" + GapWords.ZH + "|" + GapWords.EN);

  private static final Pattern PER_UNIT =
      Pattern.compile(
          "(?i)单[店票件吨台]|人均|周均|每(?!股)|\\bper (?!share|cent|diluted)|\\ba (?:week|day|store)\\b|估算|推算|测算|固定汇率|constant|分别|respectively|重述|重列|重分类|划[入出转]|改列|recast|restat|reclassif|moved|转为|转正|转负|累计|"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|\\btotal");

  private static final Pattern OF_BEHIND =
      Pattern.compile("(?i)\\s?(?:\\w+ )?(?:of|in|for|at|during)\\s(?:the )?(?:end of )?");

  private static final Pattern OF_MARKET = Pattern.compile("(?i)市场|市占|份额|渗透|\\bmarket\\b");

  private static final Pattern AS_BEFORE =
      Pattern.compile(
          "(?i)重[述列分]|口径|原(?:先|来)?|当时|此前|首次披露|更正|调[整减增]|修订|recast|restat|adjust|revis|original|first reported|at the time|(?:old|former) (?:basis|base|presentation)|before|previously|reclassif|correct");

  /** What names some of the company's places together is no line of the accounts. */
  private static final Pattern FOREIGN =
      Pattern.compile("(?i).*(?:海外|境外|国外|\\b(?:overseas|foreign|international|abroad)\\b).*");

  private static final Pattern ADDED =
      Pattern.compile("(?i)\\b(?:add(?:ed|s)?|together|combined|each of)\\b|合计|各为|增厚|多赚");

  /** A figure of fewer digits rounds the restated value too. */
  private static final int DIGITS = 3;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      boolean plain =
          sentence.mentions(Mention.OfCondition.class).isEmpty()
              && sentence.mentions(Mention.OfExclusion.class).isEmpty()
              && sentence.mentions(Mention.OfOutlook.class).isEmpty()
              && measures(sentence) <= 1
              && !sentence.holds(PER_UNIT);
      for (int i = 0; plain && i < sentence.claims().size(); i++) {
        judge(sentence, i, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static long measures(ReadSentence sentence) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .map(Mention.OfMeasure::measure)
        .distinct()
        .count();
  }

  /** A sentence that also speaks of years or halves has values of those. */
  private static boolean isOfQuarters(ReadSentence sentence) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .noneMatch(p -> p.when() == Mention.When.OTHER || p.when() == Mention.When.TRAILING_YEAR);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    Optional<TimeOfLevel> said = TimeOfLevel.of(sentence, claim, dossier.quarter());
    if (said.isEmpty()) {
      return Optional.empty();
    }
    TimeOfLevel time = said.get();
    if (!time.rightAt() && isOfTimeBehind(sentence, claim.figure(), time.stretch())) {
      return Optional.empty();
    }
    boolean share = time.rightAt() && isShareOfOne(sentence, claim);
    if ((!share && !isLevel(sentence, claim, time))
        || isOther(sentence, index)
        || isQuoted(sentence, claim.figure(), time, dossier)) {
      return Optional.empty();
    }
    return share
        ? ofShare(sentence, claim, time.stretch(), dossier)
        : ofLine(sentence, claim, time.stretch(), dossier);
  }

  /** «from FY25Q1 onwards … larger than the $429.0m of FY26Q2»: the time behind it is its own. */
  private static boolean isOfTimeBehind(ReadSentence sentence, StatedFigure figure, Stretch time) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= figure.to() && p.to() <= sentence.nextFigure(figure))
        .filter(p -> OF_BEHIND.matcher(sentence.text().substring(figure.to(), p.from())).matches())
        .anyMatch(p -> !Stretch.of(p.period()).equals(time));
  }

  private static boolean isLevel(ReadSentence sentence, Claim claim, TimeOfLevel time) {
    return measures(sentence) == 1
        && !isOfOtherThing(sentence, claim)
        && !claim.share()
        && ((time.rightAt() && claim.period().isPresent()) || isOfQuarters(sentence))
        && Measure.of(claim.measure()).filter(m -> isIn(m, claim.figure().kind())).isPresent();
  }

  /**
   * A loss is no revenue, «overseas sales» are not the company's, and what is added is no level.
   */
  private static boolean isOfOtherThing(ReadSentence sentence, Claim claim) {
    boolean loss = claim.measure().equals(Measure.REVENUE.id()) && sentence.holds(Trend.LOSS);
    return loss
        || sentence.holds(ADDED)
        || sentence.claims().stream().anyMatch(c -> FOREIGN.matcher(c.foreignScope()).matches());
  }

  private static boolean isIn(Measure measure, StatedFigure.Kind kind) {
    return kind == (measure.isRatio() ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY);
  }

  /** Ranges, moves, differences and totals are no values of a time. */
  private static boolean isOther(ReadSentence sentence, int index) {
    Claim claim = sentence.claims().get(index);
    return claim.figure().isRange()
        || claim.change()
        || claim.against().isPresent()
        || !TimeOfLevel.isNextTo(sentence, claim)
        || DistanceWrong.isDistance(sentence, index)
        || sentence.holdsIn(0, claim.figure().from(), DIFFERENCE)
        || TotalWrong.isTotal(sentence, index);
  }

  /** What was stated of something else has nothing to do with a time that stands right at it. */
  private static boolean isQuoted(
      ReadSentence sentence, StatedFigure figure, TimeOfLevel time, Dossier dossier) {
    return dossier.pool().isQuoted(figure)
        && !(time.rightAt() && !dossier.names().isAny(sentence.text()));
  }

  /** The share of the one part that the sentence names in what it is a part of. */
  private static boolean isShareOfOne(ReadSentence sentence, Claim claim) {
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && claim.share()
        && isOfQuarters(sentence)
        && claim.measure().equals(Measure.REVENUE.id())
        && PartsMeant.named(sentence).size() == 1
        && claim.segments().equals(PartsMeant.named(sentence))
        && !sentence.holds(OF_MARKET);
  }

  private static Optional<Diagnostic> ofShare(
      ReadSentence sentence, Claim claim, Stretch time, Dossier dossier) {
    Readings readings = new Readings(dossier.ground());
    List<Expected> shares = new ArrayList<>();
    readings.share(claim.segment(), "", time).ifPresent(shares::add);
    dossier
        .facts()
        .company()
        .splitWithPart(claim.segment())
        .flatMap(s -> readings.share(claim.segment(), s.of(), time))
        .ifPresent(shares::add);
    boolean whole = shares.stream().anyMatch(e -> e.value().compareTo(BigDecimal.ONE) >= 0);
    return shares.isEmpty() || whole || Matching.size(claim.figure(), shares)
        ? Optional.empty()
        : Optional.of(finding(sentence, claim.figure(), Nearest.to(claim.figure(), shares), time));
  }

  private static Optional<Diagnostic> ofLine(
      ReadSentence sentence, Claim claim, Stretch time, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Measure measure = Measure.of(claim.measure()).orElseThrow();
    LinesThen lines = LinesThen.of(sentence, claim, measure, time, dossier);
    List<Expected> inForce = lines.inForce();
    List<Expected> values = new ArrayList<>(inForce);
    values.addAll(lines.superseded());
    boolean right = Matching.size(figure, values);
    if (right && isOld(sentence, figure, inForce)) {
      return Optional.of(old(sentence, figure, inForce.getFirst()));
    }
    return values.isEmpty()
            || right
            || Matching.size(figure, lines.ofLonger(sentence, claim))
            || TimeTaken.is(sentence, claim, time, dossier)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, values.getFirst(), time));
  }

  /** Whether what is told was restated, and the words do not say that the old value is meant. */
  private static boolean isOld(ReadSentence sentence, StatedFigure figure, List<Expected> inForce) {
    return !inForce.isEmpty()
        && !Matching.size(figure, inForce)
        && !sentence.holds(AS_BEFORE)
        && figure.value().stripTrailingZeros().precision() >= DIGITS;
  }

  private static Diagnostic old(ReadSentence sentence, StatedFigure figure, Expected now) {
    return Findings.figure(
        "R18",
        sentence,
        figure,
        Words.of(now.value(), figure) + " as restated",
        Words.arithmetic(List.of(now), figure),
        "take the restated value, or say that the old one is meant");
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, Expected nearest, Stretch time) {
    return Findings.figure(
        "R1",
        sentence,
        figure,
        Words.of(nearest.value(), figure)
            + " for that "
            + (time.isFiscalYear() ? "year" : "quarter"),
        Words.arithmetic(List.of(nearest), figure),
        "look the time up again with tracknote figures");
  }
}
