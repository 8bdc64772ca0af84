package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a sheet that hold the figures of a period. */
final class Columns {

  private static final Pattern PERIOD_LIKE = Pattern.compile("(?<!\\d)(?:20)?\\d{2}(?!\\d)");
  private static final int LONGEST = 30;

  private final Grid grid;
  private final Mapping mapping;
  private final List<ReportedQuarter> calendar;
  private final Findings findings;
  private final List<String> older = new ArrayList<>();

  Columns(Grid grid, Mapping mapping, List<ReportedQuarter> calendar, Findings findings) {
    this.grid = grid;
    this.mapping = mapping;
    this.calendar = calendar;
    this.findings = findings;
  }

  /** A column with its period. */
  record Column(int index, FiscalPeriod period, boolean estimate) {}

  List<Column> find() {
    List<Column> columns = new ArrayList<>();
    int hidden = 0;
    for (int i : grid.columns()) {
      if (i == mapping.labels()) {
        continue;
      }
      if (!mapping.hidden() && grid.isHiddenColumn(i)) {
        hidden++;
        continue;
      }
      column(i).ifPresent(columns::add);
    }
    if (hidden > 0) {
      findings.warning(
          "hidden-columns",
          grid.place(first(), mapping.labels()),
          "expected every column to be shown, found %d that %s hidden and left out"
              .formatted(hidden, hidden == 1 ? "is" : "are"),
          "write hidden: true in the mapping to read them");
    }
    if (!older.isEmpty()) {
      findings.warning(
          "before-calendar",
          grid.place(first(), mapping.labels()),
          "expected reported periods from %s on, found %s, which %s left out"
              .formatted(
                  calendar.getFirst().label().label(),
                  String.join(", ", older),
                  older.size() == 1 ? "is" : "are"),
          "add the earlier quarters to calendar.csv to have them");
    }
    distinct(columns);
    if (columns.isEmpty()) {
      findings.error(
          "missing-period",
          grid.place(first(), mapping.labels()),
          "expected periods in the header, found none",
          "name the row that holds them in the mapping, as header: [3]");
    }
    return columns;
  }

  private int first() {
    return mapping.header().getFirst();
  }

  private Optional<Column> column(int index) {
    for (Mapping.Column typed : mapping.columns()) {
      if (typed.column() == index) {
        return typed.period().map(p -> new Column(index, p, typed.estimate()));
      }
    }
    List<Cell> header = new ArrayList<>();
    for (int row : mapping.header()) {
      grid.seenAt(row, index).ifPresent(header::add);
    }
    return switch (new HeaderReader(calendar, mapping.years()).read(header)) {
      case Header.Period period -> placed(index, period);
      case Header.Other other -> {
        findings.warning(
            "period-not-read",
            place(index),
            "expected a quarter or a year, found `" + other.text() + "`, which is left out",
            "half years and trailing sums are computed from the quarters");
        yield Optional.empty();
      }
      case Header.Unplaced unplaced -> {
        findings.error(
            "unknown-period",
            place(index),
            "expected a month in which a quarter of the company ends, found `"
                + unplaced.text()
                + "`",
            "name the period of this column under columns: in the mapping");
        yield Optional.empty();
      }
      case Header.TypedDay day -> {
        findings.error(
            "date-as-text",
            place(index),
            "expected a day that the workbook holds as a day, found the text `" + day.text() + "`",
            "format the cell as a date, write 2026-04-26, or name its period under columns:");
        yield Optional.empty();
      }
      case Header.None none -> {
        ignored(index, header);
        yield Optional.empty();
      }
    };
  }

  /** Tells of a header that speaks of a year or quarter in words that are not known. */
  private void ignored(int index, List<Cell> header) {
    String text = String.join(" ", header.stream().map(Cell::text).distinct().toList());
    if (text.length() <= LONGEST && PERIOD_LIKE.matcher(text).find()) {
      findings.warning(
          "period-not-read",
          place(index),
          "expected a quarter or a year, found `" + text + "`, which is left out",
          "if it is one, name it under columns: in the mapping, as {column: %s, period: FY27Q2}"
              .formatted(Grid.columnName(index)));
    }
  }

  private Place place(int index) {
    return grid.place(mapping.header().getLast(), index);
  }

  private Optional<Column> placed(int index, Header.Period header) {
    boolean estimate =
        switch (header.mark()) {
          case ACTUAL -> false;
          case ESTIMATE -> true;
          case NONE -> mapping.actualsUntil().map(q -> isAfter(header.period(), q)).orElse(true);
        };
    if (!estimate && isAfterDay(header.period())) {
      findings.error(
          "actual-of-the-future",
          place(index),
          "expected figures of %s to be estimates as of %s, found them marked as reported"
              .formatted(header.period().label(), mapping.asOf().orElseThrow()),
          "mark the column with E, or correct as_of or actuals_until in the mapping");
    } else if (!estimate && !isInCalendar(header.period())) {
      if (!isAfter(header.period(), calendar.getFirst().label())) {
        older.add(header.period().label());
        return Optional.empty();
      }
      findings.error(
          "period-without-calendar",
          place(index),
          "expected %s in calendar.csv, found none".formatted(header.period().label()),
          "add the quarter with its first and last day to calendar.csv, and import again");
    }
    return Optional.of(new Column(index, header.period(), estimate));
  }

  private boolean isInCalendar(FiscalPeriod period) {
    return calendar.stream()
        .map(ReportedQuarter::label)
        .anyMatch(q -> period instanceof FiscalYear y ? q.year() == y.year() : q.equals(period));
  }

  private static boolean isAfter(FiscalPeriod period, FiscalQuarter last) {
    return switch (period) {
      case FiscalQuarter quarter -> quarter.compareTo(last) > 0;
      case FiscalYear year -> year.quarter(4).compareTo(last) > 0;
    };
  }

  /** Whether a period was not over yet on the day on which the figures were stated. */
  private boolean isAfterDay(FiscalPeriod period) {
    if (mapping.asOf().isEmpty()) {
      return false;
    }
    FiscalQuarter end = period instanceof FiscalYear y ? y.quarter(4) : (FiscalQuarter) period;
    LocalDate day = mapping.asOf().get();
    Optional<ReportedQuarter> known =
        calendar.stream().filter(q -> q.label().equals(end)).findFirst();
    return known
        .map(q -> q.end().isAfter(day))
        .orElseGet(
            () ->
                end.compareTo(calendar.getLast().label()) > 0
                    && calendar.getLast().end().plusDays(80).isAfter(day));
  }

  private void distinct(List<Column> columns) {
    Map<FiscalPeriod, Column> seen = new LinkedHashMap<>();
    for (Column column : columns) {
      Column other = seen.putIfAbsent(column.period(), column);
      if (other != null) {
        findings.error(
            "duplicate-period",
            place(column.index()),
            "expected %s in one column, found it in column %s as well"
                .formatted(column.period().label(), Grid.columnName(other.index())),
            "leave one of the two out under columns: in the mapping, as {column: %s, period: none}"
                .formatted(Grid.columnName(column.index())));
      }
    }
  }
}
