package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * By how much something outside the accounts grew whose level the sentence tells, whatever it calls
 * it: «Headcount, at 4,260, is only 2.7% higher than six months earlier».
 */
final class GrowthOfQuoted implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    boolean moved = told.claim().change() || told.claim().against().isPresent();
    if (!told.is(Kind.PERCENT) || !moved || told.claim().figure().isOneSided()) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Claim other : told.sentence().claims()) {
      StatedFigure level = other.figure();
      if (isFine(level)) {
        for (StatedSeries series : told.dossier().series()) {
          if (!series.isRatio() && isNow(series, level, told)) {
            growths(level, series, told.isLess(), derived);
          }
        }
      }
    }
    return derived;
  }

  /** Three digits or more are no other thing's by chance. */
  private static boolean isFine(StatedFigure level) {
    return (level.kind() == Kind.COUNT || level.kind() == Kind.MONEY)
        && !level.isRange()
        && level.value().compareTo(level.step().movePointRight(2)) >= 0;
  }

  private static boolean isNow(StatedSeries series, StatedFigure level, Told told) {
    return Denomination.of(series.statements().getFirst().unit()).admits(level)
        && series
            .at(told.dossier().quarter())
            .filter(v -> Tolerance.exact(level, v))
            .isPresent();
  }

  private static void growths(
      StatedFigure level, StatedSeries series, boolean less, List<Interval> derived) {
    for (BigDecimal then : series.values()) {
      if (then.signum() > 0 && (level.value().compareTo(then) < 0) == less) {
        derived.add(Interval.of(level).over(Told.exactly(then)).minus(BigDecimal.ONE));
      }
    }
  }
}
