package dev.tracknote.facts;

import dev.tracknote.quantity.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every published figure of a company; for each key the latest value, with the earlier ones behind
 * it.
 */
public final class Ledger {

  private final Map<FactKey, List<Fact>> byKey = new LinkedHashMap<>();
  private final List<Fact> all;
  private final BigDecimal usualStep;

  public Ledger(List<Fact> facts) {
    for (Fact fact : facts) {
      byKey.computeIfAbsent(fact.key(), k -> new ArrayList<>()).add(fact);
    }
    byKey.values().forEach(l -> l.sort(Comparator.comparing(Fact::asOf)));
    all = byKey.values().stream().flatMap(List::stream).toList();
    usualStep = usualStep(all);
  }

  private static BigDecimal usualStep(List<Fact> facts) {
    Map<BigDecimal, Integer> counts = new TreeMap<>();
    facts.stream()
        .filter(f -> f.value() instanceof Amount)
        .forEach(f -> counts.merge(f.statedTo(), 1, Integer::sum));
    BigDecimal usual = BigDecimal.ZERO;
    int most = 0;
    for (Map.Entry<BigDecimal, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        usual = count.getKey();
        most = count.getValue();
      }
    }
    return usual;
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

  /** The step to which the accounts state their amounts, as most of them do; zero when exact. */
  public BigDecimal usualStep() {
    return usualStep;
  }

  public List<Fact> all() {
    return all;
  }
}
