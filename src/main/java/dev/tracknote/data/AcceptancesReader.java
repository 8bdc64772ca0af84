package dev.tracknote.data;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import java.nio.file.Path;
import java.util.List;

/** Reads the findings that an editor has accepted for one note. */
public final class AcceptancesReader {

  /** The file beside the commentary. */
  public static final String FILE = "accepted.csv";

  private static final List<String> COLUMNS = List.of("rule", "file", "line", "excerpt", "reason");

  private AcceptancesReader() {}

  /**
   * Reads the file if it is there.
   *
   * @param found receives what is wrong with it; a faulty row accepts nothing
   */
  public static List<Acceptance> read(Path noteFolder, List<Diagnostic> found) {
    Findings findings = new Findings();
    List<Acceptance> acceptances =
        new SourceFiles(findings)
                .optional(noteFolder.resolve(FILE))
                .map(s -> new CsvTable(s, COLUMNS, List.of(), findings).rows())
                .orElse(List.of())
                .stream()
                .filter(row -> isWhole(row, findings))
                .map(AcceptancesReader::acceptance)
                .toList();
    try {
      found.addAll(findings.conclude(acceptances).warnings());
    } catch (RejectedInput rejected) {
      found.addAll(rejected.diagnostics());
    }
    return acceptances;
  }

  private static boolean isWhole(CsvRow row, Findings findings) {
    int before = findings.errors();
    for (String column : List.of("rule", "file", "excerpt")) {
      Word cell = row.cell(column);
      if (cell.text().isEmpty()) {
        findings.error(
            "incomplete-acceptance",
            cell.place(),
            "expected the " + column + " of the finding that is accepted, found an empty cell",
            "copy the rule and the file from the report, and a few words of the sentence");
      }
    }
    if (row.cell("reason").text().isEmpty()) {
      findings.error(
          "acceptance-without-reason",
          row.cell("reason").place(),
          "expected the reason why the finding may stand, found an empty cell",
          "write the reason; it is printed in every later report");
    }
    if (!row.cell("line").text().matches("\\d{0,6}")) {
      findings.error(
          "bad-number",
          row.cell("line").place(),
          "expected the number of a line, found " + Quoted.of(row.cell("line").text()),
          "write the line of the finding, or leave the cell empty");
    }
    return findings.errors() == before;
  }

  private static Acceptance acceptance(CsvRow row) {
    String line = row.cell("line").text();
    return new Acceptance(
        row.cell("rule").text(),
        row.cell("file").text(),
        line.isEmpty() ? 0 : Integer.parseInt(line),
        row.cell("excerpt").text(),
        row.cell("reason").text(),
        row.first().place());
  }
}
