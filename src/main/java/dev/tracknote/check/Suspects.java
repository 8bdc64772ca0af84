package dev.tracknote.check;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which of the facts that contradict each other was mistyped. */
final class Suspects {

  private static final BigDecimal THRICE = BigDecimal.valueOf(3);
  private static final List<Integer> POWERS =
      List.of(-1, 1, -2, 2, -3, 3, -4, 4, -6, 6, -8, 8, -9, 9);

  private final CompanyFacts facts;
  private final StatedSteps steps;
  private final List<Held> kept;

  /**
   * The suspects of one period.
   *
   * @param kept what its facts do not break
   */
  Suspects(CompanyFacts facts, StatedSteps steps, List<Held> kept) {
    this.facts = facts;
    this.steps = steps;
    this.kept = kept;
  }

  /** Makes one contradiction of what one suspect breaks. */
  interface Teller {

    Contradiction told(List<Held> broken, List<Fact> suspects, Optional<BigDecimal> fitting);
  }

  List<Contradiction> of(List<Held> broken, Teller teller) {
    List<Contradiction> told = new ArrayList<>();
    List<Held> left = new ArrayList<>(broken);
    for (boolean slips : List.of(true, false)) {
      for (Fact fact : all(broken)) {
        List<Held> with = left.stream().filter(h -> h.all().contains(fact)).toList();
        Optional<BigDecimal> fitting = slips ? ofItsScale(fact, with) : ofAllSums(fact, with);
        if (fitting.isPresent()) {
          told.add(teller.told(with, List.of(fact), fitting));
          left.removeAll(with);
        }
      }
    }
    for (Held held : left) {
      List<Fact> suspects = held.all().stream().filter(f -> !isBorneOut(f)).toList();
      List<Fact> named = suspects.isEmpty() ? held.all() : suspects;
      told.add(
          teller.told(
              List.of(held),
              named,
              named.size() == 1 ? fitting(held, named.getFirst()) : Optional.empty()));
    }
    return told;
  }

  private static List<Fact> all(List<Held> broken) {
    return broken.stream().flatMap(h -> h.all().stream()).distinct().toList();
  }

  /** A value ten, a hundred or more times what its neighbours are, put right by as much. */
  private Optional<BigDecimal> ofItsScale(Fact fact, List<Held> broken) {
    Optional<BigDecimal> beside = neighbour(fact);
    BigDecimal value = Held.value(fact);
    if (broken.isEmpty() || beside.isEmpty() || isLike(value, beside.get())) {
      return Optional.empty();
    }
    return POWERS.stream()
        .map(value::scaleByPowerOfTen)
        .filter(v -> isLike(v, beside.get()))
        .filter(v -> broken.stream().allMatch(h -> h.holds(steps, fact, v)))
        .findFirst()
        .map(Suspects::plain);
  }

  /** What several sums ask of one fact, if they ask the same. */
  private Optional<BigDecimal> ofAllSums(Fact fact, List<Held> broken) {
    if (broken.size() < 2 || isBorneOut(fact)) {
      return Optional.empty();
    }
    return fitting(broken.getFirst(), fact)
        .filter(v -> broken.stream().allMatch(h -> h.holds(steps, fact, v)));
  }

  /** The value with which a sum would hold. */
  static Optional<BigDecimal> fitting(Held held, Fact fact) {
    if (held.relation().kind() != Relation.Kind.SUM) {
      return Optional.empty();
    }
    BigDecimal value =
        fact.equals(held.whole()) ? held.made() : Held.value(fact).subtract(held.excess());
    boolean possible = value.signum() >= 0 || fact.key().metric().mayBeNegative();
    return possible ? Optional.of(plain(value)) : Optional.empty();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether another sum that holds needs it as it is. */
  private boolean isBorneOut(Fact fact) {
    return kept.stream()
        .anyMatch(h -> h.relation().kind() == Relation.Kind.SUM && h.all().contains(fact));
  }

  private Optional<BigDecimal> neighbour(Fact fact) {
    return around(fact.key())
        .flatMap(k -> facts.reported().current(k).stream())
        .map(Held::value)
        .filter(v -> v.signum() != 0)
        .findFirst();
  }

  private static Stream<FactKey> around(FactKey key) {
    FiscalPeriod period = key.period();
    return switch (period) {
      case FiscalQuarter q -> Stream.of(-1, 1, -4, 4, -2, 2).map(n -> key.in(q.plus(n)));
      case FiscalYear y -> Stream.of(-1, 1).map(n -> key.in(y.plus(n)));
    };
  }

  private static boolean isLike(BigDecimal value, BigDecimal other) {
    BigDecimal small = value.abs().min(other.abs());
    return value.abs().max(other.abs()).compareTo(small.multiply(THRICE)) <= 0;
  }
}
