package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Basis;

/** The names of measures as the page prints them. */
final class MeasureNames {

  private MeasureNames() {}

  static String of(Desk desk, Measure measure) {
    return desk.label(Label.valueOf(measure.name()));
  }

  /** What the company calls a basis; empty where it has no need of a name. */
  static String basis(Desk desk, Basis basis) {
    return desk.facts().company().terms().basis(basis, desk.language());
  }

  /** A name with the basis behind it. */
  static String onBasis(Desk desk, String name, Basis basis) {
    String of = basis(desk, basis);
    return of.isEmpty() ? name : desk.label(Label.ON_BASIS, name, of);
  }
}
