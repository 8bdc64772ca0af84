package dev.tracknote.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet that is to be written: one row for each thing, one column for each thing said of it.
 *
 * @param name at most 31 characters, as spreadsheets have it
 */
public record TidySheet(String name, List<String> columns, List<List<Cell.Content>> rows) {

  public TidySheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Collects the rows of a sheet. */
  public static final class Rows {

    private final List<List<Cell.Content>> rows = new ArrayList<>();

    /** Adds a row of texts and exact numbers; anything else is written as its text. */
    public void add(Object... cells) {
      List<Cell.Content> row = new ArrayList<>();
      for (Object cell : cells) {
        row.add(
            cell instanceof BigDecimal number
                ? new Cell.Content.Numeric(number)
                : new Cell.Content.Words(cell.toString()));
      }
      rows.add(List.copyOf(row));
    }

    public TidySheet under(String name, String... columns) {
      return new TidySheet(name, List.of(columns), rows);
    }
  }
}
