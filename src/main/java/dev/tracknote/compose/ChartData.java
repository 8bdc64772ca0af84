package dev.tracknote.compose;

import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.note.Chart;
import dev.tracknote.note.Run;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import java.util.ArrayList;
import java.util.List;

/** What a drawing shows, as a table: a row for each category, a column for each series. */
final class ChartData {

  private static final String PERCENT = "%";
  private static final String UNKNOWN = "—";

  private final Desk desk;
  private final ExhibitStyle style;
  private final String unit;

  private ChartData(Desk desk, ExhibitStyle style, String unit) {
    this.desk = desk;
    this.style = style;
    this.unit = unit;
  }

  /**
   * The table of a chart; small bars without text have none.
   *
   * @param unit of its columns, or of its lines when it has lines alone
   */
  static List<Table> of(Desk desk, ExhibitStyle style, Chart chart, String unit) {
    ChartData data = new ChartData(desk, style, unit);
    return switch (chart) {
      case Chart.ColumnsWithLine c ->
          List.of(
              data.table(c.categories(), List.of(c.columns(), c.line()), List.of(unit, PERCENT)));
      case Chart.Lines l -> List.of(data.table(l.categories(), l.series(), List.of(unit)));
      case Chart.StackedColumns s -> {
        List<Chart.Series> all = new ArrayList<>(s.parts());
        // the total of a single part is the part
        if (s.parts().size() > 1) {
          all.add(s.totals());
        }
        s.line().ifPresent(all::add);
        yield List.of(data.table(s.categories(), all, List.of(unit)));
      }
      case Chart.Bridge b -> List.of(data.steps(b));
      case Chart.SparkBars b -> List.of();
    };
  }

  /** Categories without a name are days between others; only the last of all counts. */
  private Table table(List<String> categories, List<Chart.Series> all, List<String> units) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(desk.label(Label.DATA_PERIOD), false));
    for (int i = 0; i < all.size(); i++) {
      columns.add(new Table.Column(head(all.get(i).name(), unit(units, i)), true));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      boolean last = i == categories.size() - 1;
      if (last || !categories.get(i).isEmpty()) {
        List<Table.Cell> cells = new ArrayList<>();
        String name = categories.get(i).isEmpty() ? desk.label(Label.DATA_LAST) : categories.get(i);
        cells.add(Table.Cell.of(name));
        for (int column = 0; column < all.size(); column++) {
          cells.add(cell(all.get(column).data().get(i), unit(units, column)));
        }
        rows.add(new Table.Row(cells, last));
      }
    }
    return new Table("data", columns, rows);
  }

  private static String unit(List<String> units, int index) {
    return units.get(Math.min(index, units.size() - 1));
  }

  /** The name in the legend without the side of its axis, with its unit. */
  private Text head(String name, String of) {
    String bare =
        name.replace(desk.label(Label.LEFT_AXIS), "").replace(desk.label(Label.RIGHT_AXIS), "");
    boolean told = bare.contains(desk.label(Label.WITH_UNIT, "", of));
    return Text.of(told ? bare : desk.label(Label.WITH_UNIT, bare, of));
  }

  private Table.Cell cell(Chart.Datum datum, String unit) {
    return datum
        .value()
        .map(v -> unit.equals(PERCENT) ? Numerals.percent(v, 1) : style.label(v))
        .map(label -> Table.Cell.of(Run.figure(label, datum.figure())))
        .orElse(Table.Cell.of(UNKNOWN));
  }

  private Table steps(Chart.Bridge bridge) {
    List<Table.Column> columns =
        List.of(
            new Table.Column(desk.label(Label.DATA_STEP), false),
            new Table.Column(desk.label(Label.DATA_AMOUNT, unit), true));
    List<Table.Row> rows = new ArrayList<>();
    for (Chart.Bridge.Step step : bridge.steps()) {
      rows.add(
          new Table.Row(
              List.of(
                  Table.Cell.of(step.category()),
                  Table.Cell.of(Run.figure(step.label(), step.figure()))),
              step.total()));
    }
    return new Table("data", columns, rows);
  }
}
