package dev.tracknote.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The files inside a note as tables, RFC 4180. */
final class EnclosedTables {
  private static final List<String> LEDGER =
      List.of(
          "number", "page", "where", "name", "period", "text", "kind", "value", "unit", "formula");

  /** A number with its sign is one to every spreadsheet too. */
  private static final String NUMBER = "[-+−]?[0-9][0-9.,]*(%|x|pp|pct|pcts)?";

  private final StringBuilder text = new StringBuilder();

  private EnclosedTables() {}

  static String ledger(JsonNode ledger) {
    EnclosedTables table = new EnclosedTables();
    table.row(LEDGER);
    for (JsonNode figure : ledger.path("figures")) {
      JsonNode value = figure.path("value");
      table.row(
          LEDGER.stream()
              .map(
                  name ->
                      switch (name) {
                        case "kind", "value", "unit" -> value.path(name).asString("");
                        default -> figure.path(name).asString("");
                      })
              .toList());
    }
    return table.text.toString();
  }

  /** One row for each value; a cell of a table is one too. */
  static String series(JsonNode series) {
    EnclosedTables table = new EnclosedTables();
    table.row(List.of("exhibit", "caption", "series", "category", "value"));
    for (JsonNode exhibit : series.path("exhibits")) {
      table.chart(exhibit);
      table.cells(exhibit);
    }
    return table.text.toString();
  }

  static String record(JsonNode record) {
    EnclosedTables table = new EnclosedTables();
    table.row(List.of("of", "sha256"));
    record
        .path("files")
        .properties()
        .forEach(f -> table.row(List.of(f.getKey(), f.getValue().asString(""))));
    int page = 1;
    for (JsonNode hash : record.path("pages")) {
      table.row(List.of("page " + page++, hash.asString("")));
    }
    return table.text.toString();
  }

  private void chart(JsonNode exhibit) {
    for (JsonNode series : exhibit.path("series")) {
      for (int i = 0; i < series.path("values").size(); i++) {
        value(
            exhibit,
            series.path("name").asString(""),
            exhibit.path("categories").path(i).asString(""),
            series.path("values").path(i).asString(""));
      }
    }
  }

  private void cells(JsonNode exhibit) {
    for (JsonNode row : exhibit.path("rows")) {
      for (int i = 1; i < row.size(); i++) {
        value(
            exhibit,
            row.path(0).asString(""),
            exhibit.path("columns").path(i).asString(""),
            row.path(i).asString(""));
      }
    }
  }

  private void value(JsonNode exhibit, String series, String category, String value) {
    row(
        List.of(
            exhibit.path("id").asString(""),
            exhibit.path("caption").asString(""),
            series,
            category,
            value));
  }

  private void row(List<String> cells) {
    List<String> written = new ArrayList<>();
    cells.forEach(cell -> written.add(cell(cell)));
    text.append(written.stream().collect(Collectors.joining(","))).append("\r\n");
  }

  /** A spreadsheet would compute what begins like a formula; our text shall stay text. */
  private static String cell(String cell) {
    boolean formula = cell.matches("(?s)[-+=@\\t\\r\\n－＋＝＠].*") && !cell.matches(NUMBER);
    String harmless = formula ? "'" + cell : cell;
    return harmless.matches("(?s).*[\",\\r\\n].*")
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }
}
