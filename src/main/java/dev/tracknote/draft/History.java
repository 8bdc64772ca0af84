package dev.tracknote.draft;

import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The amounts of one subject, quarter by quarter without a gap.
 *
 * @param last the quarter of the first amount
 * @param amounts the newest first
 */
record History(FiscalQuarter last, List<BigDecimal> amounts) {

  /** A record of less than two years is none. */
  private static final int SHORTEST = 8;

  static History of(Metrics metrics, Subject subject, FiscalQuarter last) {
    List<BigDecimal> amounts = new ArrayList<>();
    FiscalQuarter quarter = last;
    Optional<BigDecimal> amount = amount(metrics, subject, quarter);
    while (amount.isPresent()) {
      amounts.add(amount.get());
      quarter = quarter.previous();
      amount = amount(metrics, subject, quarter);
    }
    return new History(last, List.copyOf(amounts));
  }

  private static Optional<BigDecimal> amount(
      Metrics metrics, Subject subject, FiscalQuarter quarter) {
    return metrics
        .level(subject, quarter)
        .filter(f -> f.value() instanceof Amount && !metrics.isCoarse(f))
        .flatMap(Metrics::magnitude);
  }

  // definition: a record is the highest of the whole stored history, which is named with it
  /** The first quarter of the history, if no later one was as high as the last. */
  Optional<FiscalQuarter> recordSince() {
    if (amounts.size() < SHORTEST) {
      return Optional.empty();
    }
    BigDecimal now = amounts.getFirst();
    boolean highest =
        now.signum() > 0 && amounts.stream().skip(1).allMatch(a -> a.compareTo(now) < 0);
    return highest ? Optional.of(last.plus(1 - amounts.size())) : Optional.empty();
  }
}
