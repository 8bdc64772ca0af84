package dev.tracknote.report;

import dev.tracknote.compose.ExactValue;
import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.note.Block;
import dev.tracknote.note.Chart;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.Exhibit;
import dev.tracknote.note.ExhibitRow;
import dev.tracknote.note.Note;
import dev.tracknote.note.Run;
import dev.tracknote.note.Section;
import dev.tracknote.note.SidebarBox;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import dev.tracknote.workbook.TidySheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The numbers of a note's charts and tables, one in each row. */
final class ExhibitSheets {

  private ExhibitSheets() {}

  /** A body with what it is called. */
  private record Named(String label, String caption, Block body) {}

  static TidySheet charts(Note note) {
    TidySheet.Rows rows = new TidySheet.Rows();
    for (Named exhibit : exhibits(note)) {
      if (exhibit.body() instanceof ChartBlock block) {
        chart(exhibit, block.chart(), rows);
      }
    }
    return rows.under("Charts", "exhibit", "caption", "series", "position", "category", "value");
  }

  static TidySheet tables(Note note, List<PrintedFigure> figures) {
    Map<Integer, PrintedFigure> byNumber = new TreeMap<>();
    figures.forEach(f -> byNumber.put(f.number(), f));
    TidySheet.Rows rows = new TidySheet.Rows();
    for (Named exhibit : exhibits(note)) {
      if (exhibit.body() instanceof Table table) {
        table(exhibit, table, byNumber, rows);
      }
    }
    return rows.under("Tables", "exhibit", "caption", "row", "column", "text", "exact", "unit");
  }

  private static List<Named> exhibits(Note note) {
    List<Named> all = new ArrayList<>();
    for (SidebarBox box : note.sidebar()) {
      box.blocks().forEach(block -> all.add(new Named(box.heading(), "", block)));
    }
    for (Section section : note.sections()) {
      section.blocks().forEach(block -> collect(block, all));
    }
    return all;
  }

  private static void collect(Block block, List<Named> all) {
    switch (block) {
      case Exhibit exhibit ->
          all.add(new Named(exhibit.label(), exhibit.caption(), exhibit.body()));
      case ExhibitRow row -> row.exhibits().forEach(e -> collect(e, all));
      default -> {}
    }
  }

  private static void chart(Named exhibit, Chart chart, TidySheet.Rows rows) {
    switch (chart) {
      case Chart.ColumnsWithLine columns -> {
        series(exhibit, columns.columns(), columns.categories(), rows);
        series(exhibit, columns.line(), columns.categories(), rows);
      }
      case Chart.Lines lines ->
          lines.series().forEach(s -> series(exhibit, s, lines.categories(), rows));
      case Chart.StackedColumns stacks -> {
        stacks.parts().forEach(s -> series(exhibit, s, stacks.categories(), rows));
        stacks.line().ifPresent(s -> series(exhibit, s, stacks.categories(), rows));
      }
      case Chart.Bridge bridge -> {
        for (int i = 0; i < bridge.steps().size(); i++) {
          Chart.Bridge.Step step = bridge.steps().get(i);
          BigDecimal value = step.total() ? step.to() : step.to().subtract(step.from());
          row(exhibit, step.total() ? "total" : "step", i, step.category(), value, rows);
        }
      }
      case Chart.SparkBars bars -> {
        for (int i = 0; i < bars.values().size(); i++) {
          row(exhibit, "", i, "", bars.values().get(i), rows);
        }
      }
    }
  }

  private static void series(
      Named exhibit, Chart.Series series, List<String> categories, TidySheet.Rows rows) {
    for (int i = 0; i < series.data().size(); i++) {
      Optional<BigDecimal> value = series.data().get(i).value();
      if (value.isPresent()) {
        row(exhibit, series.name(), i, categories.get(i), value.get(), rows);
      }
    }
  }

  private static void row(
      Named exhibit,
      String series,
      int position,
      String category,
      BigDecimal value,
      TidySheet.Rows rows) {
    rows.add(
        exhibit.label(),
        exhibit.caption(),
        series,
        BigDecimal.valueOf(position + 1L),
        category,
        value.stripTrailingZeros());
  }

  private static void table(
      Named exhibit, Table table, Map<Integer, PrintedFigure> figures, TidySheet.Rows rows) {
    for (Table.Row row : table.rows()) {
      String name = row.cells().isEmpty() ? "" : words(row.cells().getFirst().text());
      for (int i = 1; i < row.cells().size(); i++) {
        Text cell = row.cells().get(i).text();
        Optional<PrintedFigure> figure =
            cell.runs().stream()
                .map(Run::figure)
                .flatMap(n -> Optional.ofNullable(figures.get(n)).stream())
                .findFirst();
        String column = i < table.columns().size() ? words(table.columns().get(i).head()) : "";
        rows.add(
            exhibit.label(),
            exhibit.caption(),
            name,
            column,
            words(cell),
            figure.map(f -> exact(f.value())).orElse(""),
            figure.map(f -> f.value().unit()).orElse(""));
      }
    }
  }

  private static String words(Text text) {
    StringBuilder words = new StringBuilder();
    text.runs().forEach(run -> words.append(run.text()));
    return words.toString();
  }

  /** A number where the value is one, else its text. */
  static Object exact(ExactValue value) {
    return value.value().matches("-?\\d{1,40}(\\.\\d{1,40})?")
        ? new BigDecimal(value.value())
        : value.value();
  }
}
