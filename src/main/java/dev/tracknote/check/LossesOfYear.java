package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The losses of single quarters in a row of figures: «FY24 began with two losses, of RMB1.2m and
 * RMB3.2m», «FY24 有两个季度亏损，分别为 120 万元和 320 万元».
 */
final class LossesOfYear implements Derivation {

  private static final Pattern LOSSES =
      Pattern.compile(
          "(?i)\\b(?:two|three|four|several|quarterly) (?:[a-z]+ )?(?:losses|loss-making quarters)\\b|[两二三四]个?季度?[^，。；]{0,6}亏损|[两二三四]个亏损的?季度?");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY) || !told.sentence().holds(LOSSES)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Mention.OfPeriod named : told.sentence().mentions(Mention.OfPeriod.class)) {
      if (named.period() instanceof FiscalYear year) {
        for (FiscalQuarter quarter : Stretch.year(year.year()).each()) {
          for (Measure measure : List.of(Measure.NET_INCOME, Measure.OPERATING_INCOME)) {
            told.value(Subject.company(measure), Stretch.of(quarter))
                .filter(v -> v.signum() < 0)
                .map(Told::exactly)
                .ifPresent(derived::add);
          }
        }
      }
    }
    return derived;
  }
}
