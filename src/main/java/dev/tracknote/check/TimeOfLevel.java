package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An earlier time than the note's that the words at a value name as the time of that value.
 *
 * @param rightAt whether they stand right at it, so that it is of that time and no other
 */
record TimeOfLevel(Stretch stretch, boolean rightAt) {

  /** Between a time and its figure, where nothing else can come between them. */
  private static final Pattern RIGHT_AT =
      Pattern.compile("(?i)\\s?年?(?:全年|年度|整年)?的?(?:水平)?\\s?[约近]?|['’]s |\\s?\\(");

  private static final int RIGHT_AT_WITHIN = 10;

  /** A part of the year that is named behind it. */
  private static final Pattern PART =
      Pattern.compile("(?i)\\bH[12]\\b|\\b(?:half|months|quarters?)\\b|半年|季|月");

  private static final int PART_WITHIN = 14;

  static Optional<TimeOfLevel> of(ReadSentence sentence, Claim claim, FiscalQuarter now) {
    boolean rightAt = isRightAt(sentence, claim) && !Bound.isPerShare(sentence, claim);
    return stretch(claim, rightAt, now).map(s -> new TimeOfLevel(s, rightAt));
  }

  private static Optional<Stretch> stretch(Claim claim, boolean rightAt, FiscalQuarter now) {
    if (claim.period().isPresent()) {
      return claim
          .period()
          .filter(p -> rightAt || (p instanceof FiscalQuarter && claim.when().isEmpty()))
          .map(Stretch::of)
          .filter(t -> t.last().compareTo(now) < 0);
    }
    return claim
        .when()
        .flatMap(
            w ->
                switch (w) {
                  case YEAR_AGO -> Optional.of(Stretch.of(now.yearAgo()));
                  case PREVIOUS_QUARTER -> Optional.of(Stretch.of(now.previous()));
                  case CURRENT, TRAILING_YEAR, NEXT_QUARTER, OTHER -> Optional.empty();
                });
  }

  /** «由 FY24Q1 的 5.3%», «2024 年全年的 78.4 亿元», «FY24's $4.1 billion». */
  private static boolean isRightAt(ReadSentence sentence, Claim claim) {
    int from = claim.figure().from();
    return sentence.mentions().stream()
        .filter(m -> m instanceof Mention.OfPeriod || isRelative(m))
        .filter(m -> m.to() <= from && from - m.to() <= RIGHT_AT_WITHIN)
        .filter(m -> !sentence.holdsIn(Math.max(0, m.from() - PART_WITHIN), m.from(), PART))
        .anyMatch(m -> RIGHT_AT.matcher(sentence.text().substring(m.to(), from)).matches());
  }

  private static boolean isRelative(Mention mention) {
    return mention instanceof Mention.OfRelativePeriod p && p.when().isEarlier();
  }

  /** No other figure stands between the words of the time and this one. */
  static boolean isNextTo(ReadSentence sentence, Claim claim) {
    int to = claim.figure().from();
    boolean counted = claim.figure().kind() == StatedFigure.Kind.COUNT;
    int from =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.to() <= to && (counted || f.kind() != StatedFigure.Kind.COUNT))
            .mapToInt(StatedFigure::to)
            .max()
            .orElse(0);
    return sentence.mentions().stream()
        .filter(m -> m instanceof Mention.OfPeriod || m instanceof Mention.OfRelativePeriod)
        .anyMatch(m -> m.from() >= from);
  }
}
