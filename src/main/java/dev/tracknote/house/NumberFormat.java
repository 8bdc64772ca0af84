package dev.tracknote.house;

import java.util.OptionalInt;

/**
 * How one number is to be printed.
 *
 * @param decimals digits after the point; when absent the style decides
 * @param sign whether a change, or a value below zero, shows its sign
 */
public record NumberFormat(OptionalInt decimals, Sign sign) {

  /** Which sign a number carries. */
  public enum Sign {
    ALWAYS,
    NEVER
  }

  public static final NumberFormat DEFAULT = new NumberFormat(OptionalInt.empty(), Sign.ALWAYS);
  public static final NumberFormat UNSIGNED = new NumberFormat(OptionalInt.empty(), Sign.NEVER);

  public static NumberFormat decimals(int decimals) {
    return new NumberFormat(OptionalInt.of(decimals), Sign.ALWAYS);
  }

  int decimalsOr(int otherwise) {
    return decimals.orElse(otherwise);
  }
}
