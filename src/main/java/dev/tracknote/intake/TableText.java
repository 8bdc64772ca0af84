package dev.tracknote.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The text of a CSV table, which gains rows at its end and is otherwise left as it was typed. */
final class TableText {

  private final String text;
  private final List<String> columns;
  private final String newline;

  private TableText(String text, List<String> columns, String newline) {
    this.text = text;
    this.columns = columns;
    this.newline = newline;
  }

  static TableText of(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String bare = header.startsWith("\uFEFF") ? header.substring(1) : header;
    List<String> columns =
        Arrays.stream(bare.split(",", -1)).map(c -> c.strip().replace("\"", "").strip()).toList();
    return new TableText(text, columns, text.contains("\r\n") ? "\r\n" : "\n");
  }

  static TableText of(List<String> columns) {
    return new TableText(String.join(",", columns) + "\n", columns, "\n");
  }

  /** The text with further rows, each given by its columns; none of the cells needs quotes. */
  String with(List<Map<String, String>> rows) {
    if (rows.isEmpty()) {
      return text;
    }
    for (String column : List.of("segment", "stated_to")) {
      boolean needed = rows.stream().anyMatch(r -> !r.getOrDefault(column, "").isEmpty());
      if (needed && !columns.contains(column)) {
        return having(column).with(rows);
      }
    }
    StringBuilder result = new StringBuilder(text);
    if (!text.endsWith("\n")) {
      result.append(newline);
    }
    for (Map<String, String> row : rows) {
      result.append(String.join(",", columns.stream().map(c -> row.getOrDefault(c, "")).toList()));
      result.append(newline);
    }
    return result.toString();
  }

  /** The table with a further column, which is empty in all rows that are there. */
  private TableText having(String column) {
    StringBuilder wider = new StringBuilder();
    boolean header = true;
    for (String line : text.lines().toList()) {
      wider.append(line);
      if (!line.isBlank()) {
        wider.append(header ? "," + column : ",");
        header = false;
      }
      wider.append(newline);
    }
    return of(wider.toString());
  }
}
