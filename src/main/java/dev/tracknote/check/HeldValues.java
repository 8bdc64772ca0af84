package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values on record and what comes out of them, each held against figures of its like alone. */
final class HeldValues {

  private final Map<Denomination, SortedValues> values = new LinkedHashMap<>();

  void add(Denomination told, BigDecimal value) {
    of(told).add(value);
  }

  /** What comes of one value divided by another, where it is anything. */
  void addQuotient(Term one, Term other) {
    of(Denomination.QUOTIENT).addQuotient(one, other);
  }

  /** The same of money for each of the things that are counted. */
  void addQuotient(Denomination told, Term one, Term other) {
    of(told).addQuotient(one, other);
  }

  /** The same, and by how much the one is more than the other. */
  void addQuotientAndChange(Term one, Term other) {
    of(Denomination.QUOTIENT).addQuotientAndChange(one, other);
  }

  private SortedValues of(Denomination told) {
    return values.computeIfAbsent(told, t -> new SortedValues());
  }

  /** Whether a value stands behind the figure, whatever its sign. */
  boolean holds(StatedFigure figure) {
    Reach reach = Reach.of(figure);
    for (Map.Entry<Denomination, SortedValues> alike : values.entrySet()) {
      if (alike.getKey().admits(figure) && alike.getValue().holds(reach)) {
        return true;
      }
    }
    return false;
  }
}
