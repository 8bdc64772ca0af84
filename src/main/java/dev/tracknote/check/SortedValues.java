package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.TreeSet;

/** Values in order of size, so that a figure is compared with its neighbours only. */
final class SortedValues {

  // the widest hedge lets a value be a third above the figure or an eighth below it
  private static final BigDecimal REACH = new BigDecimal("0.4");

  private final TreeSet<BigDecimal> values = new TreeSet<>();

  void add(BigDecimal value) {
    values.add(value.abs());
  }

  void addAll(SortedValues others) {
    values.addAll(others.values);
  }

  /** Whether a value stands behind the figure, whatever its sign. */
  boolean holds(StatedFigure figure) {
    BigDecimal typed = figure.value().abs();
    BigDecimal slack = figure.step().multiply(BigDecimal.TEN);
    if (figure.hedge() != StatedFigure.Hedge.NONE) {
      slack = slack.add(typed.multiply(REACH));
    }
    for (BigDecimal value : values.subSet(typed.subtract(slack), true, typed.add(slack), true)) {
      BigDecimal signed = figure.value().signum() < 0 ? value.negate() : value;
      if (Tolerance.lenient(figure, signed)) {
        return true;
      }
    }
    return false;
  }
}
