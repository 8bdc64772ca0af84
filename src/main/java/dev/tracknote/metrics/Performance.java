package dev.tracknote.metrics;

import dev.tracknote.facts.Closes;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Returns of an index over months up to its last trading day.
 *
 * @param months horizon
 * @param absolute return of the index
 * @param relative absolute return less the benchmark's
 */
public record Performance(int months, Ratio absolute, Ratio relative) {

  /** The horizons that are quoted, those that the series is long enough for. */
  public static List<Performance> of(Closes closes, List<Integer> horizons) {
    List<Performance> all = new ArrayList<>();
    for (int months : horizons) {
      over(closes, months).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Performance> over(Closes closes, int months) {
    Closes.Day last = closes.days().getLast();
    LocalDate start = last.date().minusMonths(months);
    // definition: the base is the close of the last trading day on or before the start
    Optional<Closes.Day> base =
        closes.days().stream().filter(d -> !d.date().isAfter(start)).reduce((a, b) -> b);
    return base.map(
        b -> {
          BigDecimal index = growth(last.index(), b.index());
          BigDecimal benchmark = growth(last.benchmark(), b.benchmark());
          // definition: relative performance is the difference of both returns
          return new Performance(
              months, Ratio.level(index), Ratio.level(index.subtract(benchmark)));
        });
  }

  private static BigDecimal growth(BigDecimal now, BigDecimal then) {
    return Rounding.quotient(now.subtract(then), then);
  }
}
