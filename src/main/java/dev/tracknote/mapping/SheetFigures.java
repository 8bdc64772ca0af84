package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Fact;
import java.util.List;

/**
 * The figures of a sheet.
 *
 * @param actuals what was reported
 * @param estimates what is expected
 * @param warnings what of the sheet was left out, and what is odd
 */
public record SheetFigures(List<Fact> actuals, List<Fact> estimates, List<Diagnostic> warnings) {

  public SheetFigures {
    actuals = List.copyOf(actuals);
    estimates = List.copyOf(estimates);
    warnings = List.copyOf(warnings);
  }
}
