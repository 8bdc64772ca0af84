package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes notes. */
@Command(
    name = "build",
    description = "Writes the notes of the coverage, or those that are named.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CoverageOptions coverage = new CoverageOptions();

  @Override
  public Integer call() {
    return coverage.each(spec, StepPrinter::new, CoverageRun::build);
  }
}
