package dev.tracknote.mapping;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Source;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.wording.Language;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import dev.tracknote.workbook.Row;
import dev.tracknote.workbook.Sieve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a table that holds one figure in each row while the rows go by, under the names of {@code
 * facts.csv}: period, metric, value, and segment, basis, unit, source, as_of and estimate where
 * they are given. Of a table about several companies, a column {@code company} tells whose rows are
 * read.
 */
final class TidyRows implements Sieve {

  private static final List<String> REQUIRED = List.of("period", "metric", "value");
  private static final List<String> COMPANY = List.of("company", "ticker", "symbol", "公司", "代码");
  private static final int MOST_FIGURES = 50_000;

  private final CompanyFacts held;
  private final Mapping mapping;
  private final Findings findings;
  private final List<Fact> actuals;
  private final List<Fact> estimates;
  private final Map<String, Integer> columns = new TreeMap<>();
  private final TidyFigures figures;
  private int others;

  /**
   * A reader of one table.
   *
   * @param actuals to which reported figures are added
   * @param estimates to which forecasts are added
   */
  TidyRows(
      CompanyFacts held,
      Mapping mapping,
      Optional<Source> source,
      Findings findings,
      List<Fact> actuals,
      List<Fact> estimates) {
    this.held = held;
    this.mapping = mapping;
    this.findings = findings;
    this.actuals = actuals;
    this.estimates = estimates;
    this.figures = new TidyFigures(held, mapping, source, findings);
  }

  @Override
  public List<Cell> keep(Row row) {
    int header = mapping.header().getFirst();
    if (row.number() == header) {
      for (Cell cell : row.cells()) {
        columns.putIfAbsent(Lines.plain(cell.text()).replace(' ', '_'), cell.column());
      }
      return row.cells();
    }
    if (row.number() > header
        && columns.keySet().containsAll(REQUIRED)
        && actuals.size() + estimates.size() <= MOST_FIGURES) {
      read(new TidyRow(row, columns));
    }
    return List.of();
  }

  private void read(TidyRow row) {
    if (row.cells().cells().isEmpty()) {
      return;
    }
    Optional<Cell> company = COMPANY.stream().flatMap(name -> row.cell(name).stream()).findFirst();
    if (company.isPresent() && !isOurs(company.get().text())) {
      others++;
      return;
    }
    figures.fact(row).ifPresent(f -> (figures.isEstimate(row, f) ? estimates : actuals).add(f));
  }

  private boolean isOurs(String company) {
    return Stream.of(
            held.company().id(),
            held.company().code(),
            held.company().name().in(Language.ZH),
            held.company().name().in(Language.EN))
        .anyMatch(company::equalsIgnoreCase);
  }

  /**
   * Judges what went by.
   *
   * @param grid what was kept of the table
   */
  void finish(Grid grid) {
    int header = mapping.header().getFirst();
    for (String name : REQUIRED) {
      if (!columns.containsKey(name)) {
        findings.error(
            "missing-field",
            grid.place(header, 0),
            "expected a column `" + name + "`, found none",
            "name the columns " + String.join(", ", REQUIRED) + ", or choose another layout");
      }
    }
    if (actuals.size() + estimates.size() > MOST_FIGURES) {
      findings.error(
          "oversized-file",
          grid.place(header, 0),
          "expected at most %,d figures of a company, found more".formatted(MOST_FIGURES),
          "import them in several files, such as one for each year");
    }
    if (others > 0) {
      findings.warning(
          "other-company",
          grid.place(header, 0),
          "expected rows of %s, found %,d of other companies, which are left out"
              .formatted(held.company().id(), others),
          "import them with --company and their own name");
    }
    Map<FactKey, List<Fact>> series = new LinkedHashMap<>();
    Stream.concat(actuals.stream(), estimates.stream())
        .forEach(f -> series.computeIfAbsent(line(f), k -> new ArrayList<>()).add(f));
    series.values().forEach(new Plausibility(held.reported(), findings)::check);
  }

  private static FactKey line(Fact fact) {
    return fact.key().in(new FiscalYear(2000));
  }
}
