package dev.tracknote.revision;

import dev.tracknote.note.Chart;
import dev.tracknote.note.Table;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every value that an exhibit shows, by its series and category, or its row and column. */
final class ExhibitPoints {

  private static final int DECIMALS = 1;

  private final Map<At, String> values = new LinkedHashMap<>();

  private ExhibitPoints() {}

  /** Where a value stands. */
  record At(String series, String category) {}

  static Map<At, String> of(Chart chart) {
    ExhibitPoints points = new ExhibitPoints();
    switch (chart) {
      case Chart.ColumnsWithLine c -> {
        points.series(c.columns(), c.categories());
        points.series(c.line(), c.categories());
      }
      case Chart.Lines l -> l.series().forEach(s -> points.series(s, l.categories()));
      case Chart.StackedColumns s -> {
        s.parts().forEach(p -> points.series(p, s.categories()));
        s.line().ifPresent(l -> points.series(l, s.categories()));
      }
      case Chart.Bridge b ->
          b.steps()
              .forEach(
                  s ->
                      points.put(s.category(), "", s.total() ? s.to() : s.to().subtract(s.from())));
      case Chart.SparkBars bars -> {}
    }
    return points.values;
  }

  static Map<At, String> of(Table table) {
    ExhibitPoints points = new ExhibitPoints();
    for (Table.Row row : table.rows()) {
      String head = row.cells().isEmpty() ? "" : row.cells().getFirst().text().plain();
      for (int i = 1; i < row.cells().size(); i++) {
        String column = i < table.columns().size() ? table.columns().get(i).head().plain() : "";
        points.values.putIfAbsent(new At(head, column), row.cells().get(i).text().plain());
      }
    }
    return points.values;
  }

  /** A category without a name, such as a day among many, goes by its number. */
  private void series(Chart.Series series, List<String> categories) {
    for (int i = 0; i < series.data().size(); i++) {
      String name = i < categories.size() ? categories.get(i) : "";
      String category = name.isEmpty() ? "#" + (i + 1) : name;
      series.data().get(i).value().ifPresent(v -> put(series.name(), category, v));
    }
  }

  private void put(String series, String category, BigDecimal value) {
    values.putIfAbsent(
        new At(series, category), Rounding.toDecimals(value, DECIMALS).toPlainString());
  }
}
