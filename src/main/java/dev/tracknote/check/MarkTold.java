package dev.tracknote.check;

import java.math.BigDecimal;

/**
 * A value that a result is held against.
 *
 * @param point which one it is of what was guided, or what was expected
 */
record MarkTold(Point point, BigDecimal value) {

  /** What a mark is of a band, or that it is a single expectation. */
  enum Point {
    LOW,
    MIDDLE,
    HIGH,
    EXPECTED
  }

  int side(BigDecimal actual) {
    return actual.compareTo(value);
  }
}
