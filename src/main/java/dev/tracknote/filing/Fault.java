package dev.tracknote.filing;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.List;

/** The one finding that ends the reading of a file or of an answer. */
final class Fault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic finding;

  Fault(String rule, Place place, String message, String hint) {
    super(message);
    this.finding = Diagnostic.error(rule, place, message, hint);
  }

  RejectedInput rejection() {
    return new RejectedInput(List.of(finding));
  }
}
