package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run's findings as one JSON document of our own shape. */
public final class FindingsDocument {

  private FindingsDocument() {}

  public static String of(RunReport report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("program", report.program());
    document.put("exitCode", report.exitCode());
    document.put("notes", report.notes().stream().map(FindingsDocument::note).toList());
    document.put("findings", findings(report.findings()));
    return Json.text(document);
  }

  static List<Map<String, Object>> findings(List<Diagnostic> findings) {
    return findings.stream().map(FindingsDocument::finding).toList();
  }

  private static Map<String, Object> note(NoteResult result) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("note", result.note());
    note.put("outcome", result.outcome());
    note.put("fault", result.fault());
    note.put("standing", result.standing());
    return note;
  }

  private static Map<String, Object> finding(Diagnostic finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rule", finding.rule());
    fields.put("severity", FindingText.severity(finding));
    fields.put("file", finding.place().file());
    fields.put("line", finding.place().line());
    fields.put("column", finding.place().column());
    fields.put("message", finding.message());
    fields.put("arithmetic", finding.arithmetic());
    fields.put("hint", finding.hint());
    fields.put("accepted", finding.isAccepted());
    fields.put("reason", finding.reason());
    return fields;
  }
}
