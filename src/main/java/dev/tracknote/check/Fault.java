package dev.tracknote.check;

import java.util.List;

/**
 * What is wrong with one figure.
 *
 * @param expected what the facts hold for it, never empty
 */
record Fault(Bound bound, Kind kind, List<Expected> expected) {

  Fault {
    expected = List.copyOf(expected);
  }

  /** Kinds of faults, each reported by the rule that is named for it. */
  enum Kind {
    VALUE,
    SCOPE,
    BASIS,
    UNIT,
    POINT,
    GROWTH,
    DIFFERENCE,
    MULTIPLE
  }
}
