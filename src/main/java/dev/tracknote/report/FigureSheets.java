package dev.tracknote.report;

import dev.tracknote.compose.Composed;
import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Ledger;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import dev.tracknote.workbook.TidySheet;
import java.math.BigDecimal;
import java.util.List;

/** The figures of a company and the numbers of a note's exhibits, as sheets to be reworked. */
public final class FigureSheets {

  private FigureSheets() {}

  public static List<TidySheet> of(CompanyFacts facts, Composed composed) {
    return List.of(
        figures(facts),
        ExhibitSheets.charts(composed.note()),
        ExhibitSheets.tables(composed.note(), composed.figures()),
        printed(composed.figures()));
  }

  /** Under the names of facts.csv, so that the sheet can be imported again. */
  private static TidySheet figures(CompanyFacts facts) {
    TidySheet.Rows rows = new TidySheet.Rows();
    add(rows, facts.reported(), "FALSE", facts.company().currency());
    add(rows, facts.estimates(), "TRUE", facts.company().currency());
    return rows.under(
        "Figures",
        "period",
        "metric",
        "segment",
        "basis",
        "value",
        "unit",
        "source",
        "as_of",
        "stated_to",
        "estimate");
  }

  private static void add(TidySheet.Rows rows, Ledger ledger, String estimate, String currency) {
    for (Fact fact : ledger.all()) {
      boolean percent = fact.value() instanceof Ratio;
      BigDecimal step = percent ? fact.statedTo().movePointRight(2) : fact.statedTo();
      rows.add(
          fact.key().period().label(),
          fact.key().metric().id(),
          fact.key().segment(),
          fact.key().basis().id(),
          value(fact),
          unit(fact.key().metric(), currency),
          fact.source().id(),
          fact.asOf().toString(),
          fact.isExact() ? "" : step,
          estimate);
    }
  }

  private static BigDecimal value(Fact fact) {
    return switch (fact.value()) {
      case Amount amount -> amount.value();
      case PerShare share -> share.value();
      case Shares shares -> shares.value();
      case Ratio ratio -> ratio.fraction().movePointRight(2);
      default -> throw new IllegalArgumentException("not a figure of accounts: " + fact);
    };
  }

  private static String unit(Metric metric, String currency) {
    return switch (metric.kind()) {
      case FLOW -> currency;
      case STOCK -> metric == Metric.SHARES_DILUTED ? "shares" : currency;
      case PER_SHARE -> currency + "/share";
      case STATED_RATIO -> "%";
    };
  }

  private static TidySheet printed(List<PrintedFigure> figures) {
    TidySheet.Rows rows = new TidySheet.Rows();
    for (PrintedFigure figure : figures) {
      rows.add(
          BigDecimal.valueOf(figure.number()),
          figure.where(),
          figure.text(),
          figure.name(),
          figure.period(),
          ExhibitSheets.exact(figure.value()),
          figure.value().unit(),
          figure.formula());
    }
    return rows.under(
        "Printed", "number", "where", "text", "name", "period", "exact", "unit", "formula");
  }
}
