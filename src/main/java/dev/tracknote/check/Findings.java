package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
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

  /** A figure that is another than the one expected of it. */
  static Diagnostic figure(
      String rule,
      ReadSentence sentence,
      StatedFigure figure,
      String expected,
      String arithmetic,
      String hint) {
    return error(
        rule,
        sentence.sentence().placeAt(figure.from()),
        "expected " + expected + ", found " + sentence.typed(figure),
        arithmetic,
        hint);
  }

  static Diagnostic warning(String rule, Place place, String message, String hint) {
    return Diagnostic.warning(rule, place, message, hint);
  }
}
