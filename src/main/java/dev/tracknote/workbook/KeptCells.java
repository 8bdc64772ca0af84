package dev.tracknote.workbook;

import java.util.ArrayList;
import java.util.List;

/** The cells that a sieve keeps, as many as a grid has room for. */
final class KeptCells {

  /** The columns that a spreadsheet has. */
  static final int MOST_COLUMNS = 16_384;

  private static final int MOST_CELLS = 200_000;

  private final String place;
  private final Sieve sieve;
  private final List<Cell> cells = new ArrayList<>();

  /**
   * Keeps nothing yet.
   *
   * @param place of the sheet, for findings
   */
  KeptCells(String place, Sieve sieve) {
    this.place = place;
    this.sieve = sieve;
  }

  void see(Row row) throws Fault {
    cells.addAll(sieve.keep(row));
    if (cells.size() > MOST_CELLS) {
      throw new Fault(
          "oversized-file",
          place,
          "expected at most %,d cells in the rows that are read, found more".formatted(MOST_CELLS),
          "save the rows of the model as a sheet of their own");
    }
  }

  /** Ends the reading of a row that is wider than any sheet. */
  Fault tooWide(int row) {
    return new Fault(
        "oversized-file",
        place,
        "expected at most %,d columns, found more in row %,d".formatted(MOST_COLUMNS, row + 1),
        "see that the file is a table, or save the model as a sheet of its own");
  }

  List<Cell> all() {
    return cells;
  }
}
