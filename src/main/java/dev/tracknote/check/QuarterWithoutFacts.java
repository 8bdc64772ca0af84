package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Basis;
import java.util.List;

/** The quarter that the note is about is not in the calendar, or has no revenue. */
final class QuarterWithoutFacts implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    String quarter = dossier.quarter().label();
    Place place = Place.file(dossier.commentary().file());
    if (dossier.facts().quarter(dossier.quarter()).isEmpty()) {
      return List.of(
          Diagnostic.error(
              "missing-quarter",
              place,
              "expected " + quarter + " in calendar.csv, found no such quarter",
              "add the quarter with its first and last day"));
    }
    FactKey revenue = FactKey.company(Metric.REVENUE, Basis.GAAP, dossier.quarter());
    return dossier.facts().reported().current(revenue).isPresent()
        ? List.of()
        : List.of(
            Diagnostic.error(
                "missing-quarter",
                place,
                "expected the revenue of " + quarter + " in facts.csv, found none",
                "import the quarter's figures before writing its note"));
  }
}
