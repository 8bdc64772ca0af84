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
    Reach reach = Reach.of(figure);
    if (reach.least().isEmpty() || reach.most().isEmpty()) {
      return false;
    }
    return values.subSet(reach.least().get(), true, reach.most().get(), true).stream()
        .anyMatch(reach::holdsSize);
  }
}
