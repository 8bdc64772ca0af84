package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads a text as rows under a known header; every fault of the shape becomes a finding. */
final class CsvTable {

  private static final CsvFactory FACTORY =
      CsvFactory.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private final SourceText source;
  private final List<String> required;
  private final List<String> optional;
  private final Findings findings;

  CsvTable(SourceText source, List<String> required, List<String> optional, Findings findings) {
    this.source = source;
    this.required = required;
    this.optional = optional;
    this.findings = findings;
  }

  /** The rows that are whole; nothing when the header does not hold what is needed. */
  List<CsvRow> rows() {
    List<List<Word>> lines = lines();
    if (lines.isEmpty()) {
      findings.error(
          "malformed-csv",
          source.whole(),
          "expected a header line, found an empty file",
          "begin with the line " + String.join(",", required));
      return List.of();
    }
    Map<String, Integer> columns = columns(lines.getFirst());
    if (!columns.keySet().containsAll(required)) {
      return List.of();
    }
    int width = lines.getFirst().size();
    return lines.stream()
        .skip(1)
        .filter(line -> isWhole(line, width))
        .map(line -> new CsvRow(line, columns))
        .toList();
  }

  private Map<String, Integer> columns(List<Word> header) {
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      Word name = header.get(i);
      if (!known.contains(name.text())) {
        findings.error(
            "unknown-field",
            name.place(),
            "expected a known column, found " + Quoted.of(name.text()),
            Nearest.hint(name.text(), known));
      } else if (columns.putIfAbsent(name.text(), i) != null) {
        findings.error(
            "duplicate-field",
            name.place(),
            "expected the column " + Quoted.of(name.text()) + " once, found it twice",
            "remove one of the two");
      }
    }
    required.stream().filter(c -> !columns.containsKey(c)).forEach(c -> missing(c, header));
    return columns;
  }

  private void missing(String column, List<Word> header) {
    findings.error(
        "missing-field",
        header.getFirst().place(),
        "expected the column " + Quoted.of(column) + ", found none of that name",
        "begin with the line " + String.join(",", required));
  }

  private boolean isWhole(List<Word> line, int width) {
    if (line.size() == width) {
      return true;
    }
    findings.error(
        "malformed-csv",
        line.getFirst().place(),
        "expected %d cells as in the header, found %d".formatted(width, line.size()),
        line.size() > width
            ? "put a cell that holds a comma between quotes"
            : "keep the commas of cells that are empty");
    return false;
  }

  private List<List<Word>> lines() {
    List<List<Word>> lines = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
      lines(parser, lines);
    }
    lines.removeIf(line -> line.stream().allMatch(cell -> cell.text().isEmpty()));
    return lines;
  }

  private void lines(JsonParser parser, List<List<Word>> lines) {
    try {
      List<Word> line = new ArrayList<>();
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.VALUE_STRING) {
          line.add(cell(parser));
        } else if (t == JsonToken.END_ARRAY && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
        }
      }
    } catch (JacksonException e) {
      // the cell that went wrong began here; the parser itself stops where it gave up
      malformed(source.place(parser.currentTokenLocation().getCharOffset()));
    }
  }

  private Word cell(JsonParser parser) {
    String text = parser.getString();
    int blank = text.length() - text.stripLeading().length();
    long offset = parser.currentTokenLocation().getCharOffset();
    return new Word(text.strip(), source.place(offset + blank));
  }

  private void malformed(Place place) {
    findings.error(
        "malformed-csv",
        place,
        "expected cells between commas, found a quote that does not end its cell",
        "double a quote that belongs to the text, and close every cell that opens with one");
  }
}
