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

  static String basis(Basis basis) {
    return basis == Basis.GAAP ? "GAAP" : "non-GAAP";
  }
}
