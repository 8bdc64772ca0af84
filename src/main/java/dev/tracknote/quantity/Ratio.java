package dev.tracknote.quantity;

import java.math.BigDecimal;

/**
 * A part of a whole or a relative change.
 *
 * @param fraction 0.85 stands for 85 %
 * @param kind whether it is a level such as a margin, or a change and thus printed with its sign
 */
public record Ratio(BigDecimal fraction, Kind kind) implements Quantity {

  /** What the ratio measures. */
  public enum Kind {
    LEVEL,
    CHANGE
  }

  public static Ratio level(BigDecimal fraction) {
    return new Ratio(fraction, Kind.LEVEL);
  }

  public static Ratio change(BigDecimal fraction) {
    return new Ratio(fraction, Kind.CHANGE);
  }
}
