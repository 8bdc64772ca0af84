package dev.tracknote.check;

import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that the accounts give a value at each time: a line, several parts together, the rest
 * of a whole, a share.
 *
 * @param ratio whether it moves by points
 */
record AccountLine(boolean ratio, Function<Stretch, Optional<BigDecimal>> values) {

  Optional<BigDecimal> at(Stretch time) {
    return values.apply(time);
  }

  /** What it was on average in the quarters of a time. */
  Optional<BigDecimal> mean(Stretch span) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FiscalQuarter quarter : span.each()) {
      Optional<BigDecimal> value = at(Stretch.of(quarter));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(Rounding.quotient(sum, BigDecimal.valueOf(span.quarters())));
  }

  Optional<BigDecimal> change(Stretch now, Stretch then) {
    return minus(at(now), at(then));
  }

  // definition: (current − base) ÷ base, on a positive base only
  Optional<BigDecimal> growth(Stretch now, Stretch then) {
    return quotient(at(now), at(then)).map(q -> q.subtract(BigDecimal.ONE));
  }

  static Optional<BigDecimal> minus(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(a -> other.map(a::subtract));
  }

  /** One by another that is above nothing. */
  static Optional<BigDecimal> quotient(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.filter(o -> o.signum() > 0).isPresent()
        ? Optional.of(Rounding.quotient(one.get(), other.get()))
        : Optional.empty();
  }
}
