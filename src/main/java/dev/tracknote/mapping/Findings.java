package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a sheet, so that the analyst sees every fault at once. */
final class Findings {

  private final List<Diagnostic> found = new ArrayList<>();
  private boolean rejected;

  void error(String rule, Place place, String message, String hint) {
    found.add(Diagnostic.error(rule, place, message, hint));
    rejected = true;
  }

  void error(String rule, Place place, String message, String arithmetic, String hint) {
    found.add(Diagnostic.error(rule, place, message, arithmetic, hint));
    rejected = true;
  }

  void warning(String rule, Place place, String message, String hint) {
    found.add(Diagnostic.warning(rule, place, message, hint));
  }

  List<Diagnostic> warnings() throws RejectedInput {
    if (rejected) {
      throw new RejectedInput(found);
    }
    return List.copyOf(found);
  }
}
