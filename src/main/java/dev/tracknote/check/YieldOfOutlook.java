package dev.tracknote.check;

import dev.tracknote.check.YieldedValues.Near;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was guided or expected of the lines that a sentence names, how far it lies from what came,
 * and what it makes together with what came.
 */
final class YieldOfOutlook {

  private final Scene scene;
  private final Ground ground;
  private final OutlookValues outlook;
  private final Stretch now;
  private final YieldedValues values;
  private final List<BigDecimal> levels = new ArrayList<>();

  YieldOfOutlook(Scene scene, OutlookValues outlook, YieldedValues values) {
    this.values = values;
    this.scene = scene;
    this.ground = scene.ground();
    this.outlook = outlook;
    this.now = Stretch.of(ground.quarter());
  }

  void add() {
    Set<Measure> measures = new LinkedHashSet<>(scene.measures());
    if (measures.isEmpty()) {
      measures.add(Measure.REVENUE);
    }
    for (OutlookValues.Value value : outlook.all()) {
      if (measures.contains(value.measure()) && isNear(value.period())) {
        add(value);
      }
    }
  }

  /** Whether a figure is what was guided or expected itself. */
  boolean isLevel(StatedFigure figure) {
    return levels.stream().anyMatch(v -> Tolerance.exact(figure, v));
  }

  private void add(Kind kind, Near near, BigDecimal value) {
    values.add(kind, new YieldedValues.Value(near, Optional.of(""), Optional.empty(), value));
  }

  /** What was expected of the last quarters or is of those to come. */
  private boolean isNear(Optional<FiscalPeriod> period) {
    return period
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .filter(q -> q.compareTo(now.last().plus(-4)) < 0)
        .isEmpty();
  }

  private void add(OutlookValues.Value value) {
    boolean ratio = value.measure().isRatio();
    levels.add(value.value());
    add(ratio ? Kind.PERCENT : Kind.MONEY, Near.OUTLOOK, value.value());
    for (Stretch time : beside(value)) {
      boolean likely =
          value.point() != OutlookValues.Point.END
              && (time.equals(now) || time.equals(Stretch.of(now.last().next()).yearAgo()));
      for (Subject subject : subjects(value.measure())) {
        scene
            .value(subject, time)
            .ifPresent(v -> apart(v, value.value(), ratio, likely ? Near.OUTLOOK : Near.ENDS));
      }
    }
    outlook.all().stream()
        .filter(o -> o.measure() == value.measure() && o.period().equals(value.period()))
        .map(OutlookValues.Value::value)
        .filter(v -> v.compareTo(value.value()) != 0)
        .forEach(v -> apart(v, value.value(), ratio, Near.ENDS));
    if (!ratio && value.period().equals(Optional.of(now.last().next()))) {
      withNext(value);
    }
  }

  private void apart(BigDecimal one, BigDecimal other, boolean ratio, Near near) {
    add(ratio ? Kind.POINTS : Kind.MONEY, near, one.subtract(other));
    if (!ratio) {
      change(one, other, near);
      change(other, one, near);
    }
  }

  private void change(BigDecimal one, BigDecimal base, Near near) {
    if (base.signum() > 0) {
      add(Kind.PERCENT, near, Rounding.quotient(one, base).subtract(BigDecimal.ONE));
    }
  }

  /** The time of it, the one before and a year before. */
  private List<Stretch> beside(OutlookValues.Value value) {
    return value
        .period()
        .map(Stretch::of)
        .map(t -> List.of(t, t.previous(), t.yearAgo()))
        .orElse(List.of(now));
  }

  private List<Subject> subjects(Measure measure) {
    return ground.bases().stream().map(b -> new Subject(measure, "", b)).toList();
  }

  /** What came with what is guided for the quarter after it. */
  private void withNext(OutlookValues.Value value) {
    for (Subject subject : subjects(value.measure())) {
      List<Stretch> spans =
          List.of(now, new Stretch(now.last(), now.last().quarter()), new Stretch(now.last(), 3));
      for (Stretch span : spans) {
        Optional<BigDecimal> sum = scene.value(subject, span).map(value.value()::add);
        Optional<BigDecimal> then =
            scene.value(subject, new Stretch(now.last().next(), span.quarters() + 1).yearAgo());
        sum.ifPresent(v -> add(Kind.MONEY, Near.ENDS, v));
        AccountLine.minus(sum, then).ifPresent(v -> add(Kind.MONEY, Near.ENDS, v));
        AccountLine.quotient(sum, then)
            .ifPresent(v -> add(Kind.PERCENT, Near.ENDS, v.subtract(BigDecimal.ONE)));
      }
    }
  }
}
