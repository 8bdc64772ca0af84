package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.output.Edition;
import dev.tracknote.output.Manifest;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.Publication;
import dev.tracknote.report.Compared;
import dev.tracknote.report.RevisionReport;
import dev.tracknote.revision.Changes;
import dev.tracknote.revision.Revision;
import dev.tracknote.revision.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a note that is about to be made follows on the edition of it that was published last. */
final class Succession {

  private final EditionReader reader;
  private final Setting setting;
  private final NoteFolder note;
  private final NoteEditions editions;
  private final Map<String, String> inputs;
  // what was found, once it has been sought: one last edition or none
  private @Nullable List<Last> found;

  /**
   * The last edition.
   *
   * @param snapshot absent where nothing but the design or the program has changed since, so that
   *     neither figures nor sentences can have moved
   */
  private record Last(Edition edition, Map<String, String> inputs, Optional<Snapshot> snapshot) {}

  /**
   * Nothing is read before it is asked for; for one thread.
   *
   * @param inputs SHA-256 of each input of the note by its name, as it is to be made now
   */
  Succession(
      Folders folders,
      Setting setting,
      NoteFolder note,
      NoteEditions editions,
      Map<String, String> inputs) {
    this.reader = new EditionReader(folders, setting);
    this.setting = setting;
    this.note = note;
    this.editions = editions;
    this.inputs = inputs;
  }

  /** The edition before; one that cannot be read again is passed over. */
  private Optional<Last> last() {
    List<Last> known = found;
    if (known == null) {
      try {
        known = read().stream().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(Reasons.of(e), e);
      }
      found = known;
    }
    return known.stream().findFirst();
  }

  private Optional<Last> read() throws IOException {
    List<Publication> publications = editions.publications();
    for (int i = publications.size() - 1; i >= 0; i--) {
      Optional<Last> last = last(publications.get(i).edition());
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }

  /** An edition that is only printed again follows on nothing. */
  private Optional<Last> last(Edition edition) throws IOException {
    Map<String, String> then = edition.readableManifest().map(Manifest::inputs).orElse(Map.of());
    if (then.isEmpty() || then.equals(inputs)) {
      return Optional.empty();
    }
    if (data(then).equals(data(inputs))) {
      return Optional.of(new Last(edition, then, Optional.empty()));
    }
    try {
      return Optional.of(new Last(edition, then, Optional.of(reader.read(note, edition))));
    } catch (RejectedInput | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Map<String, String> data(Map<String, String> inputs) {
    Map<String, String> data = new LinkedHashMap<>(inputs);
    data.keySet()
        .removeIf(n -> !n.startsWith("data/") || n.startsWith("data/house/") || n.contains("#"));
    return data;
  }

  /**
   * The facts on which the last edition stands, if they may be others now.
   *
   * @throws UncheckedIOException if what was published cannot be listed
   */
  Optional<CompanyFacts> facts() {
    return last().flatMap(Last::snapshot).map(Snapshot::facts);
  }

  /**
   * The files that tell how an edition came after the one before; none for a first edition.
   *
   * @param id of the edition that was made
   * @param printed what was printed for it
   * @throws RejectedInput when the note's folder cannot be read any more
   */
  Map<String, byte[]> companions(String id, List<PrintedNote> printed) throws RejectedInput {
    return last().isEmpty()
        ? Map.of()
        : files(last().get(), id, List.of(), () -> EditionReader.of(inputs, printed));
  }

  /**
   * The files that tell why a note is held back.
   *
   * @param untrue findings on typed sentences that new facts make untrue
   * @throws RejectedInput when the note's folder cannot be read
   */
  Map<String, byte[]> pending(List<Diagnostic> untrue) throws RejectedInput {
    return last().isEmpty()
        ? Map.of()
        : files(last().get(), "", untrue, () -> reader.read(note, inputs));
  }

  /** The note as it is now. */
  private interface Present {

    Snapshot read() throws RejectedInput;
  }

  private Map<String, byte[]> files(Last from, String id, List<Diagnostic> untrue, Present present)
      throws RejectedInput {
    Optional<Snapshot> now =
        from.snapshot().isPresent() ? Optional.of(present.read()) : Optional.empty();
    Changes changes =
        now.isPresent()
            ? Revision.between(from.snapshot().orElseThrow(), now.get(), untrue)
            : Revision.ofDesign(from.inputs(), inputs);
    RevisionReport report =
        new RevisionReport(
            new Compared(note.name(), from.edition().id(), id),
            changes,
            now.isPresent() ? now.get().facts().company() : reader.company(note),
            setting.labels());
    return report.files(reader.firstLanguage(note));
  }
}
