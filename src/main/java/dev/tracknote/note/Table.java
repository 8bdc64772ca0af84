package dev.tracknote.note;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and columns of finished text.
 *
 * @param kind stable name that a stylesheet can address
 */
public record Table(String kind, List<Column> columns, List<Row> rows) implements Block {

  /** More rows than these would leave too much of a page empty when they move to the next. */
  private static final int MOST_TOGETHER = 5;

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A column: its head and whether it holds figures, which stand right. */
  public record Column(Text head, boolean figures) {

    public Column(String head, boolean figures) {
      this(Text.of(head), figures);
    }
  }

  /**
   * A row.
   *
   * @param strong whether it stands out, such as a total
   */
  public record Row(List<Cell> cells, boolean strong) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param rows how many rows it spans; 0 when a cell above covers this place
   */
  public record Cell(Text text, int rows, boolean highlight) {

    public static Cell of(String text) {
      return new Cell(Text.of(text), 1, false);
    }

    public static Cell of(Run run) {
      return new Cell(new Text(List.of(run)), 1, false);
    }
  }

  @Override
  public String part() {
    return "table";
  }

  /**
   * Rows that stay together.
   *
   * @param first whether what the first cell says begins here
   * @param goesOn whether what the first cell says holds for the next part too
   */
  public record Part(List<Row> rows, boolean first, boolean goesOn) {

    public Part {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The rows in parts that share their first cell; where that spans many rows, in several parts of
   * about equal length, of which each has the cell. A row by itself stays with the part before. A
   * table in which no cell spans rows is one part.
   */
  public List<Part> parts() {
    if (rows.stream().noneMatch(Table::isCovered)) {
      return List.of(new Part(rows, true, false));
    }
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= rows.size(); to++) {
      if (to == rows.size() || !isCovered(rows.get(to))) {
        addParts(rows.subList(from, to), parts);
        from = to;
      }
    }
    return parts;
  }

  private static void addParts(List<Row> rows, List<Part> parts) {
    if (rows.size() == 1 && !parts.isEmpty()) {
      Part before = parts.removeLast();
      List<Row> joined = new ArrayList<>(before.rows);
      joined.addAll(rows);
      parts.add(new Part(joined, before.first, false));
      return;
    }
    int count = (rows.size() + MOST_TOGETHER - 1) / MOST_TOGETHER;
    for (int i = 0; i < count; i++) {
      List<Row> part = rows.subList(rows.size() * i / count, rows.size() * (i + 1) / count);
      parts.add(new Part(spanned(part), i == 0, i + 1 < count));
    }
  }

  /** The first cell of the first row spans all of them. */
  private static List<Row> spanned(List<Row> rows) {
    List<Row> spanned = new ArrayList<>(rows);
    List<Cell> cells = new ArrayList<>(rows.getFirst().cells());
    cells.set(0, new Cell(cells.getFirst().text(), rows.size(), cells.getFirst().highlight()));
    spanned.set(0, new Row(cells, rows.getFirst().strong()));
    return spanned;
  }

  private static boolean isCovered(Row row) {
    return row.cells().getFirst().rows() == 0;
  }
}
