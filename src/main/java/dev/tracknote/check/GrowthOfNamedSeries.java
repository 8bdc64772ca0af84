package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By how much something outside the accounts grew that is named last before the figure, where a
 * line of the accounts is named too: «Operating margin passes 21% as ARR grows 26.6%».
 */
final class GrowthOfNamedSeries implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    boolean fine = told.is(Kind.PERCENT) && YieldOfNamed.isFine(told.claim().figure());
    Optional<StatedSeries> named =
        told.sentence().mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= told.claim().figure().from())
            .reduce((a, b) -> b)
            .flatMap(m -> told.dossier().series(m.measure()));
    List<Interval> derived = new ArrayList<>();
    if (fine && named.filter(s -> !s.isRatio()).isPresent()) {
      FiscalQuarter now = told.dossier().quarter();
      for (Stretch base : told.bases(told.now())) {
        growth(named.get(), now, base.last())
            .filter(g -> g.signum() == 0 || (g.signum() < 0) == told.isLess())
            .map(Told::exactly)
            .ifPresent(derived::add);
      }
    }
    return derived;
  }

  private static Optional<BigDecimal> growth(
      StatedSeries series, FiscalQuarter now, FiscalQuarter then) {
    return AccountLine.quotient(series.at(now), series.at(then))
        .map(q -> q.subtract(BigDecimal.ONE));
  }
}
