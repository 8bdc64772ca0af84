package dev.tracknote.cli;

import dev.tracknote.build.CoverageRun;
import dev.tracknote.build.Progress;
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
    return coverage.each(spec, out -> Progress.silent(), CoverageRun::check);
  }
}
