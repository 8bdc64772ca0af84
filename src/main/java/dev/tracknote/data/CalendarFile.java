package dev.tracknote.data;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code calendar.csv}. */
final class CalendarFile {

  private static final List<String> COLUMNS = List.of("period", "start", "end");

  private final Findings findings;

  CalendarFile(Findings findings) {
    this.findings = findings;
  }

  /** The quarters in ascending order; nothing when the calendar cannot be relied on. */
  Optional<List<ReportedQuarter>> read(Optional<SourceText> source) {
    int before = findings.errors();
    List<ReportedQuarter> quarters = source.map(this::quarters).orElse(List.of());
    boolean reliable = source.isPresent() && findings.errors() == before;
    return reliable ? Optional.of(quarters) : Optional.empty();
  }

  private List<ReportedQuarter> quarters(SourceText source) {
    int before = findings.errors();
    Map<FiscalQuarter, Entry> entries = new TreeMap<>();
    for (CsvRow row : new CsvTable(source, COLUMNS, List.of(), findings).rows()) {
      entry(row).ifPresent(entry -> add(entry, entries));
    }
    if (entries.isEmpty() && findings.errors() == before) {
      findings.error(
          "missing-row", source.whole(), "expected a quarter, found none", "add the quarters");
    }
    List<Entry> ascending = new ArrayList<>(entries.values());
    // a row that could not be read would look like a hole
    if (findings.errors() == before) {
      for (int i = 1; i < ascending.size(); i++) {
        follows(ascending.get(i - 1), ascending.get(i));
      }
    }
    return ascending.stream().map(Entry::quarter).toList();
  }

  private Optional<Entry> entry(CsvRow row) {
    Word period = row.cell("period");
    Optional<FiscalQuarter> label = new Periods(findings).quarter(period);
    Optional<LocalDate> start = Dates.read(row.cell("start"), findings);
    Optional<LocalDate> end = Dates.read(row.cell("end"), findings);
    if (label.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!start.get().isBefore(end.get())) {
      order(row.cell("start"), "a start before the end " + end.get(), "exchange the two days");
    }
    ReportedQuarter quarter = new ReportedQuarter(label.get(), start.get(), end.get());
    return Optional.of(new Entry(quarter, period, row.cell("start")));
  }

  private void add(Entry entry, Map<FiscalQuarter, Entry> entries) {
    Entry first = entries.putIfAbsent(entry.quarter().label(), entry);
    if (first != null) {
      findings.error(
          "duplicate-quarter",
          entry.period().place(),
          "expected each quarter once, found %s in line %d as well"
              .formatted(entry.quarter().label().label(), first.period().place().line()),
          "remove one of the two lines");
    }
  }

  private void follows(Entry earlier, Entry later) {
    FiscalQuarter expected = earlier.quarter().label().next();
    if (!later.quarter().label().equals(expected)) {
      findings.error(
          "missing-quarter",
          later.period().place(),
          "expected %s after %s, found %s"
              .formatted(
                  expected.label(),
                  earlier.quarter().label().label(),
                  later.quarter().label().label()),
          "add the quarters in between");
      return;
    }
    LocalDate next = earlier.quarter().end().plusDays(1);
    if (!later.quarter().start().equals(next)) {
      String wanted = "%s, the day after %s".formatted(next, earlier.quarter().label().label());
      order(later.start(), wanted, "a quarter begins on the day after the one before it");
    }
  }

  private void order(Word start, String expected, String hint) {
    String message = "expected " + expected + ", found " + Quoted.of(start.text());
    findings.error("calendar-order", start.place(), message, hint);
  }

  private record Entry(ReportedQuarter quarter, Word period, Word start) {}
}
