package dev.tracknote.mapping;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Row;
import dev.tracknote.workbook.Sieve;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Keeps of a sheet what its mapping asks for, so that it may be of any length. */
final class WantedRows {

  // labels that a finding may name as the nearest to one that is missing
  private static final int NEAREST_AMONG = 1_000;

  private final Mapping mapping;
  private final HeaderReader headers;
  private final SortedSet<String> labels = new TreeSet<>();
  private final SortedSet<Integer> named = new TreeSet<>();

  private WantedRows(Mapping mapping, List<ReportedQuarter> calendar) {
    this.mapping = mapping;
    this.headers = new HeaderReader(calendar, mapping.years());
    mapping.lines().forEach(line -> labels.add(Lines.plain(line.label())));
    mapping.columns().forEach(column -> named.add(column.column()));
  }

  static Sieve of(Mapping mapping, List<ReportedQuarter> calendar) {
    WantedRows wanted = new WantedRows(mapping, calendar);
    return mapping.layout() == Layout.PERIODS_DOWN ? wanted.new Down() : wanted::across;
  }

  /** Rows that name periods or stand above them, and the lines that the mapping names. */
  private List<Cell> across(Row row) {
    if (row.number() <= mapping.header().getLast()) {
      return row.cells();
    }
    List<Cell> label = row.at(mapping.labels()).stream().toList();
    if (label.stream().anyMatch(this::isWanted)) {
      return row.cells();
    }
    return row.number() < NEAREST_AMONG ? label : List.of();
  }

  private boolean isWanted(Cell label) {
    return labels.contains(Lines.plain(label.text()));
  }

  /** Rows up to that of the labels, then those of a period, in the columns of wanted lines. */
  private final class Down implements Sieve {

    private final SortedSet<Integer> columns = new TreeSet<>(mapping.header());

    @Override
    public List<Cell> keep(Row row) {
      if (row.number() <= mapping.labels()) {
        if (row.number() == mapping.labels()) {
          row.cells().stream()
              .filter(WantedRows.this::isWanted)
              .forEach(c -> columns.add(c.column()));
        }
        return row.cells();
      }
      List<Cell> header = new ArrayList<>();
      mapping.header().forEach(column -> row.at(column).ifPresent(header::add));
      return named.contains(row.number()) || isPeriod(header)
          ? columns.stream().flatMap(column -> row.at(column).stream()).toList()
          : List.of();
    }

    /** Of a header of several cells, one may be merged over rows and seen only with the others. */
    private boolean isPeriod(List<Cell> header) {
      return !header.isEmpty()
          && (mapping.header().size() > 1 || !(headers.read(header) instanceof Header.None));
    }
  }
}
