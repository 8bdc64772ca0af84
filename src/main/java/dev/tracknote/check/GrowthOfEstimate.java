package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Fact;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much the house's estimate of a year lies above the year before: «FY27 净利润 4.02 亿欧元，增长 16.5%».
 */
final class GrowthOfEstimate implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.PERCENT) || !HouseEstimates.isSpoken(told.sentence(), told.dossier())) {
      return derived;
    }
    for (Fact estimate : told.ground().facts().estimates().all()) {
      if (estimate.key().period() instanceof FiscalYear year && isNamed(estimate, year, told)) {
        Optional<BigDecimal> then = before(estimate, year, told).filter(v -> v.signum() > 0);
        Ground.bare(estimate.value())
            .flatMap(v -> then.map(t -> Rounding.quotient(v, t).subtract(BigDecimal.ONE)))
            .ifPresent(g -> derived.add(Told.exactly(g)));
      }
    }
    return derived;
  }

  private static boolean isNamed(Fact estimate, FiscalYear year, Told told) {
    String metric = estimate.key().metric().id();
    return told.sentence().mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.period().equals(year))
        && (told.claim().measure().isEmpty()
            || told.claim().measure().equals(metric)
            || told.sentence().mentions(Mention.OfMeasure.class).stream()
                .anyMatch(m -> m.measure().equals(metric)));
  }

  /** What is estimated of the year before, or what that year came to. */
  private static Optional<BigDecimal> before(Fact estimate, FiscalYear year, Told told) {
    FiscalYear last = new FiscalYear(year.year() - 1);
    return told.ground().facts().estimates().all().stream()
        .filter(e -> e.key().period().equals(last))
        .filter(e -> e.key().metric().equals(estimate.key().metric()))
        .filter(e -> e.key().segment().equals(estimate.key().segment()))
        .filter(e -> e.key().basis() == estimate.key().basis())
        .findFirst()
        .flatMap(e -> Ground.bare(e.value()))
        .or(
            () ->
                Measure.of(estimate.key().metric().id())
                    .map(m -> new Subject(m, estimate.key().segment(), estimate.key().basis()))
                    .flatMap(s -> told.value(s, Stretch.year(last.year()))));
  }
}
