package dev.tracknote.mapping;

import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Row;
import dev.tracknote.workbook.Sieve;
import java.util.List;

/** Keeps the beginning of a sheet, which is all of it unless it is longer than any model. */
final class FirstRows implements Sieve {

  private static final int MOST_CELLS = 100_000;

  private int kept;
  private boolean whole = true;

  @Override
  public List<Cell> keep(Row row) {
    if (kept >= MOST_CELLS) {
      whole = false;
      return List.of();
    }
    List<Cell> cells = row.cells();
    kept += cells.size();
    return cells;
  }

  boolean isWhole() {
    return whole;
  }
}
