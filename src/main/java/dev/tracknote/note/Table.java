package dev.tracknote.note;

import java.util.List;

/**
 * Rows and columns of finished text.
 *
 * @param kind stable name that a stylesheet can address
 */
public record Table(String kind, List<Column> columns, List<Row> rows) implements Block {

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
}
