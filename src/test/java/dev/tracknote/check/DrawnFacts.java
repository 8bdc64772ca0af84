package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts that composed sentences tell of, with what was drawn by lot to be told. */
record DrawnFacts(
    Ground ground,
    FiscalQuarter quarter,
    DrawnTimes times,
    TypedFigures figures,
    Language language,
    DrawnLines lines) {

  static final Subject REVENUE = Subject.company(Measure.REVENUE);
  private static final MathContext CONTEXT = MathContext.DECIMAL128;

  /** A value that is told of, which is more than nothing. */
  BigDecimal value(Subject subject, Stretch time) {
    return positive(ground.value(subject, time).orElseThrow(NothingToTell::new));
  }

  /** Growth on the year that is a rise. */
  BigDecimal rise(Subject subject, Stretch time) {
    return rising(value(subject, time), value(subject, time.yearAgo()));
  }

  BigDecimal share(Subject part, Stretch time) {
    return ratio(value(part, time), value(REVENUE, time));
  }

  /** What a line has been in every quarter that is on record, the note's own last. */
  List<BigDecimal> history(Subject subject) {
    List<BigDecimal> history = new ArrayList<>();
    Optional<BigDecimal> value = ground.value(subject, now());
    for (int back = 1; value.isPresent(); back++) {
      history.addFirst(value.get());
      value = ground.value(subject, Stretch.of(quarter.plus(-back)));
    }
    return history;
  }

  Stretch now() {
    return Stretch.of(quarter);
  }

  String name(Subject subject) {
    return lines.name(subject, language);
  }

  static BigDecimal positive(BigDecimal value) {
    if (value.signum() <= 0) {
      throw new NothingToTell();
    }
    return value;
  }

  static BigDecimal ratio(BigDecimal one, BigDecimal other) {
    return one.divide(other, CONTEXT);
  }

  static BigDecimal growth(BigDecimal now, BigDecimal then) {
    return ratio(now, then).subtract(BigDecimal.ONE);
  }

  /** Growth that is a rise. */
  static BigDecimal rising(BigDecimal now, BigDecimal then) {
    return positive(growth(now, then));
  }

  /** A ratio of two values that is told as a multiple. */
  String times(BigDecimal one, BigDecimal other) {
    BigDecimal times = ratio(one, other);
    if (times.compareTo(new BigDecimal("1.3")) < 0 || times.compareTo(BigDecimal.TEN) > 0) {
      throw new NothingToTell();
    }
    return figures.times(times);
  }

  FiscalQuarter time(String way) {
    return times.time(way);
  }
}
