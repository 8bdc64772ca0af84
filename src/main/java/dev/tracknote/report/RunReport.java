package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/**
 * All that one run has to say.
 *
 * @param program name and version
 * @param findings in the order of the notes; one that several notes share is kept once
 */
public record RunReport(
    String program, List<NoteResult> notes, List<Diagnostic> findings, int exitCode) {

  public RunReport {
    notes = List.copyOf(notes);
    findings = findings.stream().distinct().toList();
  }
}
