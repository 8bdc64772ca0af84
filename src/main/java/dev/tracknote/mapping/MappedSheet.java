package dev.tracknote.mapping;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Source;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import dev.tracknote.workbook.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the figures of a sheet by its mapping. */
public final class MappedSheet {

  private final CompanyFacts held;
  private final Mapping mapping;
  private final Findings findings = new Findings();

  /**
   * A reader of sheets about one company.
   *
   * @param held what is known of the company already
   */
  public MappedSheet(CompanyFacts held, Mapping mapping) {
    this.held = held;
    this.mapping = mapping;
  }

  /**
   * Reads every line that the mapping names.
   *
   * @throws RejectedInput with everything that is wrong with the sheet or the mapping
   */
  public SheetFigures read(Sheet sheet) throws RejectedInput {
    Optional<Source> source = source();
    List<Fact> actuals = new ArrayList<>();
    List<Fact> estimates = new ArrayList<>();
    if (mapping.layout() == Layout.TIDY) {
      TidyRows rows = new TidyRows(held, mapping, source, findings, actuals, estimates);
      rows.finish(sheet.read(rows));
    } else {
      Grid read = sheet.read(WantedRows.of(mapping, held.calendar()));
      if (source.isPresent() && mapping.asOf().isPresent()) {
        Grid grid = mapping.layout() == Layout.PERIODS_DOWN ? read.turned() : read;
        lines(grid, source.get(), actuals, estimates);
      }
    }
    return new SheetFigures(actuals, estimates, findings.warnings());
  }

  private void lines(Grid grid, Source source, List<Fact> actuals, List<Fact> estimates) {
    List<Columns.Column> columns = new Columns(grid, mapping, held.calendar(), findings).find();
    Lines lines = new Lines(grid, mapping, findings);
    for (Mapping.Line line : mapping.lines()) {
      lines.row(line).ifPresent(row -> line(grid, row, line, columns, source, actuals, estimates));
    }
  }

  private Optional<Source> source() {
    if (!mapping.currency().equals(held.company().currency())) {
      findings.error(
          "mixed-currency",
          mapping.place(),
          "expected the company's currency %s, found %s"
              .formatted(held.company().currency(), mapping.currency()),
          "convert the sheet, or correct currency: in the mapping");
    }
    if (mapping.asOf().isEmpty() && mapping.layout() != Layout.TIDY) {
      findings.error(
          "unknown-as-of",
          mapping.place(),
          "expected the day on which the figures of the sheet were stated, found none",
          "write as_of: 2026-05-22 into the mapping, or give --as-of");
    }
    return mapping.source();
  }

  private void line(
      Grid grid,
      int row,
      Mapping.Line line,
      List<Columns.Column> columns,
      Source source,
      List<Fact> actuals,
      List<Fact> estimates) {
    LocalDate asOf = mapping.asOf().orElseThrow();
    FigureReader reader = new FigureReader(mapping.currency(), findings);
    FigureReader.Form form = new FigureReader.Form(line.unit(), mapping.unit(), line.reversed());
    List<Fact> all = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (Columns.Column column : columns) {
      FactKey key = new FactKey(line.metric(), line.segment(), line.basis(), column.period());
      Optional<Cell> cell = grid.at(row, column.index());
      cell.ifPresent(cells::add);
      Optional<Fact> fact = cell.flatMap(c -> reader.fact(c, key, form, source, asOf));
      fact.ifPresent(all::add);
      fact.ifPresent(column.estimate() ? estimates::add : actuals::add);
    }
    oneCurrency(cells);
    new Plausibility(held.reported(), findings).check(all);
  }

  private void oneCurrency(List<Cell> cells) {
    for (Cell cell : cells) {
      if (!cell.currency().isEmpty() && !cell.currency().equals(mapping.currency())) {
        findings.error(
            "mixed-currency",
            cell.place(),
            "expected every figure of the row in %s, found one in %s"
                .formatted(mapping.currency(), cell.currency()),
            "convert it, or leave its column out under columns: in the mapping");
        return;
      }
    }
  }
}
