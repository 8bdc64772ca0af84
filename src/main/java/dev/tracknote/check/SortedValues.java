package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Values in order of size, so that a figure is compared with its neighbours only. */
final class SortedValues {

  private final List<BigDecimal> values = new ArrayList<>();
  private boolean sorted = true;

  void add(BigDecimal value) {
    values.add(value.abs());
    sorted = false;
  }

  /** Whether a value stands behind the figure, whatever its sign. */
  boolean holds(StatedFigure figure) {
    return holds(Reach.of(figure));
  }

  boolean holds(Reach reach) {
    Optional<BigDecimal> least = reach.least();
    if (least.isEmpty()) {
      return false;
    }
    if (!sorted) {
      Collections.sort(values);
      sorted = true;
    }
    BigDecimal most = reach.most().orElseThrow();
    int at = Collections.binarySearch(values, least.get());
    at = at < 0 ? -at - 1 : at;
    while (at > 0 && values.get(at - 1).compareTo(least.get()) == 0) {
      at--;
    }
    while (at < values.size() && values.get(at).compareTo(most) <= 0) {
      if (reach.holdsSize(values.get(at))) {
        return true;
      }
      at++;
    }
    return false;
  }
}
