package dev.tracknote.check;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One value quarter by quarter, up to the note's own: a level, its growth, or a part's share. */
final class History {

  /** What of a subject is followed through time. */
  enum Of {
    LEVEL,
    YEAR_ON_YEAR,
    QUARTER_ON_QUARTER,
    SHARE
  }

  private static final int LONGEST = 80;

  private final Ground ground;
  private final Subject subject;
  private final Of of;

  History(Ground ground, Subject subject, Of of) {
    this.ground = ground;
    this.subject = subject;
    this.of = of;
  }

  String id() {
    return switch (of) {
      case LEVEL -> subject.id();
      case YEAR_ON_YEAR -> subject.id() + ".yoy";
      case QUARTER_ON_QUARTER -> subject.id() + ".qoq";
      case SHARE -> subject.id() + ".share";
    };
  }

  Optional<BigDecimal> at(FiscalQuarter quarter) {
    return switch (of) {
      case LEVEL -> ground.value(subject, Stretch.of(quarter));
      case YEAR_ON_YEAR -> change(quarter, quarter.yearAgo());
      case QUARTER_ON_QUARTER -> change(quarter, quarter.previous());
      case SHARE -> share(quarter);
    };
  }

  Optional<BigDecimal> now() {
    return at(ground.quarter());
  }

  /** Ratios change by points, amounts by percent. */
  private Optional<BigDecimal> change(FiscalQuarter quarter, FiscalQuarter base) {
    Stretch now = Stretch.of(quarter);
    Stretch then = Stretch.of(base);
    return (subject.measure().isRatio()
            ? ground.difference(subject, now, then)
            : ground.growth(subject, now, then))
        .map(Expected::value);
  }

  // definition: a part's share is of the whole that its split divides, a cost's of revenue
  private Optional<BigDecimal> share(FiscalQuarter quarter) {
    if (subject.segment().isEmpty() && !Trend.isCost(subject.measure())) {
      return Optional.empty();
    }
    Subject whole = new Subject(Measure.REVENUE, "", subject.basis());
    Optional<BigDecimal> part = ground.value(subject, Stretch.of(quarter));
    Optional<BigDecimal> total = ground.value(whole, Stretch.of(quarter));
    return part.isEmpty() || total.isEmpty() || total.get().signum() == 0
        ? Optional.empty()
        : Optional.of(Rounding.quotient(part.get(), total.get()));
  }

  /** Earlier quarters with a value, the latest first, back to the one given or to the first. */
  List<FiscalQuarter> earlier(Optional<FiscalQuarter> since) {
    List<FiscalQuarter> quarters = new ArrayList<>();
    for (ReportedQuarter reported : ground.facts().calendar()) {
      FiscalQuarter label = reported.label();
      if (label.compareTo(ground.quarter()) < 0
          && since.filter(s -> label.compareTo(s) < 0).isEmpty()
          && at(label).isPresent()) {
        quarters.addFirst(label);
      }
    }
    return quarters;
  }

  /** How many quarters in a row, up to the one given, hold to something. */
  static int streak(FiscalQuarter end, Predicate<FiscalQuarter> holds) {
    int streak = 0;
    while (streak < LONGEST && holds.test(end.plus(-streak))) {
      streak++;
    }
    return streak;
  }

  /** Whether no earlier quarter came up to this one. */
  boolean isRecord(FiscalQuarter quarter, int way) {
    Optional<BigDecimal> value = at(quarter);
    return value.isPresent()
        && ground.facts().calendar().stream()
            .map(ReportedQuarter::label)
            .filter(q -> q.compareTo(quarter) < 0)
            .allMatch(q -> at(q).filter(v -> v.subtract(value.get()).signum() * way >= 0).isEmpty())
        && at(quarter.previous()).isPresent();
  }
}
