package dev.tracknote.check;

import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * A value at two times, which a figure may tell the distance of.
 *
 * @param relative whether it is told in percent of the earlier one
 * @param stated whether it is one of what was stated beside the accounts
 */
record Move(
    BigDecimal now, BigDecimal then, boolean relative, boolean stated, Supplier<String> words) {

  /** Whether a move can be told at all: nothing has a percentage of nothing, or of a loss. */
  boolean isTold() {
    return now.compareTo(then) != 0 && (!relative || (then.signum() > 0 && now.signum() >= 0));
  }

  boolean isUp() {
    return now.compareTo(then) > 0;
  }

  /** Whether it has the size that a figure stands for; a product is cheaper than a quotient. */
  boolean hasSize(Reach reach) {
    BigDecimal distance = now.subtract(then);
    return relative ? reach.times(then).holdsSize(distance) : reach.holdsSize(distance);
  }

  Expected expected() {
    return new Expected(
        relative ? Rounding.quotient(now, then).subtract(BigDecimal.ONE) : now.subtract(then),
        words);
  }
}
