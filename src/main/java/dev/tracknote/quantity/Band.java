package dev.tracknote.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A guided range, kept as it was given: a midpoint and what it may miss by, or its two ends.
 *
 * @param midpoint money, money for one share, or a ratio
 * @param width a relative ratio of money (± 2 %) or as much money (± 300 million), points for
 *     ratios (± 0.5 pct)
 * @param ends where these were given, of which the others are derived
 */
public record Band(Quantity midpoint, Quantity width, Optional<Range> ends) implements Quantity {

  /** A hundredth of a percent. */
  private static final int ROUND_FRACTION = 4;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  public Band {
    boolean fits =
        switch (midpoint) {
          case Amount money -> width instanceof Ratio || width instanceof Amount;
          case PerShare money -> width instanceof Ratio || width instanceof PerShare;
          case Ratio ratio -> width instanceof Points;
          default -> false;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "a band is money ± a ratio or as much money, or a ratio ± points");
    }
  }

  /** A band that was given as a midpoint and what it may miss by. */
  public Band(Quantity midpoint, Quantity width) {
    this(midpoint, width, Optional.empty());
  }

  /**
   * A band of money that was given by its ends; of what may be a loss the width is no part of the
   * middle, which may be nothing.
   */
  public static Band between(Amount low, Amount high) {
    BigDecimal middle = middle(low.value(), high.value());
    BigDecimal half = half(low.value(), high.value());
    Quantity width =
        low.value().signum() > 0
            ? Ratio.level(Rounding.quotient(half, middle))
            : new Amount(half, low.currency());
    return new Band(new Amount(middle, low.currency()), width, Optional.of(new Range(low, high)));
  }

  /** A band of money for one share that was given by its ends. */
  public static Band between(PerShare low, PerShare high) {
    return new Band(
        new PerShare(middle(low.value(), high.value()), low.currency()),
        new PerShare(half(low.value(), high.value()), low.currency()),
        Optional.of(new Range(low, high)));
  }

  /** A band of a ratio that was given by its ends. */
  public static Band between(Ratio low, Ratio high) {
    return new Band(
        Ratio.level(middle(low.fraction(), high.fraction())),
        new Points(half(low.fraction(), high.fraction())),
        Optional.of(new Range(low, high)));
  }

  private static BigDecimal middle(BigDecimal low, BigDecimal high) {
    return Rounding.quotient(low.add(high), TWO);
  }

  private static BigDecimal half(BigDecimal low, BigDecimal high) {
    return Rounding.quotient(high.subtract(low), TWO);
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
    return switch (midpoint) {
      case Amount mid ->
          new Amount(mid.value().add(reach(mid.value()).multiply(direction)), mid.currency());
      case PerShare mid ->
          new PerShare(mid.value().add(reach(mid.value()).multiply(direction)), mid.currency());
      case Ratio mid -> Ratio.level(mid.fraction().add(reach(mid.fraction()).multiply(direction)));
      default -> throw new IllegalStateException("unreachable: the constructor admits no other");
    };
  }

  /** How far from its middle it reaches, in base units. */
  private BigDecimal reach(BigDecimal middle) {
    return switch (width) {
      case Ratio part -> middle.abs().multiply(part.fraction());
      case Amount money -> money.value();
      case PerShare money -> money.value();
      case Points points -> points.fraction();
      default -> throw new IllegalStateException("unreachable: the constructor admits no other");
    };
  }
}
