package dev.tracknote.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A guided range, kept as it was given: a midpoint and what it may miss by, or its two ends.
 *
 * @param midpoint an amount or a ratio
 * @param width a relative ratio for amounts (± 2 %), points for ratios (± 0.5 pct)
 * @param ends where these were given, of which the others are derived
 */
public record Band(Quantity midpoint, Quantity width, Optional<Range> ends) implements Quantity {

  /** A hundredth of a percent. */
  private static final int ROUND_FRACTION = 4;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  public Band {
    boolean money = midpoint instanceof Amount && width instanceof Ratio;
    boolean margin = midpoint instanceof Ratio && width instanceof Points;
    if (!money && !margin) {
      throw new IllegalArgumentException("a band is money ± a ratio, or a ratio ± points");
    }
  }

  /** A band that was given as a midpoint and what it may miss by. */
  public Band(Quantity midpoint, Quantity width) {
    this(midpoint, width, Optional.empty());
  }

  /** A band of money that was given by its ends. */
  public static Band between(Amount low, Amount high) {
    BigDecimal middle = Rounding.quotient(low.value().add(high.value()), TWO);
    BigDecimal half = Rounding.quotient(high.value().subtract(low.value()), TWO);
    return new Band(
        new Amount(middle, low.currency()),
        Ratio.level(Rounding.quotient(half, middle)),
        Optional.of(new Range(low, high)));
  }

  /** A band of a ratio that was given by its ends. */
  public static Band between(Ratio low, Ratio high) {
    BigDecimal middle = Rounding.quotient(low.fraction().add(high.fraction()), TWO);
    BigDecimal half = Rounding.quotient(high.fraction().subtract(low.fraction()), TWO);
    return new Band(Ratio.level(middle), new Points(half), Optional.of(new Range(low, high)));
  }

  // definition: guidance is midpoint ± band, its ends derived; or its two ends, the others derived
  public Quantity low() {
    return ends.map(Range::low).orElseGet(() -> end(-1));
  }

  public Quantity high() {
    return ends.map(Range::high).orElseGet(() -> end(1));
  }

  /** Whether it is told by its ends: they were given, or its percentage is not a round one. */
  public boolean isToldByEnds() {
    return ends.isPresent()
        || (width instanceof Ratio band
            && band.fraction().stripTrailingZeros().scale() > ROUND_FRACTION);
  }

  private Quantity end(int sign) {
    BigDecimal direction = BigDecimal.valueOf(sign);
    if (midpoint instanceof Amount mid && width instanceof Ratio band) {
      return new Amount(
          mid.value().add(mid.value().multiply(band.fraction()).multiply(direction)),
          mid.currency());
    }
    if (midpoint instanceof Ratio mid && width instanceof Points band) {
      return Ratio.level(mid.fraction().add(band.fraction().multiply(direction)));
    }
    throw new IllegalStateException("unreachable: the constructor admits two shapes only");
  }
}
