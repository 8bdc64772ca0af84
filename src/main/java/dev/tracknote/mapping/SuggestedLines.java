package dev.tracknote.mapping;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Metric;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the lines of a mapping: those that are understood, and the others as comments. */
final class SuggestedLines {

  private static final int MOST_OPEN = 200;

  private final LabelBook book;
  private final SheetShape shape;
  private final Columns columns;
  private int opened;

  SuggestedLines(CompanyFacts held, LabelBook book, SheetShape shape, Years years) {
    this.book = book;
    this.shape = shape;
    Mapping mapping =
        new Mapping(
            shape.grid().name(),
            shape.layout(),
            shape.header(),
            shape.labels(),
            years,
            Optional.empty(),
            Scale.ONE,
            held.company().currency(),
            Optional.empty(),
            Optional.empty(),
            true,
            List.of(),
            List.of(),
            shape.grid().place(0, 0));
    this.columns = new Columns(shape.grid(), mapping, held.calendar(), new Findings());
  }

  void append(StringBuilder out) {
    List<Columns.Column> periods = columns.find();
    Map<String, Integer> times = new TreeMap<>();
    Map<LabelBook.Meaning, Integer> taken = new LinkedHashMap<>();
    Grid grid = shape.grid();
    for (int row : grid.rows()) {
      grid.at(row, shape.labels())
          .ifPresent(c -> times.merge(Lines.plain(c.text()), 1, Integer::sum));
    }
    for (int row : grid.rows()) {
      Optional<Cell> label = grid.at(row, shape.labels()).filter(Cell::isWords);
      boolean figures =
          periods.stream()
              .anyMatch(
                  p ->
                      grid.at(row, p.index())
                          .map(c -> !(Reading.of(c) instanceof Reading.Unknown))
                          .orElse(false));
      if (label.isPresent() && figures && row > shape.header().getLast()) {
        String text = label.get().text();
        boolean repeated = times.getOrDefault(Lines.plain(text), 0) > 1;
        Optional<LabelBook.Meaning> meaning = book.meaning(text);
        boolean first = meaning.isPresent() && taken.putIfAbsent(meaning.get(), row) == null;
        if (first && !isAllPercent(row, periods, meaning.get())) {
          line(out, row, text, repeated, meaning.get(), periods);
        } else {
          open(out, row, text, first || meaning.isEmpty());
        }
      }
    }
    if (opened > MOST_OPEN) {
      out.append("#  and ").append(opened - MOST_OPEN).append(" more that are not understood\n");
    }
  }

  private void line(
      StringBuilder out,
      int row,
      String text,
      boolean repeated,
      LabelBook.Meaning meaning,
      List<Columns.Column> periods) {
    out.append("  - label: ").append(Suggestion.quoted(text)).append('\n');
    if (repeated) {
      out.append("    row: ").append(name(row)).append('\n');
    }
    out.append("    metric: ").append(meaning.metric().id()).append('\n');
    if (!meaning.segment().isEmpty()) {
      out.append("    segment: ").append(meaning.segment()).append('\n');
    }
    out.append("    basis: ").append(meaning.basis().id()).append('\n');
    if (meaning.metric().kind() == Metric.Kind.STATED_RATIO && !isPercent(row, periods)) {
      out.append("    unit: ")
          .append(isFraction(row, periods) ? "fraction" : "percent")
          .append('\n');
    }
    if (isExpense(meaning.metric()) && isNegative(row, periods)) {
      out.append("    reversed: true\n");
    }
  }

  private void open(StringBuilder out, int row, String text, boolean unknown) {
    opened++;
    if (opened > MOST_OPEN) {
      return;
    }
    String why =
        book.isComputed(text)
            ? "computed from the other figures"
            : unknown ? "not understood: add metric, basis and segment" : "understood before";
    out.append("#  - label: ").append(Suggestion.quoted(text));
    out.append("   # row ").append(name(row)).append(": ").append(why).append('\n');
  }

  private String name(int row) {
    return shape.layout() == Layout.PERIODS_DOWN ? Grid.columnName(row) : Integer.toString(row + 1);
  }

  /** Whether sheets show it as negative although it is stated as positive. */
  private static boolean isExpense(Metric metric) {
    return switch (metric) {
      case REVENUE, INVENTORY, SHARES_DILUTED -> false;
      default -> !metric.mayBeNegative();
    };
  }

  private boolean isFraction(int row, List<Columns.Column> periods) {
    return periods.stream()
        .flatMap(p -> figure(row, p).stream())
        .allMatch(f -> f.value().abs().compareTo(BigDecimal.ONE) <= 0);
  }

  private boolean isNegative(int row, List<Columns.Column> periods) {
    long negative = periods.stream().filter(p -> sign(row, p) < 0).count();
    long positive = periods.stream().filter(p -> sign(row, p) > 0).count();
    return negative > positive;
  }

  private int sign(int row, Columns.Column column) {
    return figure(row, column).map(f -> f.value().signum()).orElse(0);
  }

  private boolean isPercent(int row, List<Columns.Column> periods) {
    return periods.stream()
        .anyMatch(p -> figure(row, p).map(Reading.Figure::percent).orElse(false));
  }

  /** A growth rate may bear the name of what grows. */
  private boolean isAllPercent(int row, List<Columns.Column> periods, LabelBook.Meaning meaning) {
    return meaning.metric().kind() != Metric.Kind.STATED_RATIO && isPercent(row, periods);
  }

  private Optional<Reading.Figure> figure(int row, Columns.Column column) {
    return shape
        .grid()
        .at(row, column.index())
        .map(Reading::of)
        .filter(Reading.Figure.class::isInstance)
        .map(Reading.Figure.class::cast);
  }
}
