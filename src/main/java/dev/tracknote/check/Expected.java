package dev.tracknote.check;

import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that the facts hold or yield, with the words that say where it comes from. Of the many
 * that are tried on a figure few are ever told, so a quotient is divided and worded when asked for.
 */
final class Expected {

  private final BigDecimal dividend;
  private final @Nullable BigDecimal divisor;
  private final BigDecimal less;
  private final Supplier<String> wording;
  private @Nullable BigDecimal value;
  private @Nullable String words;

  private Expected(
      BigDecimal dividend,
      @Nullable BigDecimal divisor,
      BigDecimal less,
      Supplier<String> wording) {
    this.dividend = dividend;
    this.divisor = divisor;
    this.less = less;
    this.wording = wording;
  }

  /**
   * A value at hand.
   *
   * @param value in base units, as a fraction, or in times
   */
  Expected(BigDecimal value, String words) {
    this(value, () -> words);
  }

  Expected(BigDecimal value, Supplier<String> wording) {
    this(value, null, BigDecimal.ZERO, wording);
  }

  /** One by another that is not zero. */
  static Expected quotient(BigDecimal one, BigDecimal other, Supplier<String> wording) {
    return new Expected(one, other, BigDecimal.ZERO, wording);
  }

  /** By how much of the other one exceeds it. */
  static Expected change(BigDecimal one, BigDecimal other, Supplier<String> wording) {
    return new Expected(one, other, BigDecimal.ONE, wording);
  }

  BigDecimal value() {
    BigDecimal known = value;
    if (known == null) {
      BigDecimal by = divisor;
      known = by == null ? dividend : Rounding.quotient(dividend, by).subtract(less);
      value = known;
    }
    return known;
  }

  String words() {
    String told = words;
    if (told == null) {
      told = wording.get();
      words = told;
    }
    return told;
  }
}
