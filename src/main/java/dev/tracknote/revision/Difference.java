package dev.tracknote.revision;

import dev.tracknote.compose.ExactValue;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/** By how much one value is another than an earlier one of the same figure. */
final class Difference {

  private Difference() {}

  // definition: a ratio moves by points and never by percent; growth on a base that is not
  // positive says nothing
  static Optional<Quantity> of(ExactValue then, ExactValue now) {
    if (!then.kind().equals(now.kind())) {
      return Optional.empty();
    }
    return switch (now.kind()) {
      case "amount", "per-share", "shares", "number", "multiple" -> relative(then, now);
      case "level", "change", "points" ->
          Optional.of(new Points(number(now).subtract(number(then))));
      default -> Optional.empty();
    };
  }

  private static Optional<Quantity> relative(ExactValue then, ExactValue now) {
    BigDecimal base = number(then);
    return base.signum() <= 0 || !then.unit().equals(now.unit())
        ? Optional.empty()
        : Optional.of(Ratio.change(Rounding.quotient(number(now), base).subtract(BigDecimal.ONE)));
  }

  private static BigDecimal number(ExactValue value) {
    return new BigDecimal(value.value());
  }
}
