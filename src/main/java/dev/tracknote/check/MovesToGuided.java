package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The moves to what is guided or planned, from what the accounts held at the times before it. */
final class MovesToGuided {

  private final Scene scene;
  private final Dossier dossier;
  private final MovesOfSize found;

  MovesToGuided(Scene scene, Dossier dossier, MovesOfSize found) {
    this.scene = scene;
    this.dossier = dossier;
    this.found = found;
  }

  /**
   * Takes those to the middle of what is guided for a time to come, from the time that is named.
   */
  void middle(Measure measure, Optional<Stretch> base, Optional<Mention.Against> against) {
    for (OutlookValues.Value value : dossier.outlook().guided()) {
      boolean meant =
          value.isMiddle()
              && value.measure() == measure
              && value.period().filter(p -> OutlookMeant.isAhead(p, dossier.quarter())).isPresent();
      if (meant) {
        Stretch ahead = Stretch.of(value.period().get());
        base.or(() -> against.map(a -> before(ahead, a)))
            .ifPresent(b -> add(value, ahead, Set.of(b)));
      }
    }
  }

  private static Stretch before(Stretch ahead, Mention.Against against) {
    return against == Mention.Against.YEAR_AGO ? ahead.yearAgo() : ahead.previous();
  }

  /** Takes those to all that is guided, where the sentence can mean it. */
  void all() {
    if (found.isBorne() || !isMeant()) {
      return;
    }
    for (OutlookValues.Value value : dossier.outlook().guided()) {
      if (value.period().isPresent()) {
        Stretch ahead = Stretch.of(value.period().get());
        Set<Stretch> times = new LinkedHashSet<>(scene.stretches());
        times.add(ahead.yearAgo());
        times.add(ahead.previous());
        add(value, ahead, times);
      }
    }
  }

  private boolean isMeant() {
    boolean carried =
        scene.isOfOutlook() && scene.sentence().mentions(Mention.OfMeasure.class).isEmpty();
    return carried || Outlook.isMeant(scene.sentence());
  }

  private void add(OutlookValues.Value value, Stretch ahead, Set<Stretch> times) {
    if (!found.isOfValues(value.measure().isRatio())) {
      return;
    }
    for (Stretch then : times) {
      if (then.isBefore(ahead)) {
        dossier.ground().bases().forEach(b -> add(value, ahead, then, b));
      }
    }
  }

  private void add(OutlookValues.Value value, Stretch ahead, Stretch then, Basis basis) {
    String name = value.measure().id();
    String time = "as guided for " + ahead.label();
    dossier
        .ground()
        .value(new Subject(value.measure(), "", basis), then)
        .ifPresent(v -> found.add(value.value(), v, name, time, then.label()));
  }
}
