package dev.tracknote.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure as it was typed.
 *
 * @param from offset of its first sign in the sentence
 * @param to offset behind its last sign
 * @param value in base units: dollars, fractions (0.85 for 85 %, 0.142 for 14.2 points), times; the
 *     lower end of a range
 * @param high the upper end of a range, in the scale of its last digit
 * @param width half the band of a figure typed as {@code a ± b}, as a fraction or in points
 * @param step the unit of its last digit, in the same units as the value
 * @param signed whether a plus or minus sign was typed
 */
public record StatedFigure(
    int from,
    int to,
    Kind kind,
    BigDecimal value,
    Optional<BigDecimal> high,
    Optional<BigDecimal> width,
    BigDecimal step,
    String currency,
    boolean signed,
    Hedge hedge) {

  /** The unit that the figure was typed in. */
  public enum Kind {
    MONEY,
    PERCENT,
    POINTS,
    MULTIPLE,
    COUNT
  }

  /** What a word before the figure does to it. */
  public enum Hedge {
    NONE,
    NEARLY,
    ABOUT,
    OVER,
    UNDER
  }

  /** The same figure with other digits. */
  public StatedFigure withValue(BigDecimal other) {
    return new StatedFigure(from, to, kind, other, high, width, step, currency, signed, hedge);
  }

  /**
   * A bare number in the unit and scale of another figure: 2.1 of «2.1 和 1.9 亿元».
   *
   * @param typed the other figure as it stands in the sentence, which tells its decimals
   */
  public StatedFigure inUnitOf(StatedFigure other, String typed) {
    int dot = typed.indexOf('.');
    int end = dot + 1;
    while (dot >= 0 && end < typed.length() && Character.isDigit(typed.charAt(end))) {
      end++;
    }
    BigDecimal factor = other.step.movePointRight(dot < 0 ? 0 : end - dot - 1);
    return new StatedFigure(
        from,
        to,
        other.kind,
        value.multiply(factor),
        high,
        width,
        step.multiply(factor),
        other.currency,
        signed,
        hedge);
  }

  /** The same figure, whose sign stands for another currency too. */
  StatedFigure in(String other) {
    return new StatedFigure(from, to, kind, value, high, width, step, other, signed, hedge);
  }

  /** The same figure, whose sign adds it to another and says of no move. */
  StatedFigure unsigned() {
    return new StatedFigure(from, to, kind, value, high, width, step, currency, false, hedge);
  }

  /** The range from this figure up to another. */
  public StatedFigure upTo(StatedFigure end) {
    return new StatedFigure(
        from,
        end.to,
        kind,
        value,
        Optional.of(toStep(end.value, end.step)),
        Optional.empty(),
        step,
        currency,
        signed,
        hedge);
  }

  /** The upper end of the range, typed to a last digit of its own: «$970.2m to $1.01bn». */
  public StatedFigure upperEnd() {
    BigDecimal end = high.orElseThrow();
    return new StatedFigure(
        from,
        to,
        kind,
        end,
        Optional.empty(),
        Optional.empty(),
        end.ulp(),
        currency,
        signed,
        hedge);
  }

  /** A value to the digit that it was typed to, which is then told by its scale. */
  static BigDecimal toStep(BigDecimal value, BigDecimal step) {
    return value.setScale(step.stripTrailingZeros().scale(), RoundingMode.HALF_UP);
  }

  /** The same digits with another scale word: for 6 what was typed in thousands, in billions. */
  public StatedFigure scaled(int powerOfTen) {
    return new StatedFigure(
        from,
        to,
        kind,
        value.scaleByPowerOfTen(powerOfTen),
        high.map(h -> h.scaleByPowerOfTen(powerOfTen)),
        width,
        step.scaleByPowerOfTen(powerOfTen),
        currency,
        signed,
        hedge);
  }

  /** The same figure as the very value that was typed. */
  public StatedFigure withoutHedge() {
    return new StatedFigure(from, to, kind, value, high, width, step, currency, signed, Hedge.NONE);
  }

  /** The same digits in another unit. */
  public StatedFigure in(Kind other) {
    return new StatedFigure(from, to, other, value, high, width, step, currency, signed, hedge);
  }

  /** 近, 超 and 不到 say on which side of the figure the value lies. */
  public boolean isOneSided() {
    return hedge != Hedge.NONE && hedge != Hedge.ABOUT;
  }

  /** Whether this and another are values of one kind and currency, neither of them a range. */
  public boolean isOfOneUnitWith(StatedFigure other) {
    return kind == other.kind && currency.equals(other.currency) && !isRange() && !other.isRange();
  }

  public boolean isRange() {
    return high.isPresent();
  }
}
