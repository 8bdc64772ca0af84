package dev.tracknote.workbook;

import java.util.List;

/** Sees each row of a sheet while it goes by, and says what of it is kept in the grid. */
public interface Sieve {

  /** Keeps everything, as far as a grid has room. */
  Sieve ALL = Row::cells;

  /** The cells of a row that are kept; none when the row is not wanted. */
  List<Cell> keep(Row row);
}
