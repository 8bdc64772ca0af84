package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.List;

/** Ends the reading of a file that cannot be relied on. */
final class Fault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic finding;

  Fault(String rule, String file, String message, String hint) {
    super(message);
    this.finding = Diagnostic.error(rule, Place.file(file), message, hint);
  }

  RejectedInput rejection() {
    return new RejectedInput(List.of(finding));
  }
}
