package dev.tracknote.report;

import java.time.Instant;
import java.util.List;

/**
 * The coverage as a run left it.
 *
 * @param program name and version
 * @param notes the whole coverage by name; notes that the run was not asked for as an earlier run
 *     left them
 */
public record RunRecord(
    String program, Instant started, Instant ended, int exitCode, List<NoteRecord> notes) {

  public RunRecord {
    notes = List.copyOf(notes);
  }
}
