package dev.tracknote.cli;

import dev.tracknote.build.SheetImport;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.report.IntakeDocument;
import dev.tracknote.report.IntakeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the import of a sheet is asked, and how its outcome is told. */
final class SheetOptions {

  /** The forms of the report. */
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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

  @Option(names = "--dry-run", description = "Tells what would change, and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  int run(CommandSpec spec, SheetImport.Kind kind) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      SheetImport work = new SheetImport(folders.folders().data(), company, file);
      if (suggest) {
        String sheet = work.suggest(mappingFile(), kind);
        out.printf(
            "wrote %s%s; complete it and import again without --suggest%n",
            mappingFile(), sheet.isEmpty() ? "" : " from the sheet " + sheet);
      } else {
        print(work.take(mappingFile(), kind, asOf, !dryRun), out, err);
      }
      return ExitCode.DONE.number();
    } catch (RejectedInput rejected) {
      print(rejected.diagnostics(), out, err);
      return ExitCode.REJECTED.number();
    } catch (IOException | UncheckedIOException machine) {
      err.printf(
          "cannot import: %s%n  hint: look at the disk and at who may write to it%n",
          machine.getMessage());
      return ExitCode.ENVIRONMENT.number();
    } finally {
      out.flush();
      err.flush();
    }
  }

  private Path mappingFile() {
    return mapping.orElseGet(() -> file.resolveSibling(file.getFileName() + ".mapping.yaml"));
  }

  private void print(SheetImport.Result result, PrintWriter out, PrintWriter err) {
    List<Diagnostic> findings = new ArrayList<>(result.warnings());
    findings.addAll(result.changes().findings());
    if (form == Form.JSON) {
      out.print(IntakeDocument.of(result.changes(), findings));
    } else {
      new FindingPrinter(err).print(findings);
      IntakeText.lines(result.changes()).forEach(out::println);
    }
  }

  private void print(List<Diagnostic> findings, PrintWriter out, PrintWriter err) {
    if (form == Form.JSON) {
      out.print(IntakeDocument.rejected(findings));
    } else {
      new FindingPrinter(err).print(findings);
      err.println("Nothing was imported.");
    }
  }
}
