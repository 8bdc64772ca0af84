package dev.tracknote.quantity;

import java.math.BigDecimal;

/**
 * A guided range, kept as it was given: a midpoint and what it may miss by.
 *
 * @param midpoint an amount or a ratio
 * @param width a relative ratio for amounts (± 2 %), points for ratios (± 0.5 pct)
 */
public record Band(Quantity midpoint, Quantity width) implements Quantity {

  public Band {
    boolean money = midpoint instanceof Amount && width instanceof Ratio;
    boolean margin = midpoint instanceof Ratio && width instanceof Points;
    if (!money && !margin) {
      throw new IllegalArgumentException("a band is money ± a ratio, or a ratio ± points");
    }
  }

  // definition: guidance is midpoint ± band; the low and high ends are derived and never stored
  public Quantity low() {
    return end(-1);
  }

  public Quantity high() {
    return end(1);
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
