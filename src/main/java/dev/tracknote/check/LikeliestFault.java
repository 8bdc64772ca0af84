package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which rule a figure most likely offends that nothing holds. */
final class LikeliestFault {

  /** Counts of what came and went, which are differences of two stocks. */
  private static final Pattern NET =
      Pattern.compile(
          "(?i)净增|减亏|增亏|净减|net (?:additions?|adds|openings?|new)\\b[^,;.]*|\\b(?:lost|gained|added|shed) ");

  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)^\\s?[a-z-]+ (?:were|was|have been|had been) (?:added|opened|closed|lost|gained)");

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)^\\s?(?:against|from|on|over|compared with|versus) (?:the |a )?(?:prior|previous|last|same|preceding|year|quarter)");
  private static final Pattern SUM = Pattern.compile("(?i)\\btotal [^,;.]{0,30}$|总额|合计");
  private static final Pattern END_OF_GUIDED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|\\b(?:(?:top|bottom|upper|lower|high|low) end|midpoint|upper bound|lower bound)\\b");
  private static final List<Integer> SCALES_EN = List.of(3, -3, 6, -6);
  private static final List<Integer> SCALES_ZH = List.of(2, -2, 4, -4, 6, -6, 8, -8);

  private LikeliestFault() {}

  /**
   * @param named whether what the accounts hold is named at the figure
   */
  static String rule(ReadSentence sentence, Claim claim, boolean named, Dossier dossier) {
    int index = sentence.claims().indexOf(claim);
    boolean distance = DistanceWrong.isDistance(sentence, index) || isNet(sentence, claim.figure());
    if (isOnOtherScale(sentence, claim, dossier)) {
      return "R13";
    }
    if (isBeyondWhole(sentence, claim, dossier)) {
      return "R19";
    }
    boolean percent = claim.figure().kind() == StatedFigure.Kind.PERCENT;
    boolean moved = claim.change() || claim.against().isPresent();
    if (percent && !claim.share() && (moved || (named && distance))) {
      return "R2";
    }
    if (distance) {
      return "R7";
    }
    if (named
        || isOfStated(sentence, claim, dossier)
        || dossier.pool().holdsTurned(claim.figure())) {
      return "R1";
    }
    if (TotalWrong.isTotal(sentence, index) || isSum(sentence, claim.figure())) {
      return "R3";
    }
    return isOfAccounts(sentence, claim.figure()) ? "R1" : "R20";
  }

  /** «a cost/income ratio of 531%»: with the dot put back it is what is on record. */
  private static boolean isBeyondWhole(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.value().compareTo(BigDecimal.ONE) <= 0
        || claim.change()) {
      return false;
    }
    Optional<Scene> scene = dossier.scenes().of(sentence);
    return Stream.of(-1, -2)
        .map(figure::scaled)
        .anyMatch(
            f ->
                dossier.pool().isQuoted(f)
                    || scene.flatMap(s -> s.admissible().reading(f)).isPresent());
  }

  private static boolean isNet(ReadSentence sentence, StatedFigure figure) {
    int from = Clauses.start(sentence.text(), figure.from());
    if (figure.kind() == StatedFigure.Kind.COUNT && sentence.holdsFrom(figure.to(), ADDED)) {
      return true;
    }
    return sentence.holdsIn(from, figure.from(), NET)
        && (Han.isIn(sentence.text())
            || figure.kind() == StatedFigure.Kind.COUNT
            || sentence.holdsFrom(figure.to(), AGAINST));
  }

  private static boolean isSum(ReadSentence sentence, StatedFigure figure) {
    return sentence.claims().stream()
                .map(Claim::figure)
                .filter(f -> f.kind() == figure.kind() && f.to() <= figure.from())
                .count()
            > 1
        && sentence.holdsIn(0, figure.from(), SUM);
  }

  /** A line of the accounts, or an end of what is guided, is what the sentence tells of. */
  private static boolean isOfAccounts(ReadSentence sentence, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && (sentence.holds(END_OF_GUIDED)
            || sentence.mentions(Mention.OfMeasure.class).stream()
                .anyMatch(m -> Measure.of(m.measure()).isPresent()));
  }

  /** What the figure is about was stated, with another value. */
  private static boolean isOfStated(ReadSentence sentence, Claim claim, Dossier dossier) {
    int from = Clauses.start(sentence.text(), claim.figure().from());
    return claim.measure().startsWith(StatedSeries.PREFIX)
        || isOfAnyWord(sentence, claim.figure().scaled(1), dossier)
        || isOfAnyWord(sentence, claim.figure().scaled(-1), dossier)
        || !dossier
            .names()
            .in(sentence.text(), sentence.text().substring(from, claim.figure().from()))
            .isEmpty();
  }

  /** «$8.42 million» where the digits are right in billions. */
  private static boolean isOnOtherScale(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    if (figure.kind() != StatedFigure.Kind.MONEY || PointMisplaced.digits(figure) < 2) {
      return false;
    }
    Optional<Scene> scene = dossier.scenes().of(sentence);
    return (Han.isIn(sentence.text()) ? SCALES_ZH : SCALES_EN)
        .stream()
            .map(figure::scaled)
            .anyMatch(
                f ->
                    isOfAnyWord(sentence, f, dossier)
                        || (PointMisplaced.digits(f) > 2
                            && scene.flatMap(s -> s.admissible().levelOrGrowth(f)).isPresent()));
  }

  /** A statement that shares a word with the sentence has this value. */
  private static boolean isOfAnyWord(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    Set<String> said = dossier.names().wordsIn(sentence.text());
    return dossier.facts().statements().stream()
        .filter(s -> s.unit().equals(figure.currency()) && Tolerance.exact(figure, s.value()))
        .anyMatch(
            s ->
                Stream.of(Language.values())
                    .filter(s.subject()::has)
                    .flatMap(l -> dossier.names().wordsIn(s.subject().in(l)).stream())
                    .anyMatch(said::contains));
  }
}
