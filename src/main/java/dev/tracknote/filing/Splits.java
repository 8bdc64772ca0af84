package dev.tracknote.filing;

import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.FiscalPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds from when on filings count shares anew after a split.
 *
 * <p>A filing restates its comparatives for a split; figures of periods that no later filing has
 * repeated stay on the old count and must not stand in one series with the new.
 */
final class Splits {

  private static final BigDecimal LEAST = new BigDecimal("1.45");
  private static final BigDecimal TOLERANCE = new BigDecimal("0.03");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  // the last comparative of the old count is repeated in the annual report after next
  private static final int TOLD_FOR = 3 * 366;

  private final CompanyFigures figures;

  Splits(CompanyFigures figures) {
    this.figures = figures;
  }

  /** The day of the first filing that restates figures for the latest split. */
  Optional<LocalDate> latest(FiscalDays days) {
    List<FiscalPeriod> periods = new ArrayList<>(days.years().keySet());
    days.quarters().forEach(q -> periods.add(q.label()));
    NavigableMap<LocalDate, BigDecimal> told = new TreeMap<>();
    for (FiscalPeriod period : periods) {
      collect(figures.asFiled(Metric.SHARES_DILUTED, period), told);
    }
    if (told.isEmpty()) {
      // some file shares only by class; earnings per share move alone when income stays
      for (FiscalPeriod period : periods) {
        if (figures.asFiled(Metric.NET_INCOME, period).size() == 1) {
          collect(figures.asFiled(Metric.EPS_DILUTED, period), told);
        }
      }
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal ratio = told.lastEntry().getValue();
    return told.tailMap(told.lastKey().minusDays(TOLD_FOR)).entrySet().stream()
        .filter(e -> e.getValue().compareTo(ratio) == 0)
        .map(e -> e.getKey())
        .findFirst();
  }

  private static void collect(List<Edition> editions, NavigableMap<LocalDate, BigDecimal> told) {
    for (int i = 1; i < editions.size(); i++) {
      LocalDate day = editions.get(i).filing().filed();
      ratio(editions.get(i - 1).value(), editions.get(i).value()).ifPresent(r -> told.put(day, r));
    }
  }

  // splits are 2 for 1, 3 for 2, 1 for 20: the ratio doubled is a whole number
  private static Optional<BigDecimal> ratio(BigDecimal before, BigDecimal after) {
    BigDecimal small = before.abs().min(after.abs());
    BigDecimal large = before.abs().max(after.abs());
    if (small.signum() == 0 || large.compareTo(small.multiply(LEAST)) < 0) {
      return Optional.empty();
    }
    BigDecimal doubled = large.multiply(TWO).divide(small, 6, RoundingMode.HALF_UP);
    BigDecimal whole = doubled.setScale(0, RoundingMode.HALF_UP);
    boolean split = doubled.subtract(whole).abs().compareTo(doubled.multiply(TOLERANCE)) <= 0;
    return split ? Optional.of(whole) : Optional.empty();
  }
}
