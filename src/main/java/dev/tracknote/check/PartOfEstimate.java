package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Fact;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a quarter, or all so far, makes of the house's estimate of the year: «一季度已完成 22.6%». */
final class PartOfEstimate implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.PERCENT) || !HouseEstimates.isSpoken(told.sentence(), told.dossier())) {
      return derived;
    }
    FiscalQuarter now = told.dossier().quarter();
    for (Fact estimate : told.ground().facts().estimates().all()) {
      boolean own =
          estimate.key().period().equals(new FiscalYear(now.year()))
              && (told.claim().measure().isEmpty()
                  || told.claim().measure().equals(estimate.key().metric().id()));
      if (own) {
        Ground.bare(estimate.value())
            .filter(v -> v.signum() > 0)
            .ifPresent(all -> parts(all, estimate, told, derived));
      }
    }
    return derived;
  }

  private static void parts(BigDecimal all, Fact estimate, Told told, List<Interval> derived) {
    FiscalQuarter now = told.dossier().quarter();
    Measure measure = Measure.of(estimate.key().metric().id()).orElse(Measure.REVENUE);
    Subject subject = new Subject(measure, estimate.key().segment(), estimate.key().basis());
    for (int number = 1; number <= now.quarter(); number++) {
      FiscalQuarter quarter = new FiscalQuarter(now.year(), number);
      for (int length : List.of(1, number)) {
        told.value(subject, new Stretch(quarter, length))
            .map(v -> Told.exactly(Rounding.quotient(v, all)))
            .ifPresent(derived::add);
      }
    }
  }
}
