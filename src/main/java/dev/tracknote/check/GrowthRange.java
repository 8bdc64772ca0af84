package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.List;

/** A range of growth, whose ends may be told as one figure or as two. */
final class GrowthRange {

  /** The growth to the middle, the low and the high of a band. */
  private static final int ENDS = 3;

  private GrowthRange() {}

  /** «growth of 19.6% to 25.7%»: two figures that are the ends of one range. */
  static StatedFigure paired(ReadSentence sentence, Claim claim) {
    StatedFigure low = claim.figure();
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= low.to() && f.kind() == low.kind() && !f.isRange())
        .findFirst()
        .filter(f -> sentence.text().substring(low.to(), f.from()).strip().equals("to"))
        .map(low::upTo)
        .orElse(low);
  }

  /**
   * Whether a range runs from the growth to one end to the growth to the other; these follow their
   * middle.
   */
  static boolean areEnds(StatedFigure range, List<Expected> expected) {
    StatedFigure high = range.withValue(range.high().orElseThrow());
    StatedFigure low = range.withValue(range.value());
    for (int i = 0; i + 2 < expected.size(); i += ENDS) {
      BigDecimal one = expected.get(i + 1).value();
      BigDecimal other = expected.get(i + 2).value();
      if ((isEnd(low, one) && isEnd(high, other)) || (isEnd(low, other) && isEnd(high, one))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(StatedFigure end, BigDecimal value) {
    return Reach.of(end).holdsSize(value);
  }
}
