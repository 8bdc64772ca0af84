package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;

/** Words findings about claims. */
final class Findings {

  private Findings() {}

  static Diagnostic error(
      String rule, Bound bound, String message, String arithmetic, String hint) {
    return error(rule, bound.place(), message, arithmetic, hint);
  }

  static Diagnostic error(
      String rule, Place place, String message, String arithmetic, String hint) {
    return Diagnostic.error(rule, place, message, arithmetic, hint);
  }

  static Diagnostic warning(String rule, Place place, String message, String hint) {
    return Diagnostic.warning(rule, place, message, hint);
  }
}
