package dev.tracknote.build;

import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.Edition;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.plan.InputReader;
import dev.tracknote.report.Compared;
import dev.tracknote.report.RevisionReport;
import dev.tracknote.revision.Revision;
import dev.tracknote.revision.Snapshot;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Compares two editions of a note, or one with what its folder holds now. */
public final class EditionDiff {

  /** What the folder of the note holds now, published or not. */
  public static final String PENDING = "pending";

  private final Folders folders;
  private final Setting setting;
  private final EditionReader reader;

  /**
   * Prepares the comparison.
   *
   * @throws RejectedInput when what all notes share is at fault
   */
  public EditionDiff(Folders folders) throws RejectedInput {
    this.folders = folders;
    FolderFault.reject(folders);
    this.setting = Setting.read(folders);
    this.reader = new EditionReader(folders, setting);
  }

  /**
   * The note that a name means.
   *
   * @throws RejectedInput when it means none
   */
  public NoteFolder note(String name) throws RejectedInput {
    return new Selection(
            new CoverageReader(folders.data()), new Crew(1), Typed.path(folders.data()))
        .of(List.of(name))
        .getFirst();
  }

  /** The languages in which the house reads. */
  public Language firstLanguage() {
    return setting.house().languages().getFirst();
  }

  /**
   * What moved.
   *
   * @param older {@code previous}, {@code current}, the beginning of an id, or a day
   * @param newer likewise, or {@link #PENDING}
   * @throws RejectedInput when one of them means no edition or cannot be read any more
   * @throws IOException if the results cannot be read
   */
  public RevisionReport compare(NoteFolder note, String older, String newer)
      throws RejectedInput, IOException {
    NoteEditions editions = new OutputFolder(folders.output()).note(note.company(), note.period());
    EditionChoice choice = new EditionChoice(editions);
    if (newer.equals(PENDING)) {
      // before what is pending comes what is in force
      return pending(
          note, choice.named(older.equals("previous") ? "current" : older, choice.inForce()));
    }
    Edition now = choice.named(newer, choice.inForce());
    Edition then =
        choice.named(older, newer.equals("previous") ? choice.inForce() : Optional.of(now));
    Snapshot later = reader.read(note, now);
    return report(
        new Compared(note.name(), then.id(), now.id()), reader.read(note, then), later, List.of());
  }

  private RevisionReport pending(NoteFolder note, Edition then) throws RejectedInput, IOException {
    Snapshot earlier = reader.read(note, then);
    Snapshot now =
        reader.read(note, new InputReader(folders.data(), folders.templates()).read(note).hashes());
    return report(
        new Compared(note.name(), then.id(), ""),
        earlier,
        now,
        new Untrue(folders, setting).of(note, earlier.facts()));
  }

  private RevisionReport report(
      Compared compared, Snapshot then, Snapshot now, List<Diagnostic> untrue) {
    return new RevisionReport(
        compared, Revision.between(then, now, untrue), now.facts().company(), setting.labels());
  }
}
