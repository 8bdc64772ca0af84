package dev.tracknote.check;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.metrics.FigureIndex;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the facts of a company yield at a quarter, whatever is written about it. */
final class Books {

  private final CompanyFacts facts;
  private final FiscalQuarter quarter;
  private final Metrics metrics;
  private final FigureIndex figures;
  private final Ground ground;
  private final List<StatedSeries> series;
  private final StatedNames names;
  private final MadeOnce<Pool> pool;
  private final MadeOnce<List<GuidedSpan>> guidedSpans;
  private final MadeOnce<OutlookValues> outlook;
  private final MadeOnce<Contradictions> relations;
  private final Map<FiscalPeriod, List<Contradiction>> contradictions = new LinkedHashMap<>();

  Books(CompanyFacts facts, FiscalQuarter quarter) {
    this.facts = facts;
    this.quarter = quarter;
    this.metrics = Metrics.of(facts);
    this.figures = new FigureIndex(facts, metrics, quarter);
    this.ground = new Ground(facts, quarter);
    this.series = StatedSeries.of(facts.statements());
    this.names = new StatedNames(facts.statements());
    this.pool = new MadeOnce<>(() -> new Pool(ground, series));
    this.guidedSpans = new MadeOnce<>(() -> GuidedSpan.all(facts));
    this.outlook = new MadeOnce<>(() -> new OutlookValues(ground, guidedSpans()));
    this.relations = new MadeOnce<>(() -> new Contradictions(facts));
  }

  CompanyFacts facts() {
    return facts;
  }

  FiscalQuarter quarter() {
    return quarter;
  }

  Metrics metrics() {
    return metrics;
  }

  FigureIndex figures() {
    return figures;
  }

  Ground ground() {
    return ground;
  }

  StatedNames names() {
    return names;
  }

  /** Made when the first figure asks for it. */
  Pool pool() {
    return pool.get();
  }

  /** What was guided or stated as a range; gathered when a rule first asks for it. */
  List<GuidedSpan> guidedSpans() {
    return guidedSpans.get();
  }

  /** What was guided and expected of each line; made when a rule first asks for it. */
  OutlookValues outlook() {
    return outlook.get();
  }

  List<StatedSeries> series() {
    return series;
  }

  /** The series that has this name among the measures. */
  Optional<StatedSeries> series(String measure) {
    return measure.startsWith(StatedSeries.PREFIX)
        ? series.stream().filter(s -> s.id().equals(measure)).findFirst()
        : Optional.empty();
  }

  /** Facts of some periods that contradict each other, each time told once. */
  List<Contradiction> contradictions(Set<FiscalPeriod> periods) {
    return periods.stream()
        .flatMap(p -> contradictions.computeIfAbsent(p, relations.get()::in).stream())
        .toList();
  }
}
