package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Folders;
import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.plan.Freshness;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What the launcher has the program do once, so that its archive of classes holds what users will
 * ask for: a first build, one that finds nothing to do, and ones after a save.
 */
public final class Training {

  private static final int SAVES = 2;

  private final Folders folders;
  private final PrintWriter out = Tracknote.utf8(FileDescriptor.out);
  private final PrintWriter err = Tracknote.utf8(FileDescriptor.err);

  private Training(Folders folders) {
    this.folders = folders;
  }

  /**
   * Trains in a process of its own.
   *
   * @param arguments the folders of data, templates and output
   */
  public static void main(String[] arguments)
      throws RejectedInput, IOException, InterruptedException {
    Tracknote.prepare();
    new Training(new Folders(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])))
        .train();
  }

  private void train() throws RejectedInput, IOException, InterruptedException {
    run("build");
    run("build");
    run("check");
    Optional<NoteFolder> fresh = fresh();
    if (fresh.isPresent()) {
      try (DressRehearsal rehearsal =
          new DressRehearsal(folders, 2, InstantSource.system(), fresh.get())) {
        for (int save = 0; save < SAVES && rehearsal.isDue(); save++) {
          rehearsal.hold();
        }
      }
    }
  }

  private void run(String command) {
    Tracknote.run(
        out,
        err,
        command,
        "--data",
        folders.data().toString(),
        "--templates",
        folders.templates().toString(),
        "--output",
        folders.output().toString());
  }

  private Optional<NoteFolder> fresh() throws RejectedInput {
    CoverageRun run = new CoverageRun(folders, Progress.silent(), 1, InstantSource.system());
    return run.plan(run.notes(List.of())).stream()
        .filter(Freshness::isFresh)
        .findFirst()
        .map(Freshness::note);
  }
}
