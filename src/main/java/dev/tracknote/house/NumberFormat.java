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

  /**
   * The format that a figure reference asks for.
   *
   * @param options what stands behind its colon, such as {@code 1,abs}; what is no option is the
   *     reader's to tell
   */
  public static NumberFormat of(String options) {
    OptionalInt decimals = OptionalInt.empty();
    Sign sign = Sign.ALWAYS;
    for (String option : options.split(",", -1)) {
      String word = option.strip();
      if (word.equals("abs")) {
        sign = Sign.NEVER;
      } else if (word.matches("[0-6]")) {
        decimals = OptionalInt.of(Integer.parseInt(word));
      }
    }
    return new NumberFormat(decimals, sign);
  }

  int decimalsOr(int otherwise) {
    return decimals.orElse(otherwise);
  }
}
