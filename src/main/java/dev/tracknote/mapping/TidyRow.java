package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Row;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a tidy table.
 *
 * @param columns by the names that the header gives them
 */
record TidyRow(Row cells, Map<String, Integer> columns) {

  Optional<Cell> cell(String name) {
    Integer column = columns.get(name);
    return column == null ? Optional.empty() : cells.at(column);
  }

  String text(String name) {
    return cell(name).map(Cell::text).orElse("");
  }

  Place place(String name) {
    return cells.place(columns.getOrDefault(name, 0));
  }
}
