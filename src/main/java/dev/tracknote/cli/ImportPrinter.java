package dev.tracknote.cli;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.intake.Changes;
import dev.tracknote.report.IntakeDocument;
import dev.tracknote.report.IntakeText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Tells what an import has changed, or why it was refused. */
final class ImportPrinter {

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  ImportPrinter(CommandSpec spec, DocumentForm form) {
    this.out = spec.commandLine().getOut();
    this.err = spec.commandLine().getErr();
    this.json = form.isJson();
  }

  /**
   * Tells what came of it.
   *
   * @param warnings of the source, which stand before those of the folder
   */
  void print(Changes changes, List<Diagnostic> warnings) {
    List<Diagnostic> findings = new ArrayList<>(warnings);
    findings.addAll(changes.findings());
    if (json) {
      out.print(IntakeDocument.of(changes, findings));
    } else {
      new FindingPrinter(err).print(findings);
      IntakeText.lines(changes).forEach(out::println);
    }
  }

  void rejected(List<Diagnostic> findings) {
    if (json) {
      out.print(IntakeDocument.rejected(findings));
    } else {
      new FindingPrinter(err).print(findings);
      err.println("Nothing was imported.");
    }
  }

  /** Says what else may be done; a document stands alone. */
  void hint(String words) {
    note("hint: " + words);
  }

  /** Says what else was done; a document stands alone. */
  void note(String words) {
    if (!json) {
      out.println(words);
    }
  }
}
