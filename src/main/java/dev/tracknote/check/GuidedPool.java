package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Guidance;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the company guides to, and what comes out of it. */
final class GuidedPool {

  private final Ground ground;
  private final HeldValues outcomes = new HeldValues();
  private final List<HeldValue> typed = new ArrayList<>();

  GuidedPool(Ground ground) {
    this.ground = ground;
    ground.facts().guidance().forEach(g -> g.lines().forEach(l -> guided(g, l)));
  }

  /** The points and bands themselves. */
  List<HeldValue> typed() {
    return typed;
  }

  boolean holds(StatedFigure figure) {
    return outcomes.holds(figure);
  }

  private void guided(Guidance guidance, Guidance.Line line) {
    List<BigDecimal> ends = new ArrayList<>();
    Denomination told = Denomination.of(line.value());
    Ground.bare(line.value()).ifPresent(ends::add);
    if (line.value() instanceof Band band) {
      Ground.bare(band.low()).ifPresent(ends::add);
      Ground.bare(band.high()).ifPresent(ends::add);
      Ground.bare(band.width()).ifPresent(w -> outcomes.add(Denomination.of(band.width()), w));
      outcomes.add(told.apart(), ends.getLast().subtract(ends.get(1)));
    }
    ends.forEach(e -> outcomes.add(told, e));
    ends.forEach(e -> typed.add(new HeldValue(e, told)));
    guidance.lines().stream()
        .flatMap(l -> Ground.bare(l.value()).stream())
        .forEach(v -> ends.forEach(e -> outcomes.addQuotient(Term.of(e), Term.of(v))));
    Measure.of(line.metric().id())
        .ifPresent(m -> against(new Subject(m, "", line.basis()), guidance.period(), ends, told));
  }

  /** How guidance stands against its own quarter, the one before and the year before. */
  private void against(
      Subject subject, FiscalQuarter period, List<BigDecimal> ends, Denomination told) {
    if (period.equals(ground.quarter().next())) {
      Stretch soFar = new Stretch(ground.quarter(), ground.quarter().quarter());
      ground.value(subject, soFar).ifPresent(v -> ends.forEach(e -> outcomes.add(told, v.add(e))));
    }
    for (FiscalQuarter base :
        List.of(period, period.previous(), period.yearAgo(), ground.quarter())) {
      Optional<BigDecimal> value = ground.value(subject, Stretch.of(base));
      for (BigDecimal end : ends) {
        value.ifPresent(v -> outcomes.add(told.apart(), v.subtract(end)));
        value.map(Term::of).ifPresent(v -> outcomes.addQuotientAndChange(Term.of(end), v));
        value.map(Term::of).ifPresent(v -> outcomes.addQuotientAndChange(v, Term.of(end)));
      }
      Optional<BigDecimal> revenue =
          ground.value(Subject.company(Measure.REVENUE), Stretch.of(base));
      revenue.map(Term::of).ifPresent(r -> ends.forEach(e -> outcomes.addQuotient(Term.of(e), r)));
    }
  }
}
