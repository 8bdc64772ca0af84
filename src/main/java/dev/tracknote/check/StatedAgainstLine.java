package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * By how much what was stated is more than a line of the accounts: «the new repurchase limit is 26%
 * above what was bought back in FY25».
 */
final class StatedAgainstLine implements Derivation {

  private static final BigDecimal MOST = BigDecimal.TEN;

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.PERCENT)
        || told.claim().share()
        || Measure.of(told.claim().measure()).isEmpty()) {
      return derived;
    }
    Stretch time =
        told.claim().period().orElse(null) instanceof FiscalYear year
            ? Stretch.year(year.year())
            : told.time();
    for (StatedSeries series : told.dossier().statedNearby().near(told.sentence())) {
      Denomination stated = Denomination.of(series.statements().getFirst().unit());
      for (Subject subject : told.subjects()) {
        if (stated.equals(
            Denomination.of(subject.measure(), told.dossier().facts().company().currency()))) {
          told.value(subject, time)
              .filter(v -> v.signum() > 0)
              .ifPresent(
                  v ->
                      series.values().stream()
                          .filter(s -> isOfItsSize(s, v))
                          .forEach(s -> derived.add(more(s, v))));
        }
      }
    }
    return derived;
  }

  /** A price of one thing is in money too, and nothing that revenue is held against. */
  private static boolean isOfItsSize(BigDecimal stated, BigDecimal value) {
    BigDecimal size = stated.abs();
    return size.multiply(MOST).compareTo(value) > 0 && value.multiply(MOST).compareTo(size) > 0;
  }

  private static Interval more(BigDecimal stated, BigDecimal value) {
    return Told.exactly(stated).absolute().over(Told.exactly(value)).minus(BigDecimal.ONE);
  }
}
