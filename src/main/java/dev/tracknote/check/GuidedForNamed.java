package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is guided of a line for a time to come that the sentence names before it: «FY26Q3 我们看营收 106
 * 亿元，上下浮动 2%，毛利率 36.0%».
 */
final class GuidedForNamed implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    Optional<Measure> measure = Measure.of(told.claim().measure());
    boolean kind = told.is(Kind.PERCENT) || told.is(Kind.MONEY);
    boolean banded = told.claim().figure().width().isPresent();
    if (measure.isEmpty() || !kind || banded || told.claim().change()) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Mention.OfPeriod named : told.sentence().mentions(Mention.OfPeriod.class)) {
      if (named.to() <= told.claim().figure().from()
          && OutlookMeant.isAhead(named.period(), told.dossier().quarter())) {
        told.dossier().guidedSpans().stream()
            .filter(s -> s.period().equals(named.period()) && s.measure().equals(measure))
            .forEach(
                s -> {
                  derived.add(Told.exactly(s.low()));
                  derived.add(Told.exactly(s.middle()));
                  derived.add(Told.exactly(s.high()));
                });
      }
    }
    return derived;
  }
}
