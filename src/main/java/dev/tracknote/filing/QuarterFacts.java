package dev.tracknote.filing;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The facts of a company's quarters and years, as far as its filings hold together. */
final class QuarterFacts {

  private final FactBook book;
  private final String currency;
  private final Omissions omissions;
  private final CompanyFigures figures;
  private final FiscalDays days;
  private final SourceNames sources;

  QuarterFacts(FactBook book, String currency, FiscalDays days, Omissions omissions) {
    this.book = book;
    this.currency = currency;
    this.omissions = omissions;
    this.figures = new CompanyFigures(book, currency, days, omissions);
    this.days = figures.firstOfRevenue().map(days::since).orElse(days);
    this.sources = new SourceNames(book, days);
  }

  List<ReportedQuarter> calendar() {
    return days.quarters();
  }

  /** Quarters first, then years; within each the metrics in their order, then the editions. */
  List<Fact> all() {
    List<Fact> facts = new ArrayList<>();
    for (ReportedQuarter quarter : days.quarters()) {
      for (Metric metric : Metric.values()) {
        facts.addAll(facts(metric, quarter.label(), figures.of(metric, quarter.label())));
      }
      fourth(quarter.label());
      figures.tellNewBasis(quarter.label());
    }
    for (FiscalYear year : days.years().keySet()) {
      if (days.quarters().stream().anyMatch(q -> q.label().fiscalYear().equals(year))) {
        for (Metric metric : Metric.values()) {
          facts.addAll(facts(metric, year, figures.of(metric, year)));
        }
        figures.compare(year);
      }
    }
    return facts;
  }

  // an average of the year less averages of quarters is no average of a quarter
  private void fourth(FiscalQuarter quarter) {
    for (Metric metric : List.of(Metric.SHARES_DILUTED, Metric.EPS_DILUTED)) {
      if (quarter.quarter() == 4
          && figures.of(metric, quarter).isEmpty()
          && !figures.of(metric, quarter.fiscalYear()).isEmpty()) {
        omissions.leave(
            "not-subtractable",
            metric,
            quarter,
            "expected a stated figure, found only the year's, from which averages cannot be"
                + " subtracted",
            "take it from the results release (Form 8-K), which states the fourth quarter");
      }
    }
  }

  private List<Fact> facts(Metric metric, FiscalPeriod period, List<Edition> editions) {
    List<Fact> facts = new ArrayList<>();
    for (Edition edition : editions) {
      facts.add(
          new Fact(
              FactKey.company(metric, Basis.GAAP, period),
              quantity(metric, edition.value()),
              BigDecimal.ZERO,
              sources.of(edition.filing()),
              edition.filing().filed(),
              Place.file(book.file())));
    }
    return facts;
  }

  private Quantity quantity(Metric metric, BigDecimal value) {
    return switch (metric) {
      case SHARES_DILUTED -> new Shares(value);
      case EPS_DILUTED -> new PerShare(value, currency);
      default -> new Amount(value, currency);
    };
  }
}
