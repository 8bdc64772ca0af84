package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The cells of one sheet that hold something and are kept, by row and column. */
public final class Grid {

  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 3;

  private final String name;
  private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
  private final BitSet hiddenRows;
  private final BitSet hiddenColumns;
  private final List<Span> merged;
  private final BiFunction<Integer, Integer, Place> places;

  Grid(
      String name,
      Collection<Cell> cells,
      BitSet hiddenRows,
      BitSet hiddenColumns,
      List<Span> merged,
      BiFunction<Integer, Integer, Place> places) {
    this.name = name;
    this.hiddenRows = hiddenRows;
    this.hiddenColumns = hiddenColumns;
    this.merged = merged;
    this.places = places;
    for (Cell cell : cells) {
      rows.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), cell);
    }
  }

  /** Cells that are shown as one, all bounds included. */
  record Span(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    boolean holds(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    Span turned() {
      return new Span(
          /* firstRow= */ firstColumn,
          /* firstColumn= */ firstRow,
          /* lastRow= */ lastColumn,
          /* lastColumn= */ lastRow);
    }
  }

  /** The name of the sheet, empty for a text file. */
  public String name() {
    return name;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The rows that hold something, ascending. */
  public List<Integer> rows() {
    return List.copyOf(rows.keySet());
  }

  /** The cells of a row, from left to right. */
  public List<Cell> row(int row) {
    return List.copyOf(rows.getOrDefault(row, new TreeMap<>()).values());
  }

  public Optional<Cell> at(int row, int column) {
    NavigableMap<Integer, Cell> cells = rows.get(row);
    return cells == null ? Optional.empty() : Optional.ofNullable(cells.get(column));
  }

  /** The cell that is seen at a place: one that is merged over several is seen at all of them. */
  public Optional<Cell> seenAt(int row, int column) {
    Optional<Cell> own = at(row, column);
    if (own.isPresent()) {
      return own;
    }
    return merged.stream()
        .filter(span -> span.holds(row, column))
        .findFirst()
        .flatMap(span -> at(span.firstRow(), span.firstColumn()));
  }

  /** The columns that hold something, ascending. */
  public List<Integer> columns() {
    SortedSet<Integer> columns = new TreeSet<>();
    rows.values().forEach(cells -> columns.addAll(cells.keySet()));
    return List.copyOf(columns);
  }

  public boolean isHiddenRow(int row) {
    return hiddenRows.get(row);
  }

  public boolean isHiddenColumn(int column) {
    return hiddenColumns.get(column);
  }

  /** Where a cell stands, or would stand. */
  public Place place(int row, int column) {
    return at(row, column).map(Cell::place).orElseGet(() -> places.apply(row, column));
  }

  /** Rows as columns and columns as rows; the cells keep their places. */
  public Grid turned() {
    List<Cell> cells = new ArrayList<>();
    rows.values().forEach(row -> row.values().forEach(c -> cells.add(c.at(c.column(), c.row()))));
    return new Grid(
        name,
        cells,
        /* hiddenRows= */ hiddenColumns,
        /* hiddenColumns= */ hiddenRows,
        merged.stream().map(Span::turned).toList(),
        (row, column) -> places.apply(column, row));
  }

  /** A column as a spreadsheet names it: 0 is {@code A}, 26 is {@code AA}. */
  public static String columnName(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }

  /** The zero-based column of a name such as {@code AA}; nothing when it is none. */
  public static Optional<Integer> column(String letters) {
    if (letters.isEmpty() || letters.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        return Optional.empty();
      }
      column = column * LETTERS + letter - 'A' + 1;
    }
    return Optional.of(column - 1);
  }
}
