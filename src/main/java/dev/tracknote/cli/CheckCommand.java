package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks notes without writing them. */
@Command(
    name = "check",
    description = "Reports what is wrong with the notes, and writes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();
  @Mixin private ReportFormat format = new ReportFormat();

  @Parameters(paramLabel = "COMPANY[/PERIOD]", description = "Which notes; all when none is named.")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Reporter reporter = format.reporter(out, spec.commandLine().getErr());
    try {
      CoverageRun run = new CoverageRun(folders.folders(), Progress.silent());
      for (NoteFolder note : run.notes(names)) {
        reporter.outcome(run.check(note));
      }
    } catch (RejectedInput rejected) {
      reporter.rejected(rejected.diagnostics());
    } catch (UncheckedIOException machine) {
      reporter.unreadable(String.valueOf(machine.getMessage()));
    }
    return reporter.conclude().number();
  }
}
