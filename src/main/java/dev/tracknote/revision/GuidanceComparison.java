package dev.tracknote.revision;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Guidance;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.GuidanceVerdict;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the results of a quarter that stand otherwise against what had been guided. */
final class GuidanceComparison {

  private GuidanceComparison() {}

  static List<VerdictTurn> turns(CompanyFacts then, CompanyFacts now, FiscalQuarter quarter) {
    List<VerdictTurn> turns = new ArrayList<>();
    for (Guidance.Line line : lines(now, quarter)) {
      Optional<GuidanceVerdict> before = verdict(then, quarter, line);
      Optional<GuidanceVerdict> after = verdict(now, quarter, line);
      if (before.isPresent() && after.isPresent() && before.get() != after.get()) {
        turns.add(new VerdictTurn(line.metric(), line.basis(), before.get(), after.get()));
      }
    }
    return turns;
  }

  private static Optional<GuidanceVerdict> verdict(
      CompanyFacts facts, FiscalQuarter quarter, Guidance.Line of) {
    Optional<Guidance.Line> line =
        facts.guidanceFor(quarter).flatMap(g -> g.line(of.metric(), of.basis()));
    Optional<Figure> actual =
        Measure.of(of.metric().id())
            .flatMap(m -> Metrics.of(facts).level(Subject.company(m, of.basis()), quarter));
    return line.flatMap(l -> actual.flatMap(a -> GuidanceVerdict.of(l.value(), a.value())));
  }

  private static List<Guidance.Line> lines(CompanyFacts facts, FiscalQuarter quarter) {
    return facts.guidanceFor(quarter).map(Guidance::lines).orElse(List.of());
  }
}
