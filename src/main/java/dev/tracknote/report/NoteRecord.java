package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.output.Manifest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the last run that looked at a note made of it.
 *
 * @param note company and period
 * @param status one word or a few, such as {@code written} or {@code needs the analyst}
 * @param inputs one hash of all that the note is made from
 * @param reasons why it was out of date
 * @param fault what went wrong with the machine or the program, or empty
 * @param edition id of the edition in force, or empty
 * @param files of the edition in force, by name
 */
public record NoteRecord(
    String note,
    String status,
    String inputs,
    List<String> reasons,
    String fault,
    String edition,
    Map<String, Manifest.Content> files,
    List<Diagnostic> findings) {

  public NoteRecord {
    reasons = List.copyOf(reasons);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    findings = List.copyOf(findings);
  }
}
