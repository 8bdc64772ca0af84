package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.Edition;
import dev.tracknote.output.InputArchive;
import dev.tracknote.output.Manifest;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.output.Published;
import dev.tracknote.plan.InputReader;
import dev.tracknote.plan.Inputs;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints a note and publishes it. */
final class NoteWriter {

  /** An analyst who saves all the time cannot keep a note from being printed for ever. */
  private static final int TRIES = 3;

  private final NotePrint print;
  private final InputReader inputs;
  private final OutputFolder output;
  private final Progress progress;
  private final InstantSource clock;
  private final Crew crew;

  NoteWriter(
      NotePrint print,
      InputReader inputs,
      OutputFolder output,
      Progress progress,
      InstantSource clock,
      Crew crew) {
    this.print = print;
    this.inputs = inputs;
    this.output = output;
    this.progress = progress;
    this.clock = clock;
    this.crew = crew;
  }

  /**
   * Prints and publishes.
   *
   * @throws RejectedInput with every fault of the input
   */
  Outcome write(NoteFolder note) throws RejectedInput {
    Made made = madeWithMemory(note);
    NoteEditions editions = output.note(note.company(), note.period());
    Path folder = editions.folder();
    Published published;
    try {
      Edition edition = editions.publish(made.files(), made.manifest(), Map.of(), clock.instant());
      published = new Published(edition, edition.manifest());
    } catch (IOException e) {
      return new Outcome.Unwritable(note, folder, Reasons.of(e));
    }
    progress.step(note, made.last(), Progress.Step.OUTPUT, Typed.path(folder));
    return new Outcome.Written(note, folder, made.pages(), published);
  }

  /** The bytes of an edition and what is said of it. */
  private record Made(Map<String, byte[]> files, Manifest manifest, int pages, Language last) {}

  /** A note for which there was no room beside others gets all of it. */
  private Made madeWithMemory(NoteFolder note) throws RejectedInput {
    try {
      return crew.seated(() -> made(note));
    } catch (OutOfMemoryError crowded) {
      return crew.alone(() -> made(note));
    }
  }

  /** What was printed and what is said to be its inputs must be of one moment. */
  private Made made(NoteFolder note) throws RejectedInput {
    for (int tried = 1; ; tried++) {
      Inputs before = inputs.read(note);
      NotePrint.Printed printed = print.print(note);
      if (tried == TRIES || inputs.read(note).hashes().equals(before.hashes())) {
        return made(note, before, printed);
      }
    }
  }

  private static Made made(NoteFolder note, Inputs from, NotePrint.Printed printed) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    printed.editions().forEach(e -> files.put(e.fileName(), e.pdf()));
    printed.editions().forEach(e -> files.put(e.ledgerName(), e.ledger()));
    files.put(InputArchive.FILE, InputArchive.pack(from.kept()));
    return new Made(
        files,
        Manifest.of(note.name(), "tracknote", from.hashes(), printed.findings()),
        printed.editions().stream().mapToInt(PrintedNote::pages).sum(),
        printed.editions().getLast().language());
  }
}
