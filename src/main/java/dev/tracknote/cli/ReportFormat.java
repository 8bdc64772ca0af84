package dev.tracknote.cli;

import dev.tracknote.report.FindingsDocument;
import dev.tracknote.report.SarifDocument;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** In which form findings are told. */
final class ReportFormat {

  /** The forms. */
  enum Form {
    TEXT,
    JSON,
    SARIF;

    /** As it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text for people (default); json or sarif print one document on standard output.")
  private Form form = Form.TEXT;

  Reporter reporter(PrintWriter out, PrintWriter err) {
    return switch (form) {
      case TEXT -> new OutcomePrinter(out, err);
      case JSON -> new OutcomeDocument(out, err, FindingsDocument::of);
      case SARIF -> new OutcomeDocument(out, err, SarifDocument::of);
    };
  }

  /** Whether progress may be told; a document on standard output must stand alone. */
  boolean isText() {
    return form == Form.TEXT;
  }
}
