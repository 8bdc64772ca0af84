package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Outcome;
import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** What a command that goes through the coverage is asked, and the way it goes. */
final class CoverageOptions {

  @Mixin private FolderOptions folders = new FolderOptions();
  @Mixin private ReportFormat format = new ReportFormat();

  @Parameters(paramLabel = "COMPANY[/PERIOD]", description = "Which notes; all when none is named.")
  private List<String> names = List.of();

  /**
   * Does the same to every note that is named.
   *
   * @param progress hears of the steps, where the format leaves room for them
   * @return the exit code
   */
  int each(
      CommandSpec spec,
      Function<PrintWriter, Progress> progress,
      BiFunction<CoverageRun, NoteFolder, Outcome> work) {
    PrintWriter out = spec.commandLine().getOut();
    Reporter reporter = format.reporter(out, spec.commandLine().getErr());
    try {
      CoverageRun run =
          new CoverageRun(
              folders.folders(), format.progress(progress.apply(out)), InstantSource.system());
      for (NoteFolder note : run.notes(names)) {
        reporter.outcome(work.apply(run, note));
      }
    } catch (RejectedInput rejected) {
      reporter.rejected(rejected.diagnostics());
    } catch (UncheckedIOException machine) {
      reporter.unreadable(String.valueOf(machine.getMessage()));
    }
    return reporter.conclude().number();
  }
}
