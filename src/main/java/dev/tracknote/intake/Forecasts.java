package dev.tracknote.intake;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Ledger;
import dev.tracknote.intake.Changes.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a delivery changes in the estimates that a company's folder holds.
 *
 * @param added estimates of which there was none
 * @param revised estimates that have another value from a later day on
 * @param conflicts estimates that are not newer than those that are held; they stay out
 * @param confirmed how many are held already, with the same value
 */
public record Forecasts(List<Fact> added, List<Pair> revised, List<Pair> conflicts, int confirmed) {

  public Forecasts {
    added = List.copyOf(added);
    revised = List.copyOf(revised);
    conflicts = List.copyOf(conflicts);
  }

  static Forecasts of(Ledger held, List<Fact> delivered) {
    List<Fact> added = new ArrayList<>();
    List<Pair> revised = new ArrayList<>();
    List<Pair> conflicts = new ArrayList<>();
    int confirmed = 0;
    for (Fact fact : delivered) {
      Optional<Fact> inForce = held.current(fact.key());
      if (inForce.isEmpty()) {
        added.add(fact);
      } else if (Comparison.isSame(inForce.get(), fact)) {
        confirmed++;
      } else if (fact.asOf().isAfter(inForce.get().asOf())) {
        revised.add(new Pair(inForce.get(), fact));
      } else {
        conflicts.add(new Pair(inForce.get(), fact));
      }
    }
    return new Forecasts(added, revised, conflicts, confirmed);
  }

  public boolean isNothing() {
    return added.isEmpty() && revised.isEmpty();
  }

  /** What the folder gains. */
  List<Fact> gained() {
    List<Fact> gained = new ArrayList<>(added);
    revised.forEach(pair -> gained.add(pair.delivered()));
    return gained;
  }
}
