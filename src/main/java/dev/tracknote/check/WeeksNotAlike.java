package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.util.List;
import java.util.Optional;

/**
 * R18: growth of a longer quarter that is said to compare weeks alike in number, and does not:
 * «thirteen weeks against thirteen, revenue was up 10.7%», which the fourteenth week is part of.
 */
final class WeeksNotAlike implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    boolean longer =
        WithoutWeek.extras(dossier).stream().anyMatch(e -> e.quarter().equals(dossier.quarter()));
    return longer ? EachFigure.findings(dossier, WeeksNotAlike::judge) : List.of();
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean growth =
        figure.kind() == StatedFigure.Kind.PERCENT
            && (claim.change() || claim.against().isPresent())
            && Measure.of(claim.measure()).isPresent();
    Told told = new Told(sentence, claim, dossier);
    if (!growth || !WithoutWeek.isAlike(told) || !told.time().equals(told.now())) {
      return Optional.empty();
    }
    boolean whole =
        told.subjects().stream()
            .flatMap(s -> dossier.ground().growth(s, told.now(), told.now().yearAgo()).stream())
            .anyMatch(g -> Tolerance.exact(figure, g.value()));
    List<Interval> without = new WithoutWeek().of(told);
    return whole && !without.isEmpty() && without.stream().noneMatch(v -> v.admits(figure))
        ? Optional.of(
            Findings.figure(
                "R18",
                sentence,
                figure,
                "growth without the extra week",
                "",
                "take out what the extra week brought, or say that it is in"))
        : Optional.empty();
  }
}
