package dev.tracknote.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one rounding rule: half-up, once, from the unrounded value. */
public final class Rounding {

  /** Precision of quotients before they are rounded for print. */
  public static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_UP);

  private Rounding() {}

  public static BigDecimal toDecimals(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, EXACT_ENOUGH);
  }

  public static boolean isWhole(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }
}
