package dev.tracknote.filing;

import dev.tracknote.facts.Metric;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The editions of each figure of a company, without those that cannot be right. */
final class CompanyFigures {

  private static final String IN_FILING = "look the figure up in the filing";

  private final FiscalDays days;
  private final Statements statements;
  private final QuarterFigures quarters;
  private final Omissions omissions;
  private final boolean financial;
  private final Soundness soundness;
  private final Map<String, List<Edition>> known = new TreeMap<>();

  CompanyFigures(FactBook book, String currency, FiscalDays days, Omissions omissions) {
    this.days = days;
    this.omissions = omissions;
    this.statements = new Statements(book, currency, omissions);
    this.quarters = new QuarterFigures(statements, days);
    this.soundness = new Soundness(this, days, omissions);
    this.financial = isFinancial(book, currency);
    if (financial) {
      omissions.warn(
          "no-gross-profit",
          "expected a cost of revenue, found the income statement of a bank, broker or insurer",
          "cost of revenue and gross profit are left out, unless the filings state a gross profit");
    }
  }

  /** The first quarter from which on revenue is known without a hole; absent without revenue. */
  Optional<FiscalQuarter> firstOfRevenue() {
    Optional<FiscalQuarter> first = Optional.empty();
    Optional<FiscalQuarter> missing = Optional.empty();
    for (ReportedQuarter quarter : days.quarters().reversed()) {
      boolean there =
          !of(Metric.REVENUE, quarter.label()).isEmpty()
              || quarters.isOnNewBasis(Metric.REVENUE, quarter.label());
      if (there && missing.isEmpty()) {
        first = Optional.of(quarter.label());
      } else if (there && first.isPresent()) {
        omissions.warn(
            "missing-quarter",
            "expected revenue of %s, found none".formatted(missing.get().label()),
            "it and the quarters before it are left out, since a series has no holes");
        return first;
      } else if (first.isPresent()) {
        missing = missing.isPresent() ? missing : Optional.of(quarter.label());
      } else {
        omissions.leave(
            "missing-revenue",
            Metric.REVENUE,
            quarter.label(),
            "expected it, found none",
            IN_FILING);
      }
    }
    return first;
  }

  List<Edition> of(Metric metric, FiscalPeriod period) {
    String key = metric.id() + period.label();
    List<Edition> found = known.get(key);
    if (found == null) {
      found = find(metric, period);
      known.put(key, found);
    }
    return found;
  }

  /** Tells of figures that a fourth quarter lacks because its year was told anew. */
  void tellNewBasis(FiscalQuarter quarter) {
    for (Metric metric : Metric.values()) {
      if (quarters.isOnNewBasis(metric, quarter) && of(metric, quarter).isEmpty()) {
        omissions.leave(
            "basis-changed",
            metric,
            quarter,
            "expected the year and its nine months on one basis, found the year told anew, as after"
                + " the sale of a business",
            "take it from the results release (Form 8-K); the next third quarter's report tells"
                + " the nine months anew");
      }
    }
  }

  /** The editions as they were filed, those that cannot be right among them. */
  List<Edition> asFiled(Metric metric, FiscalPeriod period) {
    return Edition.of(reports(metric, period));
  }

  private List<Edition> find(Metric metric, FiscalPeriod period) {
    List<Report> reports = reports(metric, period);
    if (reports.size() != ScaleSlips.without(reports).size()) {
      omissions.leave(
          "implausible-scale",
          metric,
          period,
          "expected one scale in all filings, found one that is a thousand times another",
          "the odd one is left out; " + IN_FILING);
    }
    List<Edition> editions = new ArrayList<>();
    for (Edition edition : Edition.of(reports)) {
      if (edition.value().signum() < 0 && !metric.mayBeNegative()) {
        omissions.leave(
            "negative-value", metric, period, "expected zero or more, found less", IN_FILING);
      } else {
        editions.add(edition);
      }
    }
    return soundness.holds(metric, period, editions) ? editions : List.of();
  }

  private List<Report> reports(Metric metric, FiscalPeriod period) {
    if (financial && metric == Metric.COST_OF_REVENUE) {
      return List.of();
    }
    List<Report> reports = stated(metric, period);
    if (reports.isEmpty() && metric == Metric.GROSS_PROFIT) {
      List<Report> cost = reports(Metric.COST_OF_REVENUE, period);
      boolean whole = cost.stream().noneMatch(r -> r.tag().contains("ExcludingDepreciation"));
      return whole
          ? Difference.of(stated(Metric.REVENUE, period), cost, "revenue less cost of revenue")
          : List.of();
    }
    return reports;
  }

  private List<Report> stated(Metric metric, FiscalPeriod period) {
    return switch (period) {
      case FiscalQuarter quarter -> quarters.of(metric, quarter);
      case FiscalYear year -> ofYear(metric, year);
    };
  }

  private List<Report> ofYear(Metric metric, FiscalYear year) {
    Span span = days.years().get(year);
    boolean level = metric == Metric.INVENTORY;
    return span == null || level ? List.of() : statements.reports(metric, span);
  }

  /** The value that stands last. */
  Optional<BigDecimal> last(Metric metric, FiscalPeriod period) {
    List<Edition> editions = of(metric, period);
    return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast().value());
  }

  /** Tells where the four quarters miss the year by more than the filings' own rounding. */
  void compare(FiscalYear year) {
    for (Metric metric : List.of(Metric.REVENUE, Metric.GROSS_PROFIT, Metric.NET_INCOME)) {
      Optional<BigDecimal> whole = last(metric, year);
      Optional<BigDecimal> sum = quarters.sumOfYear(metric, year.year());
      if (whole.isPresent() && sum.isPresent()) {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(Edition.granularity(whole.get()));
        BigDecimal gap = whole.get().subtract(sum.get()).abs();
        // each of five rounded figures is off by half a step at most
        if (gap.compareTo(step.multiply(new BigDecimal("2.5"))) > 0) {
          omissions.leave(
              "quarters-miss-year",
              metric,
              year,
              "expected the quarters to add up to the year, found that they do not",
              "some quarter may have been restated on its own: see its filings");
        }
      }
    }
  }

  private boolean isFinancial(FactBook book, String currency) {
    for (FiscalYear year : days.years().keySet()) {
      List<Report> revenue = ofYear(Metric.REVENUE, year);
      if (revenue.isEmpty()) {
        continue;
      }
      BigDecimal tenth = revenue.getLast().value().movePointLeft(1);
      Span span = days.years().get(year);
      for (String tag : Concepts.FINANCIAL) {
        for (FiledValue row : book.values(tag, currency)) {
          if (row.span().isNear(java.util.Objects.requireNonNull(span))
              && row.value().compareTo(tenth) > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
