package dev.tracknote.plan;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.OutputFolder;

/** Where the results of a note lie; a draft never takes the place of a published edition. */
public record NoteResults(InputReader inputs, OutputFolder output) {

  /** The editions of a note, or the previews of one that says it is a draft. */
  public NoteEditions of(NoteFolder note) {
    return of(note, inputs.state(note));
  }

  /** The same of a note that has been asked what it is. */
  public NoteEditions of(NoteFolder note, NoteState state) {
    return state == NoteState.DRAFT
        ? output.preview(note.company(), note.period())
        : output.note(note.company(), note.period());
  }
}
