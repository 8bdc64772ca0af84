package dev.tracknote.cli;

import dev.tracknote.build.SheetImport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings in the figures of an analyst's workbook, as its mapping says. */
@Command(
    name = "xlsx",
    description = "Brings in the figures of an analyst's workbook, as its mapping says.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 1)
final class ImportXlsxCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SheetOptions sheet = new SheetOptions();

  @Override
  public Integer call() {
    return sheet.run(spec, SheetImport.Kind.XLSX);
  }
}
