package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the figures of a sentence make among themselves. */
final class Arithmetic {

  private Arithmetic() {}

  /** Whether a figure is a sum, difference, product or quotient of others in its sentence. */
  static boolean yields(ReadSentence sentence, StatedFigure figure) {
    List<BigDecimal> others = new ArrayList<>();
    for (Claim claim : sentence.claims()) {
      StatedFigure other = claim.figure();
      if (other.from() != figure.from()) {
        others.add(other.value());
        other.high().ifPresent(others::add);
      }
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < others.size(); i++) {
      sum = sum.add(others.get(i));
      if (matches(figure, BigDecimal.ONE.subtract(others.get(i)))) {
        return true;
      }
      for (int j = 0; j < others.size(); j++) {
        if (i != j && pair(figure, others.get(i), others.get(j))) {
          return true;
        }
      }
    }
    return others.size() > 1 && isNear(figure, sum, others.size());
  }

  private static boolean pair(StatedFigure figure, BigDecimal one, BigDecimal two) {
    boolean quotient =
        two.signum() != 0
            && (matches(figure, Rounding.quotient(one, two))
                || matches(figure, Rounding.quotient(one, two).subtract(BigDecimal.ONE)));
    return quotient
        || matches(figure, one.subtract(two))
        || matches(figure, one.add(two))
        || matches(figure, one.multiply(two));
  }

  /** A sum of rounded parts may be off by half a digit for each of them. */
  private static boolean isNear(StatedFigure figure, BigDecimal sum, int parts) {
    BigDecimal slack = figure.step().multiply(BigDecimal.valueOf(parts + 1L));
    return sum.subtract(figure.value()).abs().multiply(BigDecimal.TWO).compareTo(slack) <= 0;
  }

  private static boolean matches(StatedFigure figure, BigDecimal value) {
    return Tolerance.lenient(figure, value) || Tolerance.lenient(figure, value.negate());
  }
}
