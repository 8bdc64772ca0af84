package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Fact;
import java.util.List;
import java.util.stream.Stream;

/** R1: a forecast of the house that is another than the one in {@code estimates.csv}. */
final class EstimateMisquoted {

  private EstimateMisquoted() {}

  static List<Diagnostic> findings(HouseEstimates estimates) {
    return estimates.all().stream()
        .filter(t -> t.held().isEmpty())
        .flatMap(EstimateMisquoted::finding)
        .toList();
  }

  private static Stream<Diagnostic> finding(HouseEstimates.Told told) {
    Fact estimate = told.estimates().getFirst();
    return Ground.bare(estimate.value()).stream()
        .map(
            v ->
                Findings.figure(
                    "R1",
                    told.sentence(),
                    told.figure(),
                    "our estimate of "
                        + estimate.key().metric().id()
                        + " for "
                        + estimate.key().period().label()
                        + ", "
                        + Words.of(v, told.figure()),
                    "estimates.csv line " + estimate.place().line(),
                    "correct the figure, or change the estimate"));
  }
}
