package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes notes. */
@Command(
    name = "build",
    description = "Writes the notes of the coverage, or those that are named.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "COMPANY[/PERIOD]", description = "Which notes; all when none is named.")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    try {
      CoverageRun run = new CoverageRun(folders.folders(), new StepPrinter(out));
      OutcomePrinter outcomes = new OutcomePrinter(out, err);
      for (NoteFolder note : run.notes(names)) {
        outcomes.print(run.build(note));
      }
      return outcomes.sumUp();
    } catch (RejectedInput rejected) {
      new FindingPrinter(err).print(rejected.diagnostics());
      err.flush();
      return ExitCode.REJECTED.number();
    } catch (UncheckedIOException machine) {
      err.printf(
          "cannot read: %s%n  hint: look at the disk and at who may read it%n",
          machine.getMessage());
      err.flush();
      return ExitCode.ENVIRONMENT.number();
    }
  }
}
