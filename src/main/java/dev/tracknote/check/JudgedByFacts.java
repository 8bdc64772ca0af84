package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The figures on which the facts have their say, and those of them that the facts contradict. */
final class JudgedByFacts {

  private final Set<Claim> judged = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Fault> faults;

  JudgedByFacts(
      List<ReadSentence> sentences, Ground ground, Scenes scenes, StatedNearby statedNearby) {
    List<Bound> bounds = Bound.in(sentences);
    bounds.forEach(b -> judged.add(b.claim()));
    this.faults =
        new FaultFinder(ground)
            .find(bounds).stream()
                .filter(f -> !statedNearby.holds(f) && !Acquittal.holds(f, scenes))
                .toList();
  }

  /** Figures that the facts contradict, each told once. */
  List<Fault> faults() {
    return faults;
  }

  boolean holds(Claim claim) {
    return judged.contains(claim);
  }
}
