package dev.tracknote.data;

import java.util.List;
import java.util.Map;

/** One line of a table whose cells are asked for by the name of their column. */
record CsvRow(List<Word> cells, Map<String, Integer> columns) {

  /** The cell of a column; an empty one at the start of the row when the table lacks the column. */
  Word cell(String column) {
    Integer index = columns.get(column);
    return index == null ? new Word("", cells.getFirst().place()) : cells.get(index);
  }

  Word first() {
    return cells.getFirst();
  }
}
