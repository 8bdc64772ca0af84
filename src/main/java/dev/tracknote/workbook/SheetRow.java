package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A row of a workbook's sheet, as its part has it. */
final class SheetRow implements Row {

  private final int number;
  private final Sense sense;
  private final TreeMap<Integer, Raw> cells = new TreeMap<>();

  /**
   * A row without cells.
   *
   * @param sense makes cells of what stands in the row
   */
  SheetRow(int number, Sense sense) {
    this.number = number;
    this.sense = sense;
  }

  /** What the part of a sheet says of its cells. */
  interface Sense {
    Optional<Cell> cell(int row, Raw raw);

    Place place(int row, int column);
  }

  /** A cell as the part has it, its text that of the value. */
  record Raw(int column, String type, String style, boolean formula, String text) {}

  void add(Raw cell) {
    cells.put(cell.column(), cell);
  }

  int width() {
    return cells.size();
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Optional<Cell> at(int column) {
    Raw raw = cells.get(column);
    return raw == null ? Optional.empty() : sense.cell(number, raw);
  }

  @Override
  public List<Cell> cells() {
    return cells.values().stream().flatMap(raw -> sense.cell(number, raw).stream()).toList();
  }

  @Override
  public Place place(int column) {
    return sense.place(number, column);
  }
}
