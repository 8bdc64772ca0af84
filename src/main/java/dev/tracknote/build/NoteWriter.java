package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.Edition;
import dev.tracknote.output.EditionFiles;
import dev.tracknote.output.InputArchive;
import dev.tracknote.output.Manifest;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.output.Published;
import dev.tracknote.plan.InputReader;
import dev.tracknote.plan.Inputs;
import dev.tracknote.plan.NoteResults;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints a note and publishes it. */
final class NoteWriter {

  /** An analyst who saves all the time cannot keep a note from being printed for ever. */
  private static final int TRIES = 3;

  private final Folders folders;
  private final Setting setting;
  private final NotePrint print;
  private final InputReader inputs;
  private final OutputFolder output;
  private final FindingPlaces places;
  private final Progress progress;
  private final InstantSource clock;
  private final Crew crew;
  private final Sidecars sidecars;

  NoteWriter(
      Folders folders,
      Setting setting,
      InputReader inputs,
      Progress progress,
      InstantSource clock,
      Crew crew,
      Sidecars sidecars) {
    this.folders = folders;
    this.setting = setting;
    this.print = new NotePrint(folders, setting, progress, crew);
    this.inputs = inputs;
    this.output = new OutputFolder(folders.output());
    this.places = new FindingPlaces(folders);
    this.progress = progress;
    this.clock = clock;
    this.crew = crew;
    this.sidecars = sidecars;
  }

  /**
   * Prints and publishes; a note of which new data make typed sentences untrue waits for its
   * analyst.
   *
   * @throws RejectedInput with every fault of the input
   */
  Outcome write(NoteFolder note) throws RejectedInput {
    NoteEditions editions = new NoteResults(inputs, output).of(note);
    try {
      return switch (madeWithMemory(note, editions)) {
        case Held held -> {
          editions.hold(held.files());
          Path pending = editions.folder().resolve("pending");
          yield new Outcome.NeedsAnalyst(note, held.findings(), Optional.of(pending));
        }
        case Made made -> {
          Outcome written = published(note, editions, made);
          editions.release();
          progress.step(note, made.last(), Progress.Step.OUTPUT, Typed.path(editions.folder()));
          yield written;
        }
      };
    } catch (IOException e) {
      return new Outcome.Unwritable(note, editions.folder(), Reasons.of(e));
    }
  }

  private Outcome published(NoteFolder note, NoteEditions editions, Made made) throws IOException {
    Edition edition =
        editions.publish(made.files(), made.manifest(), made.companions(), clock.instant());
    Published published = new Published(edition, places.typed(edition.manifest()));
    return new Outcome.Written(note, editions.folder(), made.pages(), published);
  }

  /** What came of the printing. */
  private sealed interface Result {}

  /** The bytes of an edition and what is said of it. */
  private record Made(
      EditionFiles files,
      Manifest manifest,
      Map<String, byte[]> companions,
      int pages,
      Language last)
      implements Result {}

  /** What tells the analyst why the note is held back. */
  private record Held(Map<String, byte[]> files, List<Diagnostic> findings) implements Result {}

  /** A note for which there was no room beside others gets all of it. */
  private Result madeWithMemory(NoteFolder note, NoteEditions editions) throws RejectedInput {
    try {
      return crew.seated(() -> settled(note, editions));
    } catch (OutOfMemoryError crowded) {
      return crew.alone(() -> settled(note, editions));
    }
  }

  /** What was printed and what is said to be its inputs must be of one moment. */
  private Result settled(NoteFolder note, NoteEditions editions) throws RejectedInput {
    for (int tried = 1; ; tried++) {
      Inputs before = inputs.read(note);
      Result result = result(note, before, editions);
      if (tried == TRIES || inputs.readAgain(note, before).hashes().equals(before.hashes())) {
        return result;
      }
    }
  }

  private Result result(NoteFolder note, Inputs from, NoteEditions editions) throws RejectedInput {
    Succession succession = new Succession(folders, setting, note, editions, from.hashes());
    try {
      return made(note, from, print.print(note, succession::facts), succession, editions);
    } catch (RejectedInput rejected) {
      List<Diagnostic> untrue = Untrue.among(rejected.diagnostics());
      if (untrue.isEmpty()) {
        throw rejected;
      }
      return new Held(succession.pending(untrue), rejected.diagnostics());
    }
  }

  private Made made(
      NoteFolder note,
      Inputs from,
      NotePrint.Printed printed,
      Succession succession,
      NoteEditions editions)
      throws RejectedInput {
    EditionFiles files = new EditionFiles();
    printed.editions().forEach(e -> files.add(e.fileName(), e.pdf()));
    printed.editions().forEach(e -> e.webPage().ifPresent(p -> files.add(e.webName(), p)));
    printed.editions().stream()
        .map(PrintedNote::ledger)
        .forEach(l -> files.add(l.name(), l.content(), l.sha256()));
    sidecars
        .of(note, printed.editions(), files.contents(), editions, from.hashes())
        .ifPresent(sidecar -> files.add(sidecar.fileName(), sidecar.content()));
    files.add(InputArchive.FILE, InputArchive.pack(from.kept()));
    Manifest manifest =
        Manifest.of(note.name(), "tracknote", from.hashes(), places.kept(printed.findings()));
    return new Made(
        files,
        manifest,
        succession.companions(NoteEditions.id(files, manifest), printed.editions()),
        printed.editions().stream().mapToInt(PrintedNote::pages).sum(),
        printed.editions().getLast().language());
  }
}
