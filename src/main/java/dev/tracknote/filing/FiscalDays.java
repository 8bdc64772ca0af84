package dev.tracknote.filing;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fiscal quarters and years of a company with their days.
 *
 * @param quarters ascending and without a gap
 * @param starts the first day of each year, the running one included
 * @param years the days of each year that has ended
 */
record FiscalDays(
    List<ReportedQuarter> quarters,
    Map<FiscalYear, LocalDate> starts,
    Map<FiscalYear, Span> years) {

  FiscalDays {
    quarters = List.copyOf(quarters);
    starts = new TreeMap<>(starts);
    years = new TreeMap<>(years);
  }

  /** The same days from a quarter on. */
  FiscalDays since(FiscalQuarter first) {
    return new FiscalDays(
        quarters.stream().filter(q -> q.label().compareTo(first) >= 0).toList(), starts, years);
  }

  Optional<Span> of(FiscalQuarter quarter) {
    return quarters.stream()
        .filter(q -> q.label().equals(quarter))
        .findFirst()
        .map(q -> new Span(q.start(), q.end()));
  }

  /** The days from the first of the year to the end of a quarter. */
  Optional<Span> yearToDate(FiscalQuarter quarter) {
    Optional<LocalDate> start = Optional.ofNullable(starts.get(quarter.fiscalYear()));
    return start.flatMap(first -> of(quarter).map(days -> new Span(first, days.end())));
  }

  /** The quarter that ends on a day or within a week of it. */
  Optional<FiscalQuarter> endingOn(LocalDate day) {
    return quarters.stream()
        .filter(q -> Span.near(q.end(), day))
        .findFirst()
        .map(ReportedQuarter::label);
  }
}
