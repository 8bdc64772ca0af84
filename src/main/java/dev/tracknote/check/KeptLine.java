package dev.tracknote.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lines of the accounts, and what is made of two of them, whose values are worked out once. */
final class KeptLine {

  private KeptLine() {}

  /** What one is of another. */
  static AccountLine share(AccountLine part, AccountLine whole) {
    return of(true, t -> AccountLine.quotient(part.at(t), whole.at(t)));
  }

  /** What is left of one without another. */
  static AccountLine less(AccountLine one, AccountLine other) {
    return of(one.ratio(), t -> AccountLine.minus(one.at(t), other.at(t)));
  }

  /** A line whose values are worked out once. */
  static AccountLine of(boolean ratio, Function<Stretch, Optional<BigDecimal>> values) {
    Map<Stretch, Optional<BigDecimal>> known = new LinkedHashMap<>();
    return new AccountLine(
        ratio,
        t -> {
          Optional<BigDecimal> value = known.get(t);
          if (value == null) {
            value = values.apply(t);
            known.put(t, value);
          }
          return value;
        });
  }
}
