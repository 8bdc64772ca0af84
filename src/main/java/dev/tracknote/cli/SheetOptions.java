package dev.tracknote.cli;

import dev.tracknote.build.SheetImport;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.intake.Changes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the import of a sheet is asked, and how its outcome is told. */
final class SheetOptions {

  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "FILE", description = "The sheet.")
  private Path file = Path.of("");

  @Option(
      names = "--company",
      paramLabel = "FOLDER",
      required = true,
      description = "The company's folder.")
  private String company = "";

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the cells mean; else <FILE>.mapping.yaml beside the sheet.")
  private Optional<Path> mapping = Optional.empty();

  @Option(
      names = "--suggest",
      description = "Writes the mapping that the sheet seems to ask for, and imports nothing.")
  private boolean suggest;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day on which the figures were stated, if the mapping does not say.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--restate",
      description =
          "The company has restated what it reported: figures that differ from the folder's and"
              + " are stated later are added as restatements.")
  private boolean restate;

  @Option(names = "--dry-run", description = "Tells what would change, and writes nothing.")
  private boolean dryRun;

  @Mixin private DocumentForm form = new DocumentForm();

  int run(CommandSpec spec, SheetImport.Kind kind) {
    ImportPrinter printer = new ImportPrinter(spec, form);
    SheetImport work = new SheetImport(folders.folders().data(), company, file);
    return Attempt.of(spec)
        .failing("cannot import", "look at the disk and at who may write to it")
        .rejecting(printer::rejected)
        .run(
            out -> {
              if (suggest) {
                suggest(work, kind, out);
              } else {
                take(work, kind, printer);
              }
            });
  }

  private void suggest(SheetImport work, SheetImport.Kind kind, PrintWriter out)
      throws RejectedInput, IOException {
    String sheet = work.suggest(mappingFile(), kind);
    out.printf(
        "wrote %s%s; complete it and import again without --suggest%n",
        mappingFile(), sheet.isEmpty() ? "" : " from the sheet " + sheet);
  }

  private void take(SheetImport work, SheetImport.Kind kind, ImportPrinter printer)
      throws RejectedInput, IOException {
    SheetImport.Result result = work.take(mappingFile(), kind, asOf, restate, !dryRun);
    printer.print(result.changes(), result.warnings());
    if (!restate && result.changes().conflicts().stream().anyMatch(Changes.Pair::isLater)) {
      printer.hint("--restate adds what the company itself has restated since");
    }
  }

  private Path mappingFile() {
    return mapping.orElseGet(() -> file.resolveSibling(file.getFileName() + ".mapping.yaml"));
  }
}
