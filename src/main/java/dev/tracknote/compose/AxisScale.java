package dev.tracknote.compose;

import dev.tracknote.note.Chart;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Chooses the ends and marks of a value axis in round numbers. */
final class AxisScale {

  private static final List<BigDecimal> ROUND_STEPS =
      List.of("1", "2", "2.5", "5", "10").stream().map(BigDecimal::new).toList();
  private static final int INTERVALS = 5;
  private static final BigDecimal LABEL_ROOM = new BigDecimal("0.06");

  private AxisScale() {}

  /** An axis that holds all values and the zero line. */
  static Chart.Axis fromZero(
      Collection<BigDecimal> values, String title, Function<BigDecimal, String> label) {
    return axis(low(values).min(BigDecimal.ZERO), high(values), INTERVALS, title, label);
  }

  /** An axis that holds all values, near to them. */
  static Chart.Axis around(
      Collection<BigDecimal> values, String title, Function<BigDecimal, String> label) {
    return axis(low(values), high(values), INTERVALS, title, label);
  }

  /** The same with room above the highest value for the label that stands there. */
  static Chart.Axis aroundLabelled(
      Collection<BigDecimal> values, String title, Function<BigDecimal, String> label) {
    Chart.Axis axis = around(values, title, label);
    List<Chart.Tick> ticks = axis.ticks();
    BigDecimal first = ticks.getFirst().at();
    BigDecimal last = ticks.getLast().at();
    BigDecimal step = ticks.get(1).at().subtract(first);
    BigDecimal room = last.subtract(first).multiply(LABEL_ROOM);
    return last.subtract(high(values)).compareTo(room) >= 0
        ? axis
        : ticks(first, step, ticks.size(), title, label);
  }

  /** An axis with as many intervals as another, so that both share the grid. */
  static Chart.Axis alongside(
      Chart.Axis other,
      Collection<BigDecimal> values,
      String title,
      Function<BigDecimal, String> label) {
    int intervals = other.ticks().size() - 1;
    BigDecimal low = low(values).min(BigDecimal.ZERO);
    BigDecimal step = step(low, high(values), intervals);
    BigDecimal first = floor(low, step);
    return ticks(first, step, intervals, title, label);
  }

  private static Chart.Axis axis(
      BigDecimal low,
      BigDecimal high,
      int intervals,
      String title,
      Function<BigDecimal, String> label) {
    BigDecimal step = step(low, high, intervals);
    BigDecimal first = floor(low, step);
    int needed =
        high.subtract(first).divide(step, 0, RoundingMode.CEILING).max(BigDecimal.ONE).intValue();
    return ticks(first, step, needed, title, label);
  }

  private static Chart.Axis ticks(
      BigDecimal first,
      BigDecimal step,
      int intervals,
      String title,
      Function<BigDecimal, String> label) {
    List<Chart.Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= intervals; i++) {
      BigDecimal at = first.add(step.multiply(BigDecimal.valueOf(i)));
      ticks.add(new Chart.Tick(at, label.apply(at)));
    }
    return new Chart.Axis(title, ticks);
  }

  /** The smallest round step with which so many intervals, begun on a mark, cover the values. */
  private static BigDecimal step(BigDecimal low, BigDecimal high, int intervals) {
    BigDecimal span = high.subtract(low).max(high.abs().movePointLeft(3));
    if (span.signum() == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal raw = Rounding.quotient(span, BigDecimal.valueOf(intervals));
    int power = raw.precision() - raw.scale() - 1;
    for (int p = power; ; p++) {
      for (BigDecimal round : ROUND_STEPS) {
        BigDecimal step = round.scaleByPowerOfTen(p);
        BigDecimal reach = floor(low, step).add(step.multiply(BigDecimal.valueOf(intervals)));
        if (step.compareTo(raw) >= 0 && reach.compareTo(high) >= 0) {
          return step;
        }
      }
    }
  }

  private static BigDecimal floor(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
  }

  private static BigDecimal low(Collection<BigDecimal> values) {
    return values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal high(Collection<BigDecimal> values) {
    return values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
  }
}
