package dev.tracknote.check;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A relation with the facts of one period.
 *
 * @param parts never empty
 */
record Held(Relation relation, FiscalPeriod period, Fact whole, List<Fact> parts) {

  Held {
    parts = List.copyOf(parts);
  }

  /** The relation in a period, if the facts hold what it needs. */
  static Optional<Held> in(
      Relation relation, FiscalPeriod period, Function<FactKey, Optional<Fact>> facts) {
    Optional<Fact> whole = facts.apply(relation.whole().in(period));
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    List<Fact> parts = new ArrayList<>();
    for (FactKey key : relation.parts().apply(period)) {
      Optional<Fact> part = facts.apply(key);
      part.ifPresent(parts::add);
      if (part.isEmpty() && relation.allNeeded()) {
        return Optional.empty();
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Held(relation, period, whole.get(), parts));
  }

  List<Fact> all() {
    return Stream.concat(Stream.of(whole), parts.stream()).toList();
  }

  boolean holds(StatedSteps steps) {
    return holds(steps, whole, value(whole));
  }

  /** Whether it would hold if one of its facts had another value. */
  boolean holds(StatedSteps steps, Fact changed, BigDecimal value) {
    BigDecimal total = changed.equals(whole) ? value : value(whole);
    List<BigDecimal> values =
        parts.stream().map(p -> p.equals(changed) ? value : value(p)).toList();
    return relation.holds(total, values, slack(steps, total));
  }

  private BigDecimal slack(StatedSteps steps, BigDecimal total) {
    if (relation.kind() != Relation.Kind.QUOTIENT) {
      return all().stream().map(steps::half).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    BigDecimal divisor = value(parts.getLast()).abs().max(BigDecimal.ONE);
    BigDecimal of = steps.half(parts.getFirst()).add(steps.half(parts.getLast()).multiply(total));
    return steps.half(whole).add(Rounding.quotient(of, divisor));
  }

  /** By how much the parts are more than the whole. */
  BigDecimal excess() {
    return made().subtract(value(whole));
  }

  BigDecimal made() {
    return relation.made(parts.stream().map(Held::value).toList());
  }

  static BigDecimal value(Fact fact) {
    return Metrics.magnitude(fact.value()).orElse(BigDecimal.ZERO);
  }
}
