package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of what of a line a record is said: of its level, its share or its growth. */
final class RecordedSeries {

  static final Pattern SPEED =
      Pattern.compile("(?i)最快|最慢|fastest|slowest|增速|增幅|\\bgrowth\\b|\\bpace\\b|\\brate\\b");

  /** The size of a decline: «跌幅为近六个季度最小», «its smallest decline in six quarters». */
  static final Pattern DROP =
      Pattern.compile(
          "(?i)[跌降]幅|\\b(?:small|slow|narrow|mild|shallow|large|steep|sharp|bigg|deep|fast|slight)est (?:(?:year[- ]on[- ]year|year[- ]over[- ]year|annual|yearly|sequential|quarterly|YoY|QoQ) )?(?:decline|drop|fall|decrease|contraction)\\b");

  /** What grew by a percentage reaches a new high, and not the percentage. */
  private static final Pattern NEW_HIGH =
      Pattern.compile("(?i)新[高低]|纪录|记录|\\brecord|\\b(?:high|low|peak)$");

  private static final Pattern COST_RATIO =
      Pattern.compile("(?i)费用率|占[^，。]{0,6}[营收]|% of (?:sales|(?:total )?revenues?)\\b");

  private static final Pattern SHARE_NEXT = Pattern.compile("(?i)^ share\\b");

  /** Before a record that is said of the figure right before it. */
  private static final Pattern LINKING =
      Pattern.compile(
          "(?i)[\\s,，]*(?:(?:也|亦|均|都|并|且|又|仍|而)?(?:为|是|系|创|创下|写下|刷出|录得|录下|成为|构成|堪称|属|达到?)?(?:可比|整个|全部|自身|公司|集团)*(?:自?\\s?FY\\d\\d(?:Q[1-4])?\\s?(?:有[^，。；]{2,4})?以来的?)?(?:最|又一?个?|一个)?|(?:and |also )*(?:is |was )?(?:also )?(?:the|its|their|a|an)?)\\s?");

  /** «为有数据以来最低的一季»: the quarter was the lowest, and not its growth. */
  private static final Pattern QUARTER_ITSELF =
      Pattern.compile("(?i)^的(?:一季|一个(?:财)?季度|单季|季度)|^ quarter\\b(?! of (?:growth|increase))");

  private RecordedSeries() {}

  /** The likeliest first; any may be meant. */
  static List<History.Of> of(Phrase phrase, Subject subject) {
    String clause = phrase.clause();
    boolean share = Trend.SHARE.matcher(clause).find() || phrase.afterHolds(SHARE_NEXT);
    if (share && !subject.segment().isEmpty()) {
      return List.of(History.Of.SHARE);
    }
    if (Trend.isCost(subject.measure()) && COST_RATIO.matcher(phrase.soFar() + clause).find()) {
      return List.of(History.Of.SHARE);
    }
    if (subject.measure().isRatio()) {
      return List.of(History.Of.LEVEL);
    }
    if (SPEED.matcher(clause).find() || DROP.matcher(clause).find()) {
      boolean onQuarter =
          Trend.ON_QUARTER.matcher(clause).find() && !Trend.ON_YEAR.matcher(clause).find();
      return List.of(onQuarter ? History.Of.QUARTER_ON_QUARTER : History.Of.YEAR_ON_YEAR);
    }
    return Stream.concat(Stream.of(History.Of.LEVEL), ofFigureBefore(phrase, subject).stream())
        .toList();
  }

  /** «占比 36.4%，为有数据以来最高»: the figure right before it is what is the highest. */
  private static Optional<History.Of> ofFigureBefore(Phrase phrase, Subject subject) {
    int figure =
        phrase.sentence().claims().stream()
            .mapToInt(c -> c.figure().to())
            .filter(t -> t <= phrase.from())
            .max()
            .orElse(0);
    String lead = phrase.masked().substring(Math.max(phrase.start(), figure), phrase.from());
    if (!LINKING.matcher(lead).matches() || phrase.afterHolds(QUARTER_ITSELF)) {
      return Optional.empty();
    }
    return phrase.sentence().claims().stream()
        .filter(c -> c.figure().to() <= phrase.from())
        .reduce((a, b) -> b)
        .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT)
        .filter(c -> c.share() || !phrase.sentence().holdsIn(phrase.from(), phrase.to(), NEW_HIGH))
        .flatMap(
            c ->
                of(c, subject)
                    .or(
                        () ->
                            phrase.sentence().holdsIn(phrase.soFar(), Trend.GROWTH)
                                ? Optional.of(History.Of.YEAR_ON_YEAR)
                                : Optional.empty()));
  }

  private static Optional<History.Of> of(Claim claim, Subject subject) {
    if (claim.share()) {
      return subject.segment().isEmpty() ? Optional.empty() : Optional.of(History.Of.SHARE);
    }
    if (!claim.change() && claim.against().isEmpty()) {
      return Optional.empty();
    }
    boolean onQuarter = claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER));
    return Optional.of(onQuarter ? History.Of.QUARTER_ON_QUARTER : History.Of.YEAR_ON_YEAR);
  }
}
