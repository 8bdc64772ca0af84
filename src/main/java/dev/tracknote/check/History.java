package dev.tracknote.check;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quarters of one value on record, up to the note's own. */
final class History {

  /** Which way a streak runs. */
  enum Run {
    RISING,
    NOT_FALLING,
    FALLING,
    POSITIVE,
    ACCELERATING,
    RECORD
  }

  private final Ground ground;
  private final Subject subject;
  private final FiscalQuarter quarter;

  History(Ground ground, Subject subject) {
    this.ground = ground;
    this.subject = subject;
    this.quarter = ground.quarter();
  }

  Optional<BigDecimal> at(FiscalQuarter of) {
    return ground.value(subject, Stretch.of(of));
  }

  Optional<BigDecimal> now() {
    return at(quarter);
  }

  boolean isKnown() {
    return at(quarter).isPresent();
  }

  /** Earlier quarters, the latest first, back to the one given or to the start of the calendar. */
  List<FiscalQuarter> earlier(Optional<FiscalQuarter> since) {
    List<FiscalQuarter> quarters = new ArrayList<>();
    for (ReportedQuarter reported : ground.facts().calendar()) {
      FiscalQuarter label = reported.label();
      if (label.compareTo(quarter) < 0
          && since.filter(s -> label.compareTo(s) < 0).isEmpty()
          && at(label).isPresent()) {
        quarters.addFirst(label);
      }
    }
    return quarters;
  }

  // definition: «n quarters in a row» is broken by an equal or lower value
  /** How many quarters in a row, up to the note's own, run that way. */
  int streak(Run run) {
    int streak = 0;
    FiscalQuarter at = quarter;
    while (streak < 80 && runs(at, run)) {
      streak++;
      at = at.previous();
    }
    return streak;
  }

  private boolean runs(FiscalQuarter of, Run run) {
    Optional<BigDecimal> now = at(of);
    Optional<BigDecimal> then = at(of.previous());
    if (now.isEmpty()) {
      return false;
    }
    return switch (run) {
      case POSITIVE -> now.get().signum() > 0;
      case RISING -> then.filter(t -> now.get().compareTo(t) > 0).isPresent();
      case NOT_FALLING -> then.filter(t -> now.get().compareTo(t) >= 0).isPresent();
      case FALLING -> then.filter(t -> now.get().compareTo(t) < 0).isPresent();
      case RECORD ->
          then.isPresent()
              && ground.facts().calendar().stream()
                  .map(ReportedQuarter::label)
                  .filter(q -> q.compareTo(of) < 0)
                  .allMatch(q -> at(q).filter(v -> v.compareTo(now.get()) >= 0).isEmpty());
      case ACCELERATING ->
          growth(of).isPresent()
              && growth(of.previous())
                  .filter(g -> growth(of).orElseThrow().compareTo(g) > 0)
                  .isPresent();
    };
  }

  private Optional<BigDecimal> growth(FiscalQuarter of) {
    return ground.growth(subject, Stretch.of(of), Stretch.of(of.yearAgo())).map(Expected::value);
  }
}
