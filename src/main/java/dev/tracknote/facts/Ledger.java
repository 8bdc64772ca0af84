package dev.tracknote.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every published figure of a company; for each key the latest value, with the earlier ones behind
 * it.
 */
public final class Ledger {

  private final Map<FactKey, List<Fact>> byKey = new LinkedHashMap<>();
  private final List<Fact> all;

  public Ledger(List<Fact> facts) {
    for (Fact fact : facts) {
      byKey.computeIfAbsent(fact.key(), k -> new ArrayList<>()).add(fact);
    }
    byKey.values().forEach(l -> l.sort(Comparator.comparing(Fact::asOf)));
    all = byKey.values().stream().flatMap(List::stream).toList();
  }

  // definition: comparatives stand on the current basis, so the value published last is the one in
  // force
  public Optional<Fact> current(FactKey key) {
    List<Fact> values = byKey.get(key);
    return values == null ? Optional.empty() : Optional.of(values.getLast());
  }

  /** All values ever published for a key, the earliest first. */
  public List<Fact> history(FactKey key) {
    return List.copyOf(byKey.getOrDefault(key, List.of()));
  }

  public List<Fact> all() {
    return all;
  }
}
