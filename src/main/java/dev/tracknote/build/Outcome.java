package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What became of one note. */
public sealed interface Outcome {

  NoteFolder note();

  /** What was found in the input, also where an edition was written. */
  default List<Diagnostic> findings() {
    return List.of();
  }

  /** A new edition lies in its folder. */
  record Written(NoteFolder note, Path folder, int pages, List<Diagnostic> findings)
      implements Outcome {}

  /** The input was checked and nothing was to be written. */
  record Checked(NoteFolder note, List<Diagnostic> findings) implements Outcome {}

  /** The note was published elsewhere and is only listed in later ones. */
  record Archived(NoteFolder note) implements Outcome {}

  /**
   * The input is at fault.
   *
   * @param standing the folder of the edition that stays as it was, if there is one
   */
  record Rejected(NoteFolder note, List<Diagnostic> findings, Optional<Path> standing)
      implements Outcome {}

  /**
   * New data make untrue what the analyst has typed; the note is held back until he has seen it.
   *
   * @param pending the folder with the findings and the change report; absent when the note was
   *     only checked
   */
  record NeedsAnalyst(NoteFolder note, List<Diagnostic> findings, Optional<Path> pending)
      implements Outcome {}

  /** The machine is at fault: a full disk, a folder that cannot be written. */
  record Unwritable(NoteFolder note, Path folder, String reason) implements Outcome {}

  /** The program is at fault. */
  record Crashed(NoteFolder note, Throwable cause) implements Outcome {}
}
