package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/** A row of a sheet while it goes by; what its cells hold is made out when it is asked for. */
public interface Row {

  /** Zero-based. */
  int number();

  /** The cell in a zero-based column; nothing when it is blank. */
  Optional<Cell> at(int column);

  /** The cells that hold something, from left to right. */
  List<Cell> cells();

  /** Where the cell in a column stands, or would stand. */
  Place place(int column);
}
