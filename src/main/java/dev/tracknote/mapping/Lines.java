package dev.tracknote.mapping;

import dev.tracknote.workbook.Cell;
import dev.tracknote.workbook.Grid;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the lines of a sheet by their labels. */
final class Lines {

  /** What is no single blank, so that most labels have nothing to replace. */
  private static final Pattern SPACES = Pattern.compile("[\\s&&[^ ]]\\s*|\\s{2,}");

  private final Grid grid;
  private final Mapping mapping;
  private final Findings findings;

  Lines(Grid grid, Mapping mapping, Findings findings) {
    this.grid = grid;
    this.mapping = mapping;
    this.findings = findings;
  }

  /** The row of a line; nothing, with a finding, when it is not there or cannot be told. */
  Optional<Integer> row(Mapping.Line line) {
    List<Integer> rows = new ArrayList<>();
    for (int row : grid.rows()) {
      boolean named =
          grid.at(row, mapping.labels())
              .map(c -> plain(c.text()).equals(plain(line.label())))
              .orElse(false);
      if (named && (mapping.hidden() || !grid.isHiddenRow(row))) {
        rows.add(row);
      }
    }
    if (line.row().isPresent() && rows.contains(line.row().get())) {
      return line.row();
    }
    if (rows.size() == 1) {
      return Optional.of(rows.getFirst());
    }
    if (rows.isEmpty()) {
      missing(line);
    } else {
      findings.error(
          "ambiguous-row",
          line.place(),
          "expected one row that is called `%s`, found it in rows %s"
              .formatted(
                  line.label(),
                  String.join(", ", rows.stream().map(r -> Integer.toString(r + 1)).toList())),
          "add row: and the number of the one that is meant");
    }
    return Optional.empty();
  }

  private void missing(Mapping.Line line) {
    TreeMap<Integer, String> near = new TreeMap<>();
    for (int row : grid.rows()) {
      grid.at(row, mapping.labels())
          .filter(Cell::isWords)
          .ifPresent(c -> near.putIfAbsent(distance(c.text(), line.label()), c.text()));
    }
    String hint =
        near.isEmpty()
            ? "see that labels: names the column of the labels"
            : "the nearest label is `" + near.firstEntry().getValue() + "`";
    boolean hidden =
        grid.rows().stream()
            .anyMatch(
                r ->
                    grid.isHiddenRow(r)
                        && grid.at(r, mapping.labels())
                            .map(c -> plain(c.text()).equals(plain(line.label())))
                            .orElse(false));
    findings.error(
        "missing-row",
        line.place(),
        "expected a row that is called `%s` in %s, found none that is shown"
            .formatted(line.label(), grid.name().isEmpty() ? "the file" : "sheet " + grid.name()),
        hidden ? "the row is hidden: write hidden: true in the mapping to read it" : hint);
  }

  /** A label without what differs from one version of a sheet to the next. */
  static String plain(String label) {
    String normal = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACES.matcher(normal).replaceAll(" ").strip();
  }

  /** How many characters of two labels differ, roughly. */
  private static int distance(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    int same = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      same += a.charAt(i) == b.charAt(i) ? 1 : 0;
    }
    return Math.max(a.length(), b.length()) - same;
  }
}
