package dev.tracknote.mapping;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the header of a sheet seems to be.
 *
 * @param grid with the periods across
 * @param header the rows that name the periods
 * @param labels the column that names the lines
 * @param score how much speaks for it
 */
record SheetShape(Grid grid, Layout layout, List<Integer> header, int labels, int score) {

  private static final int FIRST_ROWS = 40;
  private static final int MOST_COLUMNS = 400;
  private static final List<String> TIDY = List.of("period", "metric", "value");

  /** The likeliest shape of a sheet; nothing when no periods are seen. */
  static Optional<SheetShape> of(Grid grid, List<ReportedQuarter> calendar, LabelBook book) {
    Optional<SheetShape> tidy = tidy(grid);
    if (tidy.isPresent()) {
      return tidy;
    }
    SheetShape best = null;
    for (Layout layout : List.of(Layout.PERIODS_ACROSS, Layout.PERIODS_DOWN)) {
      Grid turned = layout == Layout.PERIODS_ACROSS ? grid : grid.turned();
      for (int row : turned.rows()) {
        if (row > FIRST_ROWS) {
          break;
        }
        for (List<Integer> header : List.of(List.of(row), List.of(row, row + 1))) {
          Optional<SheetShape> shape = shape(turned, layout, header, calendar, book);
          if (shape.isPresent() && (best == null || shape.get().score() > best.score())) {
            best = shape.get();
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<SheetShape> tidy(Grid grid) {
    for (int row : grid.rows()) {
      List<String> names = grid.row(row).stream().map(c -> Lines.plain(c.text())).toList();
      if (names.containsAll(TIDY)) {
        return Optional.of(new SheetShape(grid, Layout.TIDY, List.of(row), 0, Integer.MAX_VALUE));
      }
      if (row > FIRST_ROWS) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Optional<SheetShape> shape(
      Grid grid,
      Layout layout,
      List<Integer> header,
      List<ReportedQuarter> calendar,
      LabelBook book) {
    HeaderReader reader = new HeaderReader(calendar, Years.FISCAL);
    List<FiscalPeriod> periods = new ArrayList<>();
    int marks = 0;
    int first = -1;
    for (int column : grid.columns().stream().limit(MOST_COLUMNS).toList()) {
      List<Cell> cells = new ArrayList<>();
      for (int row : header) {
        grid.seenAt(row, column).ifPresent(cells::add);
      }
      if (reader.read(cells) instanceof Header.Period period) {
        first = first < 0 ? column : first;
        periods.add(period.period());
        marks += period.mark() == Header.Mark.NONE ? 0 : 1;
      }
    }
    SortedSet<String> distinct = new TreeSet<>();
    periods.forEach(p -> distinct.add(p.label()));
    if (distinct.isEmpty() || first < 0) {
      return Optional.empty();
    }
    int labels = labels(grid, header.getLast(), first, book);
    int matched = matched(grid, header.getLast(), labels, book);
    int repeats = periods.size() - distinct.size();
    int score = matched * 1000 + (distinct.size() - 2 * repeats) * 10 + marks - header.size();
    return Optional.of(new SheetShape(grid, layout, header, labels, score));
  }

  /** The column whose cells are labels: the one with the most that are known, else most words. */
  private static int labels(Grid grid, int header, int firstPeriod, LabelBook book) {
    TreeMap<Integer, Integer> votes = new TreeMap<>();
    for (int row : grid.rows()) {
      for (Cell cell : row <= header ? List.<Cell>of() : grid.row(row)) {
        if (cell.isWords() && cell.column() < Math.max(firstPeriod, 1)) {
          int vote = book.meaning(cell.text()).isPresent() ? 100 : 1;
          votes.merge(cell.column(), vote, Integer::sum);
        }
      }
    }
    int best = 0;
    int most = 0;
    for (var vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
  }

  private static int matched(Grid grid, int header, int labels, LabelBook book) {
    int matched = 0;
    for (int row : grid.rows()) {
      boolean known =
          row > header
              && grid.at(row, labels).map(c -> book.meaning(c.text()).isPresent()).orElse(false);
      matched += known ? 1 : 0;
    }
    return matched;
  }
}
