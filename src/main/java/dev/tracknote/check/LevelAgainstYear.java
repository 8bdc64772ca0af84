package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By how much a level that is told beside it lies above a year of its line, or above what was left
 * of one: «revenue of ¥1,850bn implies growth of 4.8%», «后三个财季合计只需 2144.8 亿日元，同比增速仅 5.7%». Of a
 * level that is no quarter's, no quarter is the base.
 */
final class LevelAgainstYear implements Derivation {

  private static final BigDecimal LEAST = new BigDecimal("0.6");
  private static final BigDecimal MOST = new BigDecimal("1.8");
  private static final int OF_YEAR = 4;

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.PERCENT) || told.claim().figure().isOneSided() || told.claim().share()) {
      return derived;
    }
    for (Claim level : told.sentence().claims()) {
      if (level.figure().kind() == Kind.MONEY && !isApart(level, told)) {
        for (BigDecimal base : bases(level, told)) {
          growth(level.figure(), base).stream()
              .flatMap(List::stream)
              .filter(g -> YearSpokenOf.isOfThisWay(told.claim(), g.middle()))
              .forEach(derived::add);
        }
      }
    }
    return derived;
  }

  /** Another amount stands between the two, so that the growth is that one's. */
  private static boolean isApart(Claim level, Told told) {
    int from = Math.min(level.figure().from(), told.claim().figure().from());
    int to = Math.max(level.figure().from(), told.claim().figure().from());
    return told.sentence().claims().stream()
        .anyMatch(
            c ->
                c.figure().kind() == Kind.MONEY
                    && c.figure().from() > from
                    && c.figure().from() < to);
  }

  private static Optional<List<Interval>> growth(StatedFigure level, BigDecimal base) {
    List<Interval> growths = new ArrayList<>();
    List<Interval> ends = new ArrayList<>(List.of(Interval.of(level)));
    level.high().ifPresent(h -> ends.add(Interval.around(h, level.step())));
    for (Interval end : ends) {
      BigDecimal times = end.over(Told.exactly(base)).middle();
      if (times.compareTo(LEAST) > 0 && times.compareTo(MOST) < 0) {
        growths.add(end.over(Told.exactly(base)).minus(BigDecimal.ONE));
      }
    }
    return growths.isEmpty() ? Optional.empty() : Optional.of(growths);
  }

  private static Set<BigDecimal> bases(Claim level, Told told) {
    FiscalQuarter now = told.dossier().quarter();
    Set<Stretch> times = new LinkedHashSet<>();
    times.add(new Stretch(now, OF_YEAR));
    times.add(Stretch.year(now.year()));
    times.add(Stretch.year(now.year() - 1));
    if (level.period().orElse(null) instanceof FiscalYear year) {
      times.add(Stretch.year(year.year() - 1));
    }
    if (now.quarter() < OF_YEAR) {
      int left = OF_YEAR - now.quarter();
      times.add(new Stretch(new FiscalQuarter(now.year() - 1, OF_YEAR), left));
    }
    Set<BigDecimal> bases = new LinkedHashSet<>();
    Measure measure = Measure.of(level.measure()).orElse(Measure.REVENUE);
    for (String part : level.segments()) {
      told.ground()
          .bases()
          .forEach(
              b ->
                  times.stream()
                      .filter(t -> t.quarters() > 1)
                      .flatMap(t -> told.value(new Subject(measure, part, b), t).stream())
                      .filter(v -> v.signum() > 0)
                      .forEach(bases::add));
    }
    return bases;
  }
}
