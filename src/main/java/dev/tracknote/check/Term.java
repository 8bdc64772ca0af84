package dev.tracknote.check;

import java.math.BigDecimal;

/**
 * A value with what it is divided by others by: the first digits of its size.
 *
 * @param digits nine of them, the rest cut off; none where the value is zero
 * @param order how many digits stand before the point, or zeros right behind it as a negative
 *     number
 */
record Term(BigDecimal value, long digits, int order) {

  static final int DIGITS = 9;

  static Term of(BigDecimal value) {
    int order = value.precision() - value.scale();
    long digits = value.signum() == 0 ? 0 : value.movePointRight(DIGITS - order).abs().longValue();
    return new Term(value, digits, order);
  }
}
