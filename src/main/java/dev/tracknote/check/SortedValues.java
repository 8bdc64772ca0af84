package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Values by their orders of magnitude, so that a figure is compared with its like only. */
final class SortedValues {

  private static final int OF_NOTHING = Integer.MIN_VALUE;

  private final NavigableMap<Integer, List<BigDecimal>> values = new TreeMap<>();
  private final Quotients quotients = new Quotients();

  void add(BigDecimal value) {
    BigDecimal size = value.abs();
    values.computeIfAbsent(magnitude(size), m -> new ArrayList<>()).add(size);
  }

  /** What comes of one value divided by another, where it is anything. */
  void addQuotient(Term one, Term other) {
    add(one, other, false);
  }

  /** The same, and by how much the one is more than the other. */
  void addQuotientAndChange(Term one, Term other) {
    add(one, other, false);
    add(one, other, true);
  }

  private void add(Term one, Term other, boolean change) {
    if (other.value().signum() != 0 && !quotients.add(one, other, change)) {
      add(Quotients.exact(one.value(), other.value(), change));
    }
  }

  /** How many digits stand before the point, or zeros right behind it as a negative number. */
  private static int magnitude(BigDecimal size) {
    return size.signum() == 0 ? OF_NOTHING : size.precision() - size.scale();
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
    BigDecimal low = least.get();
    BigDecimal high = reach.most().orElseThrow();
    if (low.compareTo(high) > 0) {
      return false;
    }
    for (List<BigDecimal> alike :
        values.subMap(magnitude(low), true, magnitude(high), true).values()) {
      for (BigDecimal value : alike) {
        if (value.compareTo(low) >= 0 && value.compareTo(high) <= 0 && reach.holdsSize(value)) {
          return true;
        }
      }
    }
    return quotients.hold(low, high, reach);
  }
}
