package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.Arrays;

/** Values in order of size, so that a figure is compared with its neighbours only. */
final class SortedValues {

  // the widest hedge lets a value be a third above the figure or an eighth below it
  private static final double REACH = 0.4;

  private double[] values = new double[256];
  private int size;

  void add(BigDecimal value) {
    add(Math.abs(value.doubleValue()));
  }

  void addAll(SortedValues others) {
    for (int i = 0; i < others.size; i++) {
      add(others.values[i]);
    }
  }

  private void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  void seal() {
    Arrays.sort(values, 0, size);
  }

  /** Whether a value stands behind the figure, whatever its sign. */
  boolean holds(StatedFigure figure) {
    double typed = Math.abs(figure.value().doubleValue());
    double slack =
        figure.hedge() == StatedFigure.Hedge.NONE
            ? figure.step().doubleValue() * 10
            : typed * REACH + figure.step().doubleValue();
    int from = Arrays.binarySearch(values, 0, size, typed - slack);
    for (int i = from < 0 ? -from - 1 : from; i < size && values[i] <= typed + slack; i++) {
      BigDecimal value = BigDecimal.valueOf(values[i]);
      BigDecimal signed = figure.value().signum() < 0 ? value.negate() : value;
      if (Tolerance.lenient(figure, signed)) {
        return true;
      }
    }
    return false;
  }
}
