package dev.tracknote.compose;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.note.Note;
import java.util.List;

/** A note, with what was found wrong while it was composed. */
public record Composed(Note note, List<Diagnostic> findings) {

  public Composed {
    findings = List.copyOf(findings);
  }
}
