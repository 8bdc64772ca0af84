package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The sizes for which a typed figure can stand: those that round to its digits, trailing zeros
 * being scale where they can be, and those that 近, 约 or 超 widen it to. Worked out once, it is
 * compared with many values.
 */
final class Reach {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  // values are told apart to twelve decimals of the step
  private static final BigDecimal GRAIN = new BigDecimal("5E-13");
  // definition: 近 is within a tenth below, 约 within five in a hundred, 超 up to a quarter above
  private static final BigDecimal NEAR = new BigDecimal("0.88");
  private static final BigDecimal ABOUT_BELOW = new BigDecimal("0.95");
  private static final BigDecimal ABOUT_ABOVE = new BigDecimal("1.05");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final BigDecimal WELL_UNDER = new BigDecimal("0.7");
  private static final BigDecimal WELL_OVER = new BigDecimal("1.35");

  /**
   * Sizes from one to another.
   *
   * @param open whether the higher end is outside
   */
  private record Sizes(BigDecimal low, BigDecimal high, boolean open) {

    boolean hold(BigDecimal size) {
      int above = size.compareTo(high);
      return size.compareTo(low) >= 0 && (open ? above < 0 : above <= 0);
    }

    Sizes times(BigDecimal factor) {
      return new Sizes(low.multiply(factor), high.multiply(factor), open);
    }
  }

  private final int sign;
  private final Optional<Sizes> rounded;
  private final Optional<Sizes> widened;

  private Reach(int sign, Optional<Sizes> rounded, Optional<Sizes> widened) {
    this.sign = sign;
    this.rounded = rounded;
    this.widened = widened;
  }

  static Reach of(StatedFigure figure) {
    return new Reach(
        figure.value().signum(),
        figure.isOneSided() && !isUnround(figure) ? Optional.empty() : rounded(figure),
        isRoundPoints(figure)
            ? Optional.of(around(figure.value().abs(), figure.step().multiply(FIVE)))
            : widened(figure.hedge(), figure.value().abs()));
  }

  /** «some 50 basis points»: tens of them are all that is claimed. */
  private static boolean isRoundPoints(StatedFigure figure) {
    return figure.hedge() == StatedFigure.Hedge.ABOUT
        && figure.kind() == StatedFigure.Kind.POINTS
        && figure.value().signum() != 0
        && figure
                .value()
                .divide(figure.step(), 0, RoundingMode.HALF_UP)
                .remainder(BigDecimal.TEN)
                .signum()
            == 0;
  }

  private static Sizes around(BigDecimal size, BigDecimal half) {
    return new Sizes(size.subtract(half), size.add(half), true);
  }

  /** «站上 362 亿元» of 361.6: no mark has three digits, so that it is the value as it was rounded. */
  private static boolean isUnround(StatedFigure figure) {
    BigDecimal said = figure.value().abs().divide(figure.step(), 0, RoundingMode.HALF_UP);
    return figure.hedge() == StatedFigure.Hedge.OVER
        && (figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.PERCENT)
        && said.compareTo(HUNDRED) > 0
        && said.remainder(BigDecimal.TEN).remainder(FIVE).signum() != 0;
  }

  private static Optional<Sizes> rounded(StatedFigure figure) {
    Optional<Sizes> coarse = rounded(figure, Tolerance.coarseStep(figure));
    return coarse.isPresent() ? coarse : rounded(figure, figure.step());
  }

  private static Optional<Sizes> rounded(StatedFigure figure, BigDecimal step) {
    BigDecimal said = figure.value().abs().divide(step, 12, RoundingMode.HALF_UP);
    if (said.signum() != 0 && said.stripTrailingZeros().scale() > 0) {
      return Optional.empty();
    }
    BigDecimal low = said.subtract(HALF).subtract(GRAIN).max(BigDecimal.ZERO);
    BigDecimal high = said.add(HALF).subtract(GRAIN);
    return Optional.of(new Sizes(low.multiply(step), high.multiply(step), true));
  }

  private static Optional<Sizes> widened(StatedFigure.Hedge hedge, BigDecimal said) {
    return switch (hedge) {
      case NONE -> Optional.empty();
      case NEARLY -> Optional.of(new Sizes(said.multiply(NEAR), said, false));
      case UNDER -> Optional.of(new Sizes(said.multiply(WELL_UNDER), said, true));
      case OVER -> Optional.of(new Sizes(said, said.multiply(WELL_OVER), false));
      case ABOUT ->
          Optional.of(new Sizes(said.multiply(ABOUT_BELOW), said.multiply(ABOUT_ABOVE), false));
    };
  }

  /** Whether the figure can stand for a value; what is rounded keeps its sign. */
  boolean holds(BigDecimal value) {
    BigDecimal size = value.abs();
    boolean alike = sign == 0 || value.signum() == sign;
    return (alike && rounded.filter(r -> r.hold(size)).isPresent())
        || widened.filter(w -> w.hold(size)).isPresent();
  }

  /** Whether the figure can stand for a value of this size, whatever its sign. */
  boolean holdsSize(BigDecimal value) {
    BigDecimal size = value.abs();
    return rounded.filter(r -> r.hold(size)).isPresent()
        || widened.filter(w -> w.hold(size)).isPresent();
  }

  /**
   * What the figure can stand for, times something: whether it holds a part is a quotient asked.
   */
  Reach times(BigDecimal whole) {
    BigDecimal size = whole.abs();
    return new Reach(
        sign * whole.signum(), rounded.map(r -> r.times(size)), widened.map(w -> w.times(size)));
  }

  /** The smallest of the sizes; what cannot stand for anything has none. */
  Optional<BigDecimal> least() {
    return rounded
        .map(r -> widened.map(w -> w.low().min(r.low())).orElse(r.low()))
        .or(() -> widened.map(Sizes::low));
  }

  /** The end of the sizes. */
  Optional<BigDecimal> most() {
    return rounded
        .map(r -> widened.map(w -> w.high().max(r.high())).orElse(r.high()))
        .or(() -> widened.map(Sizes::high));
  }
}
