package dev.tracknote.cli;

import dev.tracknote.build.Abandoned;
import dev.tracknote.build.Folders;
import dev.tracknote.build.Outcome;
import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds a copy of one note again and again where nobody sees it, as if it had just been saved, so
 * that the program is warm when somebody saves the first time.
 */
final class DressRehearsal implements AutoCloseable {

  /** After as many the program hardly gets faster. */
  private static final int TIMES = 10;

  private final Folders folders;
  private final int jobs;
  private final InstantSource clock;
  private final NoteFolder note;
  private Optional<RehearsalStage> stage = Optional.empty();
  private int held;

  DressRehearsal(Folders folders, int jobs, InstantSource clock, NoteFolder note) {
    this.folders = folders;
    this.jobs = jobs;
    this.clock = clock;
    this.note = note;
  }

  /** Whether another one is worth its time. */
  boolean isDue() {
    return held < TIMES;
  }

  /** Where it is held, from the first time until it is closed. */
  Optional<Path> stage() {
    return stage.map(RehearsalStage::folder);
  }

  /** Holds one; what goes wrong goes wrong again where it is told. */
  void hold() throws InterruptedException {
    held++;
    try {
      Folders copies = copies();
      Files.writeString(
          copies
              .data()
              .resolve(note.company())
              .resolve("notes")
              .resolve(note.period())
              .resolve("note.md"),
          "\n",
          StandardOpenOption.APPEND);
      PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
      new BuildSession(copies, Progress.silent(), jobs, clock)
          .run(
              new BuildSession.Order(List.of(note.name()), false, false, true),
              new Nobody(),
              Display.log(nowhere, nowhere));
    } catch (Abandoned stopped) {
      throw new InterruptedException(stopped.getMessage());
    } catch (IOException | RuntimeException withoutIt) {
      held = TIMES;
    }
  }

  /** The files of one company and of what all share. */
  private Folders copies() throws IOException {
    Path root = stage().orElse(null);
    if (root == null) {
      RehearsalStage opened = RehearsalStage.open();
      stage = Optional.of(opened);
      root = opened.folder();
      for (String shared : List.of("house", "market", note.company())) {
        copy(folders.data().resolve(shared), root.resolve("data").resolve(shared));
      }
    }
    return new Folders(root.resolve("data"), folders.templates(), root.resolve("output"));
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.copy(path, target);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (stage.isPresent()) {
      stage.get().close();
      stage = Optional.empty();
    }
  }

  /** Hears all and says nothing. */
  private static final class Nobody implements Reporter {

    @Override
    public void outcome(Outcome outcome) {}

    @Override
    public void rejected(List<Diagnostic> findings) {}

    @Override
    public void unwritable(String reason, String hint) {}

    @Override
    public void unreadable(String reason) {}

    @Override
    public ExitCode conclude() {
      return ExitCode.DONE;
    }
  }
}
