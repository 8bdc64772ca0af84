package dev.tracknote.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Whether a command prints for people or one document for programs. */
final class DocumentForm {

  /** The forms. */
  enum Form {
    TEXT,
    JSON;

    /** As it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  boolean isJson() {
    return form == Form.JSON;
  }
}
