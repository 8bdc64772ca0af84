package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The right digits on another scale: a lost decimal point, million for billion, 亿 for 百万. */
final class Scales {

  private static final List<Integer> WORDS = List.of(2, -2, 3, -3, 4, -4, 6, -6);

  private Scales() {}

  static Optional<Fault.Kind> slip(Bound bound, List<Expected> expected) {
    if (bound.is(StatedFigure.Kind.PERCENT)) {
      boolean shifted = shifted(bound.figure(), expected, List.of(1, -1, 2, -2));
      return shifted || bound.figure().value().compareTo(BigDecimal.ONE) > 0
          ? Optional.of(Fault.Kind.POINT)
          : Optional.empty();
    }
    if (shifted(bound.figure(), expected, WORDS)) {
      return Optional.of(Fault.Kind.UNIT);
    }
    return shifted(bound.figure(), expected, List.of(1, -1))
        ? Optional.of(Fault.Kind.POINT)
        : Optional.empty();
  }

  private static boolean shifted(
      StatedFigure figure, List<Expected> expected, List<Integer> powers) {
    return expected.stream()
        .anyMatch(
            e ->
                powers.stream()
                    .anyMatch(p -> Tolerance.exact(figure, e.value().scaleByPowerOfTen(p))));
  }
}
