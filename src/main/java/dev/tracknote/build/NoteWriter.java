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
import dev.tracknote.output.Refusal;
import dev.tracknote.output.Refusals;
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
  private final Refusals refusals;

  NoteWriter(
      Folders folders,
      Setting setting,
      InputReader inputs,
      Progress progress,
      InstantSource clock,
      Crew crew,
      Sidecars sidecars,
      Refusals refusals) {
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
    this.refusals = refusals;
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
        case Refused refused -> throw refused.cause();
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

  /** What is wrong with the input. */
  private record Refused(RejectedInput cause) implements Result {}

  /** A note for which there was no room beside others gets all of it. */
  private Result madeWithMemory(NoteFolder note, NoteEditions editions) throws IOException {
    try {
      return crew.seated(() -> settled(note, editions));
    } catch (OutOfMemoryError crowded) {
      return crew.alone(() -> settled(note, editions));
    }
  }

  /** What was printed or found and what is said to be its inputs must be of one moment. */
  private Result settled(NoteFolder note, NoteEditions editions) throws IOException {
    for (int tried = 1; ; tried++) {
      Inputs before = inputs.read(note);
      Result result = result(note, before, editions);
      if (inputs.readAgain(note, before).hashes().equals(before.hashes())) {
        remember(note, before, editions, result);
        return result;
      }
      if (tried == TRIES) {
        return result;
      }
    }
  }

  private void remember(NoteFolder note, Inputs from, NoteEditions editions, Result result)
      throws IOException {
    if (result instanceof Made) {
      return;
    }
    boolean waits = result instanceof Held;
    List<Diagnostic> findings =
        result instanceof Held held ? held.findings() : ((Refused) result).cause().diagnostics();
    refusals.keep(
        note.name(),
        new Refusal(from.digest(), editions.lastPublished(), waits, places.kept(findings)));
  }

  private Result result(NoteFolder note, Inputs from, NoteEditions editions) {
    Succession succession = new Succession(folders, setting, note, editions, from.hashes());
    try {
      return made(note, from, print.print(note, succession::facts), succession, editions);
    } catch (RejectedInput rejected) {
      List<Diagnostic> untrue = Untrue.among(rejected.diagnostics());
      return untrue.isEmpty()
          ? new Refused(rejected)
          : held(succession, untrue, rejected.diagnostics());
    }
  }

  private static Result held(
      Succession succession, List<Diagnostic> untrue, List<Diagnostic> findings) {
    try {
      return new Held(succession.pending(untrue), findings);
    } catch (RejectedInput unreadable) {
      return new Refused(unreadable);
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
