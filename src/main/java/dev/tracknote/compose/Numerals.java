package dev.tracknote.compose;

import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;

/** Plain numerals for axes and labels inside exhibits, whose unit stands elsewhere. */
final class Numerals {

  private static final String MINUS = "−";

  private Numerals() {}

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return minus(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  static String percent(BigDecimal value) {
    return plain(value) + "%";
  }

  static String decimals(BigDecimal value, int decimals) {
    return minus(Rounding.toDecimals(value, decimals));
  }

  static String percent(BigDecimal value, int decimals) {
    return decimals(value, decimals) + "%";
  }

  static String signed(BigDecimal value, int decimals) {
    BigDecimal rounded = Rounding.toDecimals(value, decimals);
    return rounded.signum() > 0 ? "+" + minus(rounded) : minus(rounded);
  }

  private static String minus(BigDecimal value) {
    return value.toPlainString().replace("-", MINUS);
  }
}
