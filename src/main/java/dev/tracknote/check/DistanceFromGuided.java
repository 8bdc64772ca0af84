package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** R7: how far a guided ratio is said to lie from one that is told beside it. */
final class DistanceFromGuided implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, DistanceFromGuided::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.kind() != StatedFigure.Kind.POINTS
        || figure.isRange()
        || !sentence.holds(GuidedSpan.MIDDLE)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    List<StatedFigure> ratios =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT)
            .toList();
    long points =
        sentence.claims().stream()
            .filter(c -> c.figure().kind() == StatedFigure.Kind.POINTS)
            .count();
    if (ratios.size() != 2 || points != 1 || ratios.stream().anyMatch(StatedFigure::isRange)) {
      return Optional.empty();
    }
    Interval apart = Interval.of(ratios.getFirst()).minus(Interval.of(ratios.getLast())).absolute();
    return apart.admits(figure) || dossier.pool().isQuoted(figure)
        ? Optional.empty()
        : Optional.of(
            DistanceWrong.finding(
                sentence, figure, new Expected(apart.middle(), "between the two that are told")));
  }
}
