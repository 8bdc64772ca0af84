package dev.tracknote.filing;

import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of single quarters: as they are stated, or as the difference of what is stated for
 * longer periods.
 *
 * <p>Annual reports state no fourth quarter, and statements of cash flows only the year to date.
 */
final class QuarterFigures {

  private static final List<String> TO_DATE =
      List.of("", "three months", "six months", "nine months", "the year");

  private final Statements statements;
  private final FiscalDays days;
  private final NewBasis newBasis;
  private final Map<String, List<Report>> known = new TreeMap<>();

  QuarterFigures(Statements statements, FiscalDays days) {
    this.statements = statements;
    this.days = days;
    this.newBasis = new NewBasis(statements, days);
  }

  /** What the filings say of a quarter, in the order of filing. */
  List<Report> of(Metric metric, FiscalQuarter quarter) {
    String key = metric.id() + quarter.label();
    List<Report> found = known.get(key);
    if (found == null) {
      found = find(metric, quarter);
      known.put(key, found);
    }
    return found;
  }

  private List<Report> find(Metric metric, FiscalQuarter quarter) {
    Optional<Span> span = days.of(quarter);
    if (span.isEmpty()) {
      return List.of();
    }
    if (metric == Metric.INVENTORY) {
      return statements.reports(metric, Span.day(span.get().end()));
    }
    List<Report> stated = statements.reports(metric, span.get());
    if (!stated.isEmpty() || metric.kind() != Metric.Kind.FLOW) {
      return stated;
    }
    List<Report> toDate = lessYearToDate(metric, quarter);
    return toDate.isEmpty() && !isOnNewBasis(metric, quarter)
        ? lessOtherQuarters(metric, quarter)
        : toDate;
  }

  /** Whether it is the fourth of a year that was told anew since its nine months were. */
  boolean isOnNewBasis(Metric metric, FiscalQuarter quarter) {
    return quarter.quarter() == 4
        && metric.kind() == Metric.Kind.FLOW
        && !newBasis.since(metric, quarter.fiscalYear()).isEmpty();
  }

  // Q4 = year - nine months, Q3 = nine months - six, Q2 = six months - three
  private List<Report> lessYearToDate(Metric metric, FiscalQuarter quarter) {
    List<Report> whole = yearToDate(metric, quarter);
    if (quarter.quarter() == 1) {
      return whole;
    }
    List<Report> before = yearToDate(metric, quarter.previous());
    List<LocalDate> breaks =
        quarter.quarter() == 4 ? newBasis.since(metric, quarter.fiscalYear()) : List.of();
    return Difference.of(
        whole,
        before,
        breaks,
        TO_DATE.get(quarter.quarter()) + " less " + TO_DATE.get(quarter.quarter() - 1));
  }

  /** A longer period less the quarters in it that are stated. */
  private List<Report> lessOtherQuarters(Metric metric, FiscalQuarter quarter) {
    for (int last = quarter.quarter(); last <= 4; last++) {
      List<Report> rest = yearToDate(metric, quarter.fiscalYear().quarter(last));
      for (FiscalQuarter other : others(quarter, last)) {
        List<Report> stated =
            days.of(other).map(span -> statements.reports(metric, span)).orElse(List.of());
        rest = Difference.of(rest, stated, TO_DATE.get(last) + " less its other quarters");
      }
      if (!rest.isEmpty() && last > 1) {
        return rest;
      }
    }
    return List.of();
  }

  private static List<FiscalQuarter> others(FiscalQuarter quarter, int last) {
    List<FiscalQuarter> others = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      if (i != quarter.quarter()) {
        others.add(quarter.fiscalYear().quarter(i));
      }
    }
    return others;
  }

  private List<Report> yearToDate(Metric metric, FiscalQuarter quarter) {
    Optional<Span> year =
        quarter.quarter() == 4
            ? Optional.ofNullable(days.years().get(quarter.fiscalYear()))
            : days.yearToDate(quarter);
    return year.map(span -> statements.reports(metric, span)).orElse(List.of());
  }

  /** The sum of a year's four quarters as they stand last; absent when one is missing. */
  Optional<BigDecimal> sumOfYear(Metric metric, int year) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 1; i <= 4; i++) {
      List<Edition> editions = Edition.of(of(metric, new FiscalQuarter(year, i)));
      if (editions.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(editions.getLast().value());
    }
    return Optional.of(sum);
  }
}
