package dev.tracknote.cli;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.pdf.reading.FinishedPdf;
import dev.tracknote.pdf.reading.UnreadablePdf;
import dev.tracknote.verify.Enclosed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives out the numbers that a published PDF carries. */
@Command(
    name = "extract",
    description = "Prints the ledger or the series of the exhibits that a published PDF carries.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  /** The forms of what is printed. */
  enum Form {
    JSON,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The PDF.")
  private Path file = Path.of("");

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      description = "ledger, series or record (default: ${DEFAULT-VALUE}).")
  private Enclosed.Kind what = Enclosed.Kind.LEDGER;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "json or csv (default: ${DEFAULT-VALUE}).")
  private Form form = Form.JSON;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      FinishedPdf pdf = FinishedPdf.read(Files.readAllBytes(file));
      Optional<String> text =
          form == Form.JSON ? Enclosed.json(pdf, what) : Enclosed.csv(pdf, what);
      if (text.isEmpty()) {
        return refused(err, "missing-attachment", "expected its " + what + " inside, found none");
      }
      out.print(text.get());
      out.flush();
      return ExitCode.DONE.number();
    } catch (UnreadablePdf e) {
      return refused(err, "unreadable-pdf", "expected a PDF, found: " + e.getMessage());
    } catch (IOException e) {
      new OutcomePrinter(out, err).unreadable(file.toString());
      err.flush();
      return ExitCode.ENVIRONMENT.number();
    }
  }

  private int refused(PrintWriter err, String rule, String message) {
    Diagnostic finding =
        Diagnostic.error(
            rule,
            Place.file(file.toString()),
            message,
            "take the note from where it was published");
    new FindingPrinter(err).print(List.of(finding));
    err.flush();
    return ExitCode.REJECTED.number();
  }
}
