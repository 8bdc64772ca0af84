package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.output.Published;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What became of one note. */
public sealed interface Outcome {

  NoteFolder note();

  /** One word or a few, as reports name it. */
  String status();

  /** Whether anything happened to the note. */
  default boolean isNews() {
    return !(this instanceof Unchanged || this instanceof Archived);
  }

  /** What was found in the input, also where an edition was written. */
  default List<Diagnostic> findings() {
    return List.of();
  }

  /** A new edition lies in its folder. */
  record Written(NoteFolder note, Path folder, int pages, Published published) implements Outcome {

    @Override
    public String status() {
      return "written";
    }

    @Override
    public List<Diagnostic> findings() {
      return published.manifest().findings();
    }
  }

  /** The edition in force is what the inputs give; nothing was written. */
  record Unchanged(NoteFolder note, Path folder, Published published) implements Outcome {

    @Override
    public String status() {
      return "unchanged";
    }

    @Override
    public List<Diagnostic> findings() {
      return published.manifest().findings();
    }
  }

  /** The input was checked and nothing was to be written. */
  record Checked(NoteFolder note, List<Diagnostic> findings) implements Outcome {

    @Override
    public String status() {
      return "checked";
    }
  }

  /** The note was published elsewhere and is only listed in later ones. */
  record Archived(NoteFolder note) implements Outcome {

    @Override
    public String status() {
      return "archived";
    }
  }

  /**
   * The input is at fault.
   *
   * @param standing the folder of the edition that stays as it was, if there is one
   */
  record Rejected(NoteFolder note, List<Diagnostic> findings, Optional<Path> standing)
      implements Outcome {

    @Override
    public String status() {
      return "rejected";
    }
  }

  /**
   * New data make untrue what the analyst has typed; the note is held back until he has seen it.
   *
   * @param pending the folder with the findings and the change report; absent when the note was
   *     only checked
   */
  record NeedsAnalyst(NoteFolder note, List<Diagnostic> findings, Optional<Path> pending)
      implements Outcome {

    @Override
    public String status() {
      return "needs the analyst";
    }
  }

  /** The machine is at fault: a full disk, a folder that cannot be written. */
  record Unwritable(NoteFolder note, Path folder, String reason) implements Outcome {

    @Override
    public String status() {
      return "unwritable";
    }
  }

  /** The machine is at fault: a disk that fails while it is read. */
  record Unreadable(NoteFolder note, String reason) implements Outcome {

    @Override
    public String status() {
      return "unreadable";
    }
  }

  /** The program is at fault. */
  record Crashed(NoteFolder note, Throwable cause) implements Outcome {

    @Override
    public String status() {
      return "crashed";
    }
  }
}
