package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.TreeSet;

/** Values in order of size, so that a figure is compared with its neighbours only. */
final class SortedValues {

  private final TreeSet<BigDecimal> values = new TreeSet<>();

  void add(BigDecimal value) {
    values.add(value.abs());
  }

  /** Whether a value stands behind the figure, whatever its sign. */
  boolean holds(StatedFigure figure) {
    for (BigDecimal value :
        values.subSet(Tolerance.least(figure), true, Tolerance.most(figure), true)) {
      BigDecimal signed = figure.value().signum() < 0 ? value.negate() : value;
      if (Tolerance.lenient(figure, signed)) {
        return true;
      }
    }
    return false;
  }
}
