package dev.tracknote.check;

import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** By how much a line for one of what was counted has moved: «单台收入约 2223 元，同比下降 2.2%». */
final class MoveOfPerUnit {

  private MoveOfPerUnit() {}

  static void of(Told told, List<Interval> derived) {
    List<StatedSeries> counted = PerStated.counted(told);
    if (counted.isEmpty()) {
      return;
    }
    for (Stretch base : told.bases(told.now())) {
      for (StatedSeries series : counted) {
        for (Subject line : PerStated.lines(told)) {
          Optional<Interval> now = each(line, series, told.now(), told);
          Optional<Interval> then = each(line, series, base, told);
          now.flatMap(n -> then.map(t -> n.over(t).minus(BigDecimal.ONE))).ifPresent(derived::add);
        }
      }
    }
  }

  private static Optional<Interval> each(
      Subject line, StatedSeries series, Stretch time, Told told) {
    Optional<BigDecimal> count = series.at(time.last()).filter(v -> v.signum() > 0);
    return told.value(line, Stretch.of(time.last()))
        .filter(v -> v.signum() > 0 && !series.isRatio())
        .flatMap(v -> count.map(c -> Told.exactly(v).over(Told.exactly(c))));
  }
}
