package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees that totals are divided into segments that exist, and that no segment contains itself. */
final class SplitCheck {

  private final Set<String> segments = new LinkedHashSet<>();
  private final Map<String, Set<String>> parts = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final boolean complete;
  private final Findings findings;
  private final Names names;

  /**
   * A check of the splits of one company.
   *
   * @param complete whether the segments were without fault, so that one they lack is unknown
   */
  SplitCheck(List<Word> segments, boolean complete, Findings findings) {
    this.complete = complete;
    segments.forEach(segment -> this.segments.add(segment.text()));
    this.findings = findings;
    this.names = new Names(findings);
  }

  void add(Word of, List<Word> partsOf) {
    if (!of.text().isEmpty()) {
      known("unknown-segment", of);
    }
    for (Word part : partsOf) {
      known("split-part-unknown", part);
      parts.computeIfAbsent(of.text(), key -> new LinkedHashSet<>()).add(part.text());
    }
    places.putIfAbsent(of.text(), of.place());
  }

  private void known(String rule, Word word) {
    names.known(
        rule,
        "a segment",
        word,
        id -> Optional.of(id).filter(name -> !complete || segments.contains(name)),
        segments);
  }

  /** Reports one way round for each knot of segments that contain each other. */
  void cycles() {
    prune();
    while (!parts.isEmpty()) {
      List<String> cycle = cycle(parts.keySet().iterator().next());
      Place place = places.getOrDefault(cycle.getFirst(), Place.file(""));
      findings.error(
          "split-cycle",
          place,
          "expected parts that do not contain their total, found "
              + cycle.stream().map(Quoted::of).collect(Collectors.joining(" → ")),
          "take one of them out of the parts of the other");
      cycle.forEach(parts::remove);
      prune();
    }
  }

  // a segment without divided parts cannot be on a cycle; what is left when all these are gone is
  private void prune() {
    boolean changed = true;
    while (changed) {
      parts.values().forEach(set -> set.retainAll(parts.keySet()));
      changed = parts.values().removeIf(Set::isEmpty);
    }
  }

  private List<String> cycle(String start) {
    List<String> path = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    String at = start;
    while (seen.add(at)) {
      path.add(at);
      at = parts.getOrDefault(at, Set.of(start)).iterator().next();
    }
    path.add(at);
    return path.subList(path.indexOf(at), path.size());
  }
}
