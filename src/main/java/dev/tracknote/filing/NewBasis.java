package dev.tracknote.filing;

import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Annual reports that tell years anew, for instance without a business that was sold, before any
 * report tells the nine months anew: the year less nine months would take unlike from unlike.
 */
final class NewBasis {

  // smaller changes are corrections, which leave a fourth quarter what it is
  private static final BigDecimal NOTABLE = new BigDecimal("0.01");

  private final Statements statements;
  private final FiscalDays days;

  NewBasis(Statements statements, FiscalDays days) {
    this.statements = statements;
    this.days = days;
  }

  /** The days on which a year's figures came to stand on another basis than its nine months. */
  List<LocalDate> since(Metric metric, FiscalYear year) {
    List<LocalDate> breaks = new ArrayList<>();
    List<Edition> own = year(metric, year);
    if (!own.isEmpty()) {
      FiscalYear before = new FiscalYear(year.year() - 1);
      Filing first = own.getFirst().filing();
      changes(metric, before).stream()
          .filter(first::equals)
          .map(Filing::filed)
          .forEach(breaks::add);
      // an amendment of the year's own report corrects it, and its nine months stay
      changes(metric, year).stream()
          .filter(filing -> states(filing, metric, new FiscalYear(year.year() + 1)))
          .map(Filing::filed)
          .forEach(breaks::add);
    }
    return breaks;
  }

  /** The filings that restate a year while its nine months stand as they were. */
  private List<Filing> changes(Metric metric, FiscalYear year) {
    List<Filing> changes = new ArrayList<>();
    List<Edition> editions = year(metric, year);
    List<Edition> parts =
        Optional.ofNullable(days.starts().get(year))
            .flatMap(start -> nineMonths(start, year))
            .map(span -> Edition.of(statements.reports(metric, span)))
            .orElse(List.of());
    for (int i = 1; i < editions.size(); i++) {
      Edition earlier = editions.get(i - 1);
      Edition later = editions.get(i);
      if (isNotable(earlier, later) && !restated(parts, earlier.filing(), later.filing())) {
        changes.add(later.filing());
      }
    }
    return changes;
  }

  private Optional<Span> nineMonths(LocalDate start, FiscalYear year) {
    return days.of(new FiscalQuarter(year.year(), 3)).map(q -> new Span(start, q.end()));
  }

  private List<Edition> year(Metric metric, FiscalYear year) {
    return days.years().containsKey(year)
        ? Edition.of(statements.reports(metric, Objects.requireNonNull(days.years().get(year))))
        : List.of();
  }

  private boolean states(Filing filing, Metric metric, FiscalYear year) {
    return days.years().containsKey(year)
        && statements.reports(metric, Objects.requireNonNull(days.years().get(year))).stream()
            .anyMatch(report -> report.filing().equals(filing));
  }

  private static boolean restated(List<Edition> parts, Filing after, Filing until) {
    for (int i = 1; i < parts.size(); i++) {
      LocalDate filed = parts.get(i).filing().filed();
      if (filed.isAfter(after.filed()) && !filed.isAfter(until.filed())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNotable(Edition earlier, Edition later) {
    BigDecimal change = later.value().subtract(earlier.value()).abs();
    return change.compareTo(earlier.value().abs().multiply(NOTABLE)) > 0;
  }
}
