package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Progress;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks notes without writing them. */
@Command(
    name = "check",
    description = "Reports what is wrong with the notes, and writes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CoverageOptions coverage = new CoverageOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Reporter reporter = coverage.reporter(out, spec.commandLine().getErr());
    try {
      CoverageRun run =
          new CoverageRun(
              coverage.folders(), Progress.silent(), coverage.jobs(), InstantSource.system());
      run.check(run.notes(coverage.names()), reporter::outcome);
    } catch (RejectedInput rejected) {
      reporter.rejected(rejected.diagnostics());
    } catch (UncheckedIOException machine) {
      reporter.unreadable(String.valueOf(machine.getMessage()));
    }
    return reporter.conclude().number();
  }
}
