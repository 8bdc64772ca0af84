package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * All values that a figure may stand for, since it was rounded to the step at which it is typed.
 *
 * <p>What is computed from typed figures is compared as an interval, so that 750 + 64 makes 816.
 */
record Interval(BigDecimal low, BigDecimal high) {

  private static final MathContext CONTEXT = MathContext.DECIMAL64;

  static Interval of(StatedFigure figure) {
    return around(figure.value(), figure.step());
  }

  static Interval around(BigDecimal value, BigDecimal step) {
    BigDecimal half = step.divide(BigDecimal.TWO);
    return new Interval(value.subtract(half), value.add(half));
  }

  Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  Interval minus(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  Interval minus(BigDecimal value) {
    return new Interval(low.subtract(value), high.subtract(value));
  }

  Interval absolute() {
    if (low.signum() >= 0) {
      return this;
    }
    return high.signum() <= 0
        ? new Interval(high.negate(), low.negate())
        : new Interval(BigDecimal.ZERO, low.negate().max(high));
  }

  boolean isPositive() {
    return low.signum() > 0;
  }

  /** The product of two that are not negative. */
  Interval times(Interval other) {
    return new Interval(low.multiply(other.low, CONTEXT), high.multiply(other.high, CONTEXT));
  }

  /** The quotient of one that is not negative by one that is positive. */
  Interval over(Interval other) {
    return new Interval(low.divide(other.high, CONTEXT), high.divide(other.low, CONTEXT));
  }

  BigDecimal middle() {
    return low.add(high).divide(BigDecimal.TWO);
  }

  boolean contains(BigDecimal value) {
    return low.compareTo(value) <= 0 && high.compareTo(value) >= 0;
  }

  /** Whether a typed figure can be one of these values, in size. */
  boolean admits(StatedFigure figure) {
    return admits(of(figure).absolute(), Reach.of(figure));
  }

  /**
   * The same for a figure that is asked of many intervals.
   *
   * @param typed what the figure may stand for, in size
   */
  boolean admits(Interval typed, Reach reach) {
    Interval size = absolute();
    boolean overlap = size.low.compareTo(typed.high) <= 0 && size.high.compareTo(typed.low) >= 0;
    return overlap || reach.holds(size.low) || reach.holds(size.high) || reach.holds(size.middle());
  }
}
