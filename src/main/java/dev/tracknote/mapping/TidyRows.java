package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Source;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a table that holds one figure in each row, under the names of {@code facts.csv}: period,
 * metric, value, and segment, basis, unit, source, as_of and estimate where they are given.
 */
final class TidyRows {

  private static final List<String> REQUIRED = List.of("period", "metric", "value");

  private final CompanyFacts held;
  private final Mapping mapping;
  private final Optional<Source> source;
  private final Findings findings;
  private final Map<String, Source> known = new TreeMap<>();

  TidyRows(CompanyFacts held, Mapping mapping, Optional<Source> source, Findings findings) {
    this.held = held;
    this.mapping = mapping;
    this.source = source;
    this.findings = findings;
    held.reported().all().forEach(f -> known.put(f.source().id(), f.source()));
    held.estimates().all().forEach(f -> known.put(f.source().id(), f.source()));
  }

  void read(Grid grid, List<Fact> actuals, List<Fact> estimates) {
    int header = mapping.header().getFirst();
    Map<String, Integer> columns = new TreeMap<>();
    for (Cell cell : grid.row(header)) {
      columns.putIfAbsent(Lines.plain(cell.text()).replace(' ', '_'), cell.column());
    }
    for (String name : REQUIRED) {
      if (!columns.containsKey(name)) {
        findings.error(
            "missing-field",
            grid.place(header, 0),
            "expected a column `" + name + "`, found none",
            "name the columns " + String.join(", ", REQUIRED) + ", or choose another layout");
      }
    }
    if (!columns.keySet().containsAll(REQUIRED)) {
      return;
    }
    Map<String, Place> seen = new LinkedHashMap<>();
    for (int row : grid.rows()) {
      if (row > header) {
        fact(new Row(grid, row, columns), seen)
            .ifPresent(f -> (isEstimate(grid, row, columns, f) ? estimates : actuals).add(f));
      }
    }
    Map<FactKey, List<Fact>> series = new LinkedHashMap<>();
    actuals.forEach(f -> series.computeIfAbsent(line(f), k -> new ArrayList<>()).add(f));
    series.values().forEach(new Plausibility(held.reported(), findings)::check);
  }

  private static FactKey line(Fact fact) {
    return fact.key().in(new FiscalYear(2000));
  }

  private record Row(Grid grid, int row, Map<String, Integer> columns) {

    Optional<Cell> cell(String name) {
      Integer column = columns.get(name);
      return column == null ? Optional.empty() : grid.at(row, column);
    }

    String text(String name) {
      return cell(name).map(Cell::text).orElse("");
    }

    Place place(String name) {
      return grid.place(row, columns.getOrDefault(name, 0));
    }
  }

  private boolean isEstimate(Grid grid, int row, Map<String, Integer> columns, Fact fact) {
    String word = new Row(grid, row, columns).text("estimate").toLowerCase(Locale.ROOT);
    if (!word.isEmpty()) {
      return List.of("true", "yes", "1", "e", "estimate", "是").contains(word);
    }
    boolean expected =
        held.estimates().current(fact.key()).isPresent()
            && held.reported().current(fact.key()).isEmpty();
    return expected
        || header(new Row(grid, row, columns))
            .map(h -> h.mark() == Header.Mark.ESTIMATE)
            .orElse(false);
  }

  private Optional<Header.Period> header(Row row) {
    return row.cell("period")
        .map(c -> new HeaderReader(held.calendar(), mapping.years()).read(List.of(c)))
        .filter(Header.Period.class::isInstance)
        .map(Header.Period.class::cast);
  }

