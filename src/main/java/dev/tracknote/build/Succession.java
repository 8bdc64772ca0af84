package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.output.Edition;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.Publication;
import dev.tracknote.report.Compared;
import dev.tracknote.report.RevisionReport;
import dev.tracknote.revision.Revision;
import dev.tracknote.revision.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a note that is about to be made follows on the edition of it that was published last. */
final class Succession {

  private final EditionReader reader;
  private final Setting setting;
  private final NoteFolder note;
  private final Map<String, String> inputs;
  private final Optional<Last> last;

  private record Last(Edition edition, Snapshot snapshot) {}

  private Succession(
      EditionReader reader,
      Setting setting,
      NoteFolder note,
      Map<String, String> inputs,
      Optional<Last> last) {
    this.reader = reader;
    this.setting = setting;
    this.note = note;
    this.inputs = inputs;
    this.last = last;
  }

  /**
   * Reads the edition before; one that this program cannot read again is passed over.
   *
   * @param inputs SHA-256 of each input of the note by its name, as it is to be made now
   * @throws IOException if what was published cannot be read
   */
  static Succession of(
      Folders folders,
      Setting setting,
      NoteFolder note,
      NoteEditions editions,
      Map<String, String> inputs)
      throws IOException {
    EditionReader reader = new EditionReader(folders, setting);
    List<Publication> publications = editions.publications();
    for (int i = publications.size() - 1; i >= 0; i--) {
      Edition edition = publications.get(i).edition();
      // an edition that is only printed again follows on nothing
      if (!edition.manifest().inputs().equals(inputs)) {
        Optional<Snapshot> snapshot = snapshot(reader, note, edition);
        if (snapshot.isPresent()) {
          Last last = new Last(edition, snapshot.get());
          return new Succession(reader, setting, note, inputs, Optional.of(last));
        }
      }
    }
    return new Succession(reader, setting, note, inputs, Optional.empty());
  }

  private static Optional<Snapshot> snapshot(EditionReader reader, NoteFolder note, Edition edition)
      throws IOException {
    try {
      return Optional.of(reader.read(note, edition));
    } catch (RejectedInput noLonger) {
      return Optional.empty();
    }
  }

  /** The facts on which the last edition stands. */
  Optional<CompanyFacts> facts() {
    return last.map(l -> l.snapshot().facts());
  }

  /**
   * The files that tell how an edition came after the one before; none for a first edition.
   *
   * @param id of the edition that was made
   * @throws RejectedInput when the note's folder cannot be read any more
   */
  Map<String, byte[]> companions(String id) throws RejectedInput {
    return last.isEmpty() ? Map.of() : files(last.get(), id, List.of());
  }

  /**
   * The files that tell why a note is held back.
   *
   * @param untrue findings on typed sentences that new facts make untrue
   * @throws RejectedInput when the note's folder cannot be read
   */
  Map<String, byte[]> pending(List<Diagnostic> untrue) throws RejectedInput {
    return last.isEmpty() ? Map.of() : files(last.get(), "", untrue);
  }

  private Map<String, byte[]> files(Last from, String id, List<Diagnostic> untrue)
      throws RejectedInput {
    Snapshot now = reader.read(note, inputs);
    RevisionReport report =
        new RevisionReport(
            new Compared(note.name(), from.edition().id(), id),
            Revision.between(from.snapshot(), now, untrue),
            now.facts().company(),
            setting.labels());
    return report.files(now.pages().getFirst().language());
  }
}
