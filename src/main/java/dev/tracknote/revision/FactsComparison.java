package dev.tracknote.revision;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Ledger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the values in force of two states of a company's facts. */
final class FactsComparison {

  private final List<DataChange.Restatement> restated = new ArrayList<>();
  private final List<Fact> added = new ArrayList<>();
  private final List<Fact> withdrawn = new ArrayList<>();

  private FactsComparison() {}

  static DataChange of(CompanyFacts then, CompanyFacts now) {
    FactsComparison comparison = new FactsComparison();
    comparison.compare(DataChange.Kind.REPORTED, inForce(then.reported()), inForce(now.reported()));
    comparison.compare(DataChange.Kind.GUIDED, guided(then), guided(now));
    comparison.compare(
        DataChange.Kind.ESTIMATED, inForce(then.estimates()), inForce(now.estimates()));
    return new DataChange(
        comparison.restated,
        comparison.added,
        comparison.withdrawn,
        StatementChange.between(then.statements(), now.statements()));
  }

  private void compare(DataChange.Kind kind, Map<FactKey, Fact> then, Map<FactKey, Fact> now) {
    now.forEach(
        (key, fact) -> {
          Fact before = then.get(key);
          if (before == null) {
            added.add(fact);
          } else if (!before.value().equals(fact.value())) {
            restated.add(new DataChange.Restatement(kind, before, fact));
          }
        });
    then.forEach(
        (key, fact) -> {
          if (!now.containsKey(key)) {
            withdrawn.add(fact);
          }
        });
  }

  private static Map<FactKey, Fact> inForce(Ledger ledger) {
    Map<FactKey, Fact> facts = new LinkedHashMap<>();
    ledger.all().forEach(f -> ledger.current(f.key()).ifPresent(c -> facts.put(f.key(), c)));
    return facts;
  }

  /** Guidance is published like any other figure. */
  private static Map<FactKey, Fact> guided(CompanyFacts company) {
    Map<FactKey, Fact> facts = new LinkedHashMap<>();
    for (Guidance guidance : company.guidance()) {
      for (Guidance.Line line : guidance.lines()) {
        FactKey key = FactKey.company(line.metric(), line.basis(), guidance.period());
        facts.put(
            key,
            new Fact(
                key,
                line.value(),
                BigDecimal.ZERO,
                guidance.source(),
                guidance.given(),
                guidance.place()));
      }
    }
    return facts;
  }
}
