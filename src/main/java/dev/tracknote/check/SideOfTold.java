package dev.tracknote.check;

import dev.tracknote.claim.ChangeWords;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R7: «$1,054.6mn, 25.4% below the $841.0mn of a year ago»: what is said to lie between two values
 * of the sentence does, and on the other side of the second.
 */
final class SideOfTold implements Check {

  private static final String SIDES =
      "(?:(?<more>above|ahead of|(?:higher|more|better|larger|greater|bigger) than|beyond)"
          + "|(?<less>below|short of|behind|(?:lower|less|worse|smaller|fewer) than))";

  /** «25.4% below the $841.0mn», the difference first. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^\\s?(?:points? |pp |percentage points? )?" + SIDES + "\\b[^,;.()]{0,40}$");

  /** «较 297.35 亿元低 4.20 亿元», the second value first. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:\\s?(?:相比|比较|比|对比)[，,]?)?[^，。；]{0,8}?(?:(?<more>高出?|多出?|增加|提升|提高|上升|"
              + ChangeWords.UP_TO_ZH
              + ")|(?<less>低出?|少|减少|下降|降低|回落|"
              + ChangeWords.DOWN_TO_ZH
              + "))(?:了|约|近|仅|逾|\\s)*$");

  private static final Pattern AGAINST =
      Pattern.compile("(?:(?<![同环占])比|较|相比|(?:与|同|和)(?=[^，。；]{0,16}的))[^，。；]{0,16}$");

  private static final Pattern LOSS =
      Pattern.compile("(?i)亏|损|流出|为负|\\b(?:loss(?:es)?|outflows?|deficit|negative)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, SideOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    List<Claim> claims = sentence.claims();
    StatedFigure apart = claims.get(index).figure();
    if (index == 0
        || apart.isRange()
        || apart.value().signum() <= 0
        || sentence.holds(LOSS)
        || !sentence.mentions(Mention.OfLoss.class).isEmpty()) {
      return Optional.empty();
    }
    Optional<Diagnostic> behind =
        index + 1 < claims.size()
            ? compared(sentence, index, index + 1, index - 1)
            : Optional.empty();
    return behind.or(
        () -> index > 1 ? compared(sentence, index, index - 1, index - 2) : Optional.empty());
  }

  /** The figure lies between two others as their values say, and its word says otherwise. */
  private static Optional<Diagnostic> compared(
      ReadSentence sentence, int index, int second, int from) {
    StatedFigure apart = sentence.claims().get(index).figure();
    StatedFigure other = sentence.claims().get(second).figure();
    Optional<SideSaid> side =
        second > index ? sideBehind(sentence, apart, other) : sideBefore(sentence, apart, other);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    for (int i = from; i >= 0; i--) {
      StatedFigure one = sentence.claims().get(i).figure();
      int way = one.value().compareTo(other.value());
      if (way != 0 && OrderOfTold.isAlike(one, other) && isBetween(apart, one, other)) {
        boolean above = way > 0;
        return above == side.get().more()
            ? Optional.empty()
            : Optional.of(told(sentence, side.get().at(), one, other, above));
      }
    }
    return Optional.empty();
  }

  private static Optional<SideSaid> sideBehind(
      ReadSentence sentence, StatedFigure apart, StatedFigure other) {
    if (apart.to() > other.from()) {
      return Optional.empty();
    }
    return SideSaid.found(
        BEHIND.matcher(sentence.text().substring(apart.to(), other.from())), apart.to());
  }

  private static Optional<SideSaid> sideBefore(
      ReadSentence sentence, StatedFigure apart, StatedFigure other) {
    if (other.to() > apart.from() || !sentence.holdsIn(0, other.from(), AGAINST)) {
      return Optional.empty();
    }
    return SideSaid.found(
        BEFORE.matcher(sentence.text().substring(other.to(), apart.from())), other.to());
  }

  /** By the difference of the two, or by their quotient: only then are these two compared. */
  private static boolean isBetween(StatedFigure apart, StatedFigure one, StatedFigure other) {
    Interval first = Interval.of(one);
    Interval second = Interval.of(other);
    if (apart.kind() == StatedFigure.Kind.PERCENT && one.kind() != StatedFigure.Kind.PERCENT) {
      return second.isPositive()
          && isSize(apart, first.over(second).minus(BigDecimal.ONE).absolute());
    }
    boolean points =
        apart.kind() == StatedFigure.Kind.POINTS && one.kind() == StatedFigure.Kind.PERCENT;
    boolean amounts = apart.kind() == one.kind() && apart.kind() != StatedFigure.Kind.PERCENT;
    return (points || amounts) && isSize(apart, first.minus(second).absolute());
  }

  /** Two values that were rounded to little may lie apart by nearly anything. */
  private static boolean isSize(StatedFigure apart, Interval size) {
    return size.low().signum() > 0 && size.admits(apart);
  }

  private static Diagnostic told(
      ReadSentence sentence, int at, StatedFigure one, StatedFigure other, boolean above) {
    return Findings.error(
        "R7",
        sentence.sentence().placeAt(at),
        "expected "
            + sentence.typed(one)
            + (above ? " to lie above " : " to lie below ")
            + sentence.typed(other)
            + ", found it on the other side",
        "",
        "turn the word round, or correct one of the two values");
  }
}