  private Optional<Fact> fact(Row row, Map<String, Place> seen) {
    Optional<Header.Period> period = header(row);
    Optional<Metric> metric = Metric.of(row.text("metric"));
    Optional<Basis> basis =
        row.text("basis").isEmpty() ? Optional.of(Basis.GAAP) : Basis.of(row.text("basis"));
    String segment = row.text("segment");
    if (period.isEmpty()) {
      bad(row, "period", "a quarter such as FY27Q1 or a year", "write it as in calendar.csv");
    }
    if (metric.isEmpty()) {
      bad(row, "metric", "a metric", "use the names of facts.csv, such as revenue");
    }
    if (basis.isEmpty()) {
      bad(row, "basis", "gaap or nongaap", "correct it, or leave the cell empty for gaap");
    }
    boolean knownSegment = segment.isEmpty() || held.company().segment(segment).isPresent();
    if (!knownSegment) {
      bad(row, "segment", "a segment of company.json", "correct it, or add the segment");
    }
    Optional<Source> from = source(row);
    Optional<LocalDate> asOf = asOf(row);
    if (period.isEmpty()
        || metric.isEmpty()
        || basis.isEmpty()
        || !knownSegment
        || from.isEmpty()
        || asOf.isEmpty()) {
      return Optional.empty();
    }
    FactKey key = new FactKey(metric.get(), segment, basis.get(), period.get().period());
    return value(row, key, from.get(), asOf.get()).filter(f -> isOnce(row, f, seen));
  }

  private Optional<Fact> value(Row row, FactKey key, Source from, LocalDate asOf) {
    Optional<Scale> unit = unit(row, key);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    FigureReader reader = new FigureReader(mapping.currency(), findings);
    FigureReader.Form form = new FigureReader.Form(unit, mapping.unit(), false);
    return row.cell("value").flatMap(c -> reader.fact(c, key, form, from, asOf));
  }

  /** The unit of a row; one that facts.csv uses stands for base units. */
  private Optional<Scale> unit(Row row, FactKey key) {
    String word = row.text("unit");
    String currency = mapping.currency();
    boolean ratio = key.metric().kind() == Metric.Kind.STATED_RATIO;
    if (word.isEmpty()) {
      return Optional.of(ratio ? Scale.PERCENT : mapping.unit());
    }
    if (List.of(currency, currency + "/share", "shares").contains(word)) {
      return Optional.of(Scale.ONE);
    }
    if (word.equals("%")) {
      return Optional.of(Scale.PERCENT);
    }
    Optional<Scale> scale = Scale.of(word);
    if (scale.isEmpty()) {
      String rule = word.matches("[A-Z]{3}(/share)?") ? "mixed-currency" : "unknown-unit";
      findings.error(
          rule,
          row.place("unit"),
          "expected the unit %s or one of %s, found `%s`"
              .formatted(currency, String.join(", ", Scale.words()), word),
          "convert the figure, or correct its unit");
    }
    return scale;
  }

  private Optional<Source> source(Row row) {
    Optional<Source> named = Optional.ofNullable(known.get(row.text("source")));
    Optional<Source> from = named.isPresent() ? named : source;
    if (from.isEmpty()) {
      bad(row, "source", "a source", "write source: and its title into the mapping");
    }
    return from;
  }

  private Optional<LocalDate> asOf(Row row) {
    Optional<Cell> cell = row.cell("as_of");
    if (cell.isPresent()) {
      try {
        return Optional.of(LocalDate.parse(cell.get().text()));
      } catch (DateTimeParseException notADay) {
        bad(row, "as_of", "a day such as 2026-05-20", "write year-month-day");
        return Optional.empty();
      }
    }
    if (mapping.asOf().isEmpty()) {
      bad(row, "as_of", "the day on which the figure was stated", "add it, or give --as-of");
    }
    return mapping.asOf();
  }

  private boolean isOnce(Row row, Fact fact, Map<String, Place> seen) {
    FiscalPeriod period = fact.key().period();
    String key = fact.key() + " " + fact.asOf();
    Place first = seen.putIfAbsent(key, row.place("value"));
    if (first != null) {
      findings.error(
          "duplicate-period",
          row.place("period"),
          "expected one value of %s for %s, found another at %s"
              .formatted(fact.key().metric().id(), period.label(), first),
          "remove one of the two; a restatement has a later as_of");
    }
    return first == null;
  }

  private void bad(Row row, String column, String expected, String hint) {
    String found = row.text(column).isEmpty() ? "nothing" : "`" + row.text(column) + "`";
    String rule = column.equals("as_of") ? "unknown-as-of" : "bad-" + column;
    findings.error(rule, row.place(column), "expected " + expected + ", found " + found, hint);
  }
}
