package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** A figure that the facts contradict; each rule names its own kind of slip. */
abstract class FaultyFigure implements Check {

  private final String rule;
  private final Fault.Kind kind;
  private final String hint;

  FaultyFigure(String rule, Fault.Kind kind, String hint) {
    this.rule = rule;
    this.kind = kind;
    this.hint = hint;
  }

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Fault fault : dossier.judged().faults()) {
      if (fault.kind() == kind && !isRight(fault, dossier)) {
        findings.add(finding(fault));
      }
    }
    return findings;
  }

  /** Whether the figure is right after all in a way that the facts of one time do not show. */
  boolean isRight(Fault fault, Dossier dossier) {
    return false;
  }

  private Diagnostic finding(Fault fault) {
    Bound bound = fault.bound();
    return Findings.error(
        rule,
        bound,
        "expected "
            + bound.measure().id()
            + (isRateOfAmount(bound) ? kind == Fault.Kind.GROWTH ? " growth" : " share" : "")
            + " of "
            + Words.first(fault.expected(), bound.figure())
            + ", found "
            + bound.typed(),
        Words.arithmetic(fault.expected(), bound.figure()),
        hint);
  }

  /** A percentage of an amount is what it grew by, or its part in a whole. */
  private static boolean isRateOfAmount(Bound bound) {
    return bound.is(StatedFigure.Kind.PERCENT) && !bound.measure().isRatio();
  }
}
