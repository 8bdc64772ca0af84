package dev.tracknote.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives figures out; each subcommand knows one form. */
@Command(
    name = "export",
    description = "Gives the figures of a note out.",
    mixinStandardHelpOptions = true,
    subcommands = ExportXlsxCommand.class)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE.number();
  }
}
