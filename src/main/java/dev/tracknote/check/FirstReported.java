package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a ratio was before the lines that it is made of were restated. */
final class FirstReported {

  /** The published lines of which each ratio is the quotient. */
  private static final Map<Measure, Metric> DIVIDENDS = new LinkedHashMap<>();

  static {
    DIVIDENDS.put(Measure.GROSS_MARGIN, Metric.GROSS_PROFIT);
    DIVIDENDS.put(Measure.OPERATING_MARGIN, Metric.OPERATING_INCOME);
    DIVIDENDS.put(Measure.NET_MARGIN, Metric.NET_INCOME);
    DIVIDENDS.put(Measure.OPERATING_EXPENSE_RATIO, Metric.OPERATING_EXPENSES);
  }

  private FirstReported() {}

  /** The ratio itself, or how far it was moved where the figure is in points. */
  static void ratios(FiscalQuarter quarter, Told told, List<Interval> derived) {
    Measure measure = Measure.of(told.claim().measure()).orElse(Measure.GROSS_MARGIN);
    Metric dividend = DIVIDENDS.get(measure);
    if (dividend == null) {
      return;
    }
    for (Basis basis : told.ground().bases()) {
      List<BigDecimal> now = values(dividend, basis, quarter, told, false);
      List<BigDecimal> ofNow = values(Metric.REVENUE, basis, quarter, told, false);
      List<BigDecimal> first = values(dividend, basis, quarter, told, true);
      List<BigDecimal> ofFirst = values(Metric.REVENUE, basis, quarter, told, true);
      for (BigDecimal then : quotients(first, ofFirst)) {
        if (told.is(Kind.PERCENT)) {
          derived.add(Told.exactly(then));
        } else {
          quotients(now, ofNow).forEach(n -> derived.add(Told.exactly(n.subtract(then))));
        }
      }
    }
  }

  private static List<BigDecimal> quotients(List<BigDecimal> some, List<BigDecimal> of) {
    List<BigDecimal> quotients = new ArrayList<>();
    for (BigDecimal one : some) {
      of.stream()
          .filter(w -> w.signum() > 0)
          .forEach(w -> quotients.add(Rounding.quotient(one, w)));
    }
    return quotients;
  }

  /** The value of today, and before it those that a restatement has replaced. */
  private static List<BigDecimal> values(
      Metric metric, Basis basis, FiscalQuarter quarter, Told told, boolean replaced) {
    List<BigDecimal> values = new ArrayList<>();
    if (replaced) {
      values.addAll(told.ground().superseded(metric, "", basis, quarter));
    }
    Measure.of(metric.id())
        .flatMap(m -> told.value(new Subject(m, "", basis), Stretch.of(quarter)))
        .ifPresent(values::add);
    return values;
  }
}
