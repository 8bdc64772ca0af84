package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.List;

/** Slips of the pen that have a rule of their own and are not told twice. */
final class Slips {

  private static final List<BigDecimal> SCALES =
      List.of(
          BigDecimal.TEN.pow(3),
          BigDecimal.TEN.pow(2),
          BigDecimal.TEN,
          new BigDecimal("0.1"),
          new BigDecimal("0.01"),
          new BigDecimal("0.001"));

  private Slips() {}

  static boolean explain(Bound bound, Dossier dossier) {
    return isLostPoint(bound) || isWrongScale(bound, dossier) || isPercentForPoints(bound, dossier);
  }

  /** A margin or share beyond a hundred percent has lost its decimal point. */
  static boolean isLostPoint(Bound bound) {
    return bound.figure().kind() == StatedFigure.Kind.PERCENT
        && bound.measure().isRatio()
        && bound.figure().value().compareTo(BigDecimal.ONE) > 0
        && bound.claim().against().isEmpty();
  }

  /** The right digits with the wrong scale word: million for billion, 亿 for 百万. */
  static boolean isWrongScale(Bound bound, Dossier dossier) {
    if (bound.figure().kind() != StatedFigure.Kind.MONEY || !bound.claim().close()) {
      return false;
    }
    List<Expected> expected = dossier.expectations().ofLevel(bound.claim());
    return !bound.matches(expected)
        && expected.stream().anyMatch(e -> SCALES.stream().anyMatch(s -> matches(bound, e, s)));
  }

  private static boolean matches(Bound bound, Expected expected, BigDecimal scale) {
    return Tolerance.exact(bound.figure(), expected.value().multiply(scale));
  }

  /** The change of a ratio in points, typed with a percent sign. */
  static boolean isPercentForPoints(Bound bound, Dossier dossier) {
    return bound.figure().kind() == StatedFigure.Kind.PERCENT
        && bound.measure().isRatio()
        && (bound.claim().against().isPresent() || bound.claim().change())
        && bound.matchesChange(dossier.expectations().ofChange(bound.claim()));
  }
}
