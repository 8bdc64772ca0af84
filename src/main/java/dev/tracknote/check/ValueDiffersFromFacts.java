package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** R1: a level is stated with a value that the facts do not hold. */
final class ValueDiffersFromFacts implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Bound bound : Bound.in(dossier.everything())) {
      if (bound.claim().close() && isLevel(bound) && !Slips.explain(bound, dossier)) {
        List<Expected> expected = expected(bound, dossier);
        if (!expected.isEmpty() && !bound.matches(expected)) {
          findings.add(finding(bound, expected));
        }
      }
    }
    return findings;
  }

  private static boolean isLevel(Bound bound) {
    boolean money = bound.figure().kind() == StatedFigure.Kind.MONEY && !bound.measure().isRatio();
    boolean ratio =
        bound.figure().kind() == StatedFigure.Kind.PERCENT
            && bound.measure().isRatio()
            && bound.claim().against().isEmpty()
            && !bound.claim().share();
    return money || ratio;
  }

  private static List<Expected> expected(Bound bound, Dossier dossier) {
    List<Expected> expected = new ArrayList<>(dossier.expectations().ofLevel(bound.claim()));
    if (bound.claim().change() || bound.claim().against().isPresent()) {
      expected.addAll(dossier.expectations().ofDifference(bound.claim()));
      dossier.expectations().ofDifference(bound.claim()).stream()
          .map(e -> new Expected(e.value().negate(), e.words()))
          .forEach(expected::add);
    }
    return expected;
  }

  private static Diagnostic finding(Bound bound, List<Expected> expected) {
    return Findings.error(
        "R1",
        bound,
        "expected "
            + bound.measure().id()
            + " of "
            + Words.first(expected, bound.figure())
            + ", found "
            + bound.typed(),
        Words.arithmetic(expected, bound.figure()),
        "correct the figure, or write ${"
            + bound
                .claim()
                .segment()
                .filter(s -> !s.isEmpty())
                .map(s -> "segment." + s + ".")
                .orElse("")
            + bound.measure().id()
            + "}");
  }
}
