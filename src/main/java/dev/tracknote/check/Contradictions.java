package dev.tracknote.check;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the facts of a period that contradict each other, by what the others of their kind do. */
final class Contradictions {

  private static final BigDecimal FAR = BigDecimal.valueOf(5);

  private final CompanyFacts facts;
  private final List<Relation> relations;
  private final StatedSteps steps;

  Contradictions(CompanyFacts facts) {
    this.facts = facts;
    this.relations = Relations.of(facts);
    this.steps = new StatedSteps(facts.reported());
  }

  /** Those of a period, each told once. */
  List<Contradiction> in(FiscalPeriod period) {
    List<Held> broken = new ArrayList<>();
    List<Held> kept = new ArrayList<>();
    for (Relation relation : relations) {
      Held.in(relation, period, facts.reported()::current)
          .ifPresent(h -> (h.holds(steps) ? kept : broken).add(h));
    }
    broken.removeIf(h -> certainty(h).isEmpty());
    broken.removeIf(h -> broken.stream().anyMatch(o -> !o.equals(h) && saysMore(o, h, broken)));
    return broken.isEmpty() ? List.of() : new Suspects(facts, steps, kept).of(broken, this::told);
  }

  /** Of two that are about the same facts the one with more of them speaks, or the first. */
  private static boolean saysMore(Held other, Held held, List<Held> all) {
    List<Fact> more = other.all();
    List<Fact> few = held.all();
    return more.containsAll(few)
        && (more.size() > few.size() || all.indexOf(other) < all.indexOf(held));
  }

  private Contradiction told(List<Held> broken, List<Fact> suspects, Optional<BigDecimal> fitting) {
    Contradiction.Certainty most =
        broken.stream().flatMap(h -> certainty(h).stream()).sorted().findFirst().orElseThrow();
    return new Contradiction(broken, suspects, fitting, most);
  }

  /** How sure a break is to be a fault; empty where the company does not keep the relation. */
  private Optional<Contradiction.Certainty> certainty(Held held) {
    int others = 0;
    int keeping = 0;
    for (FiscalPeriod period : periods(held.period())) {
      Optional<Held> other = Held.in(held.relation(), period, facts.reported()::current);
      if (!period.equals(held.period()) && other.isPresent()) {
        others++;
        keeping += other.get().holds(steps) ? 1 : 0;
      }
    }
    if (keeping * 3 < others * 2) {
      return Optional.empty();
    }
    if (isHalfRestated(held)) {
      return Optional.of(Contradiction.Certainty.RESTATED);
    }
    boolean unproven = others == 0 && !held.relation().byDefinition();
    return Optional.of(
        unproven || held.relation().warns()
            ? Contradiction.Certainty.ODD
            : Contradiction.Certainty.CERTAIN);
  }

  private List<FiscalPeriod> periods(FiscalPeriod like) {
    Set<FiscalPeriod> all = new LinkedHashSet<>();
    facts
        .calendar()
        .forEach(q -> all.add(like instanceof FiscalYear ? q.label().fiscalYear() : q.label()));
    return List.copyOf(all);
  }

  /** Whether it was kept by what was known on some earlier day. */
  private boolean isHalfRestated(Held held) {
    return held.all().stream().noneMatch(this::isOnOtherScale)
        && held.all().stream()
            .flatMap(f -> facts.reported().history(f.key()).stream())
            .map(Fact::asOf)
            .distinct()
            .anyMatch(
                day ->
                    Held.in(held.relation(), held.period(), key -> known(key, day))
                        .filter(then -> then.holds(steps))
                        .isPresent());
  }

  /** Nobody restates an amount to many times what it was; figures per share follow a split. */
  private boolean isOnOtherScale(Fact fact) {
    if (fact.key().metric().kind() != Metric.Kind.FLOW) {
      return false;
    }
    BigDecimal now = Held.value(fact).abs();
    BigDecimal first = Held.value(facts.reported().history(fact.key()).getFirst()).abs();
    return now.min(first).multiply(FAR).compareTo(now.max(first)) <= 0 && first.signum() != 0;
  }

  private Optional<Fact> known(FactKey key, LocalDate day) {
    return facts.reported().history(key).stream()
        .filter(f -> !f.asOf().isAfter(day))
        .reduce((first, second) -> second);
  }
}
