package dev.tracknote.report;

import dev.tracknote.note.Block;
import dev.tracknote.note.Chart;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.Exhibit;
import dev.tracknote.note.ExhibitRow;
import dev.tracknote.note.Note;
import dev.tracknote.note.Table;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the exhibits of a note show, as numbers: the series of its charts and its tables. */
public final class SeriesDocument {

  private static final MathContext QUOTIENT = new MathContext(12, RoundingMode.HALF_UP);

  private SeriesDocument() {}

  /** The name of the file that holds the series in one language. */
  public static String fileName(Language language) {
    return "series." + language.code() + ".json";
  }

  public static byte[] of(Note note) {
    List<Map<String, Object>> exhibits = new ArrayList<>();
    note.sections().forEach(section -> gather(section.blocks(), exhibits));
    return Json.text(Map.of("exhibits", exhibits)).getBytes(StandardCharsets.UTF_8);
  }

  private static void gather(List<? extends Block> blocks, List<Map<String, Object>> into) {
    for (Block block : blocks) {
      switch (block) {
        case Exhibit exhibit -> into.add(exhibit(exhibit));
        case ExhibitRow row -> gather(row.exhibits(), into);
        default -> {}
      }
    }
  }

  private static Map<String, Object> exhibit(Exhibit exhibit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", exhibit.id());
    fields.put("label", exhibit.label());
    fields.put("caption", exhibit.caption());
    fields.put("source", exhibit.source());
    switch (exhibit.body()) {
      case ChartBlock block -> chart(block.chart(), fields);
      case Table table -> table(table, fields);
      default -> {}
    }
    return fields;
  }

  private static void chart(Chart chart, Map<String, Object> fields) {
    switch (chart) {
      case Chart.ColumnsWithLine c ->
          series(fields, c.categories(), List.of(c.columns(), c.line()));
      case Chart.Lines l -> series(fields, l.categories(), l.series());
      case Chart.StackedColumns s -> {
        List<Chart.Series> all = new ArrayList<>(s.parts());
        s.line().ifPresent(all::add);
        series(fields, s.categories(), all);
      }
      case Chart.Bridge b -> steps(fields, b);
      case Chart.SparkBars s -> {}
    }
  }

  private static void series(
      Map<String, Object> fields, List<String> categories, List<Chart.Series> all) {
    fields.put("categories", categories);
    fields.put("series", all.stream().map(SeriesDocument::series).toList());
  }

  private static Map<String, Object> series(Chart.Series series) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", series.name());
    fields.put(
        "values",
        series.data().stream().map(d -> d.value().map(SeriesDocument::text).orElse("")).toList());
    return fields;
  }

  /** A step is what it adds; a total is what it reaches. */
  private static void steps(Map<String, Object> fields, Chart.Bridge bridge) {
    fields.put("categories", bridge.steps().stream().map(Chart.Bridge.Step::category).toList());
    Map<String, Object> steps = new LinkedHashMap<>();
    steps.put("name", "");
    steps.put("values", bridge.steps().stream().map(s -> text(s.to().subtract(s.from()))).toList());
    fields.put("series", List.of(steps));
  }

  private static void table(Table table, Map<String, Object> fields) {
    fields.put("columns", table.columns().stream().map(c -> c.head().plain()).toList());
    fields.put(
        "rows",
        table.rows().stream()
            .map(r -> r.cells().stream().map(c -> c.text().plain()).toList())
            .toList());
  }

  /** As exact as it is known, quotients to twelve digits; numbers of JSON would not be. */
  private static String text(BigDecimal value) {
    BigDecimal told = value.precision() > 20 ? value.round(QUOTIENT) : value;
    return told.stripTrailingZeros().toPlainString();
  }
}
