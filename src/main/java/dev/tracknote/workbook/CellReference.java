package dev.tracknote.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a cell as a spreadsheet names it: {@code B7}; both numbers are zero-based. */
record CellReference(int row, int column) {

  private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;

  static Optional<CellReference> parse(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int row = Integer.parseInt(matcher.group(2));
    int column = Grid.column(matcher.group(1)).orElseThrow();
    return at(row - 1, column);
  }

  /** The place of a cell that a sheet can have. */
  static Optional<CellReference> at(int row, int column) {
    return row >= 0 && row < ROWS && column < COLUMNS
        ? Optional.of(new CellReference(row, column))
        : Optional.empty();
  }

  static String name(int row, int column) {
    return Grid.columnName(column) + (row + 1);
  }
}
