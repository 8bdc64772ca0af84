package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Source;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.workbook.Cell;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes figures of the rows of a tidy table, each with its own period, metric, unit and source. */
final class TidyFigures {

  private static final int MOST_HEADERS = 2_000;

  private final CompanyFacts held;
  private final Mapping mapping;
  private final Optional<Source> source;
  private final Findings findings;
  private final Map<String, Source> known = new TreeMap<>();
  private final Map<String, Place> seen = new LinkedHashMap<>();
  private final Map<String, Header> headers = new TreeMap<>();
  private final HeaderReader reader;

  /**
   * A reader of rows.
   *
   * @param source of figures whose row names none that is known
   */
  TidyFigures(CompanyFacts held, Mapping mapping, Optional<Source> source, Findings findings) {
    this.held = held;
    this.mapping = mapping;
    this.source = source;
    this.findings = findings;
    this.reader = new HeaderReader(held.calendar(), mapping.years());
    held.reported().all().forEach(f -> known.put(f.source().id(), f.source()));
    held.estimates().all().forEach(f -> known.put(f.source().id(), f.source()));
  }

  boolean isEstimate(TidyRow row, Fact fact) {
    String word = row.text("estimate").toLowerCase(Locale.ROOT);
    if (!word.isEmpty()) {
      return List.of("true", "yes", "1", "e", "estimate", "是").contains(word);
    }
    boolean expected =
        held.estimates().current(fact.key()).isPresent()
            && held.reported().current(fact.key()).isEmpty();
    return expected || header(row).map(h -> h.mark() == Header.Mark.ESTIMATE).orElse(false);
  }

  private Optional<Header.Period> header(TidyRow row) {
    return row.cell("period")
        .map(this::header)
        .filter(Header.Period.class::isInstance)
        .map(Header.Period.class::cast);
  }

  /** What a cell says; the same words come again and again. */
  private Header header(Cell cell) {
    Header header = headers.get(cell.text());
    if (header == null) {
      header = reader.read(List.of(cell));
      if (headers.size() < MOST_HEADERS) {
        headers.put(cell.text(), header);
      }
    }
    return header;
  }

  /** The figure of a row; nothing, with findings, when it cannot be told. */
  Optional<Fact> fact(TidyRow row) {
    Optional<Header.Period> period = header(row);
    Optional<LabelBook.Meaning> named = meaning(row.text("metric"));
    Optional<Metric> metric = named.map(LabelBook.Meaning::metric);
    Optional<Basis> basis =
        row.text("basis").isEmpty()
            ? Optional.of(named.map(LabelBook.Meaning::basis).orElse(Basis.GAAP))
            : Basis.of(Lines.plain(row.text("basis")));
    String segment =
        row.text("segment").isEmpty()
            ? named.map(LabelBook.Meaning::segment).orElse("")
            : row.text("segment");
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
    return value(row, key, from.get(), asOf.get()).filter(f -> isOnce(row, f));
  }

  /** A metric by its own name, or by one that analysts use. */
  private Optional<LabelBook.Meaning> meaning(String text) {
    return Metric.of(Lines.plain(text).replace(' ', '_'))
        .map(metric -> new LabelBook.Meaning(metric, "", Basis.GAAP))
        .or(() -> new LabelBook(held.company()).meaning(text));
  }

  private Optional<Fact> value(TidyRow row, FactKey key, Source from, LocalDate asOf) {
    Optional<Scale> unit = unit(row, key);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    FigureReader figures = new FigureReader(mapping.currency(), findings);
    FigureReader.Form form = new FigureReader.Form(unit, mapping.unit(), false);
    return row.cell("value").flatMap(c -> figures.fact(c, key, form, from, asOf));
  }

  /** The unit of a row; one that facts.csv uses stands for base units. */
  private Optional<Scale> unit(TidyRow row, FactKey key) {
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

  private Optional<Source> source(TidyRow row) {
    Optional<Source> named = Optional.ofNullable(known.get(row.text("source")));
    Optional<Source> from = named.isPresent() ? named : source;
    if (from.isEmpty()) {
      bad(row, "source", "a source", "write source: and its title into the mapping");
    }
    return from;
  }

  private Optional<LocalDate> asOf(TidyRow row) {
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

  private boolean isOnce(TidyRow row, Fact fact) {
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

  private void bad(TidyRow row, String column, String expected, String hint) {
    String found = row.text(column).isEmpty() ? "nothing" : "`" + row.text(column) + "`";
    String rule = column.equals("as_of") ? "unknown-as-of" : "bad-" + column;
    findings.error(rule, row.place(column), "expected " + expected + ", found " + found, hint);
  }
}
