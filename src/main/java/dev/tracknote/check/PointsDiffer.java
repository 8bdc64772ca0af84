package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** R7 and R18: a change in points that is not the difference, or that mixes two bases. */
final class PointsDiffer implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Bound bound : Bound.in(dossier.everything())) {
      boolean points =
          bound.figure().kind() == StatedFigure.Kind.POINTS
              && bound.measure().isRatio()
              && !bound.claim().share();
      if (points) {
        List<Expected> expected = dossier.expectations().ofChange(bound.claim());
        if (!expected.isEmpty() && !bound.matchesChange(expected)) {
          findings.add(finding(bound, expected, mixesBases(bound, dossier)));
        }
      }
    }
    return findings;
  }

  private static Diagnostic finding(Bound bound, List<Expected> expected, boolean mixed) {
    return Findings.error(
        mixed ? "R18" : "R7",
        bound,
        "expected a change of "
            + Words.first(expected, bound.figure())
            + " in "
            + bound.measure().id()
            + ", found "
            + bound.typed(),
        Words.arithmetic(expected, bound.figure()),
        mixed
            ? "compare like with like: one basis, and comparatives as they were recast"
            : "subtract the two values before rounding");
  }

  /** Whether the typed difference comes out between two bases, or against a superseded value. */
  private static boolean mixesBases(Bound bound, Dossier dossier) {
    Expectations facts = dossier.expectations();
    FiscalQuarter now = dossier.quarter();
    for (FiscalQuarter base : List.of(now.yearAgo(), now.previous())) {
      for (BigDecimal current : everyBasis(bound, facts, now)) {
        for (BigDecimal earlier : everyBasis(bound, facts, base)) {
          if (Tolerance.lenient(bound.figure(), current.subtract(earlier))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<BigDecimal> everyBasis(
      Bound bound, Expectations facts, FiscalQuarter quarter) {
    List<BigDecimal> values = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      Subject subject = new Subject(bound.measure(), "", basis);
      facts
          .level(subject, quarter)
          .flatMap(f -> Expectations.bare(f.value()))
          .ifPresent(values::add);
      for (Fact fact : facts.history(FactKey.company(Metric.GROSS_MARGIN, basis, quarter))) {
        Expectations.bare(fact.value()).ifPresent(values::add);
      }
    }
    return values;
  }
}
