package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** R2: a growth rate that the values do not have. */
final class GrowthContradictsValues implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Bound bound : Bound.in(dossier.everything())) {
      boolean growth =
          bound.figure().kind() == StatedFigure.Kind.PERCENT
              && !bound.measure().isRatio()
              && bound.claim().against().isPresent()
              && !bound.claim().share();
      if (growth) {
        List<Expected> expected = dossier.expectations().ofChange(bound.claim());
        if (!expected.isEmpty() && !bound.matchesChange(expected)) {
          findings.add(finding(bound, expected));
        }
      }
    }
    return findings;
  }

  private static Diagnostic finding(Bound bound, List<Expected> expected) {
    return Findings.error(
        "R2",
        bound,
        "expected a change of "
            + Words.first(expected, bound.figure())
            + " in "
            + bound.measure().id()
            + ", found "
            + bound.typed(),
        Words.arithmetic(expected, bound.figure()),
        "correct the rate, or check which period it is measured against");
  }
}
