package dev.tracknote.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings figures in from outside; each subcommand knows one kind of source. */
@Command(
    name = "import",
    description = "Brings quarter data into the folder of a company.",
    mixinStandardHelpOptions = true,
    subcommands = {ImportSecCommand.class, ImportXlsxCommand.class, ImportCsvCommand.class})
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE.number();
  }
}
