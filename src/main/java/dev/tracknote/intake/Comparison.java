package dev.tracknote.intake;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Ledger;
import dev.tracknote.intake.Changes.Pair;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds delivered figures against those that a company's folder has. */
final class Comparison {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int THOUSANDS = 3;
  private static final int MILLIONS = 6;

  private final Ledger held;
  private final boolean restating;
  private final List<Fact> added = new ArrayList<>();
  private final List<Pair> restated = new ArrayList<>();
  private final List<Pair> conflicts = new ArrayList<>();
  private int confirmed;

  private Comparison(Ledger held, boolean restating) {
    this.held = held;
    this.restating = restating;
  }

  /**
   * Compares figure by figure.
   *
   * @param restating whether a value that is stated later than the folder's, and of which no
   *     delivered edition is the folder's, restates it; else it contradicts it
   */
  static Comparison of(Ledger held, List<Fact> delivered, boolean restating) {
    Comparison comparison = new Comparison(held, restating);
    Map<FactKey, List<Fact>> byKey = new LinkedHashMap<>();
    delivered.forEach(f -> byKey.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(f));
    byKey.values().forEach(comparison::compare);
    return comparison;
  }

  List<Fact> added() {
    return added;
  }

  List<Pair> restated() {
    return restated;
  }

  List<Pair> conflicts() {
    return conflicts;
  }

  int confirmed() {
    return confirmed;
  }

  private void compare(List<Fact> editions) {
    Optional<Fact> inForce = held.current(editions.getFirst().key());
    if (inForce.isEmpty()) {
      added.add(editions.getFirst());
      restate(editions.getFirst(), editions.subList(1, editions.size()));
      return;
    }
    Optional<Integer> same = sameAs(inForce.get(), editions);
    if (same.isEmpty()) {
      Pair pair = new Pair(inForce.get(), editions.getLast());
      (restating && pair.isLater() ? restated : conflicts).add(pair);
      return;
    }
    List<Fact> later = editions.subList(same.get() + 1, editions.size());
    if (later.isEmpty()) {
      confirmed++;
    } else if (later.getFirst().asOf().isAfter(inForce.get().asOf())) {
      restate(inForce.get(), later);
    } else {
      conflicts.add(new Pair(inForce.get(), editions.getLast()));
    }
  }

  private void restate(Fact before, List<Fact> editions) {
    Fact earlier = before;
    for (Fact edition : editions) {
      restated.add(new Pair(earlier, edition));
      earlier = edition;
    }
  }

  // the edition that stood when the folder's value was published, or the first that came to it
  private static Optional<Integer> sameAs(Fact inForce, List<Fact> editions) {
    Optional<Integer> first = Optional.empty();
    for (int i = 0; i < editions.size(); i++) {
      boolean before = !editions.get(i).asOf().isAfter(inForce.asOf());
      if (isSame(inForce, editions.get(i)) && (before || first.isEmpty())) {
        first = Optional.of(i);
      }
    }
    return first;
  }

  /** Whether two values are one, as far as the steps to which they are rounded can tell. */
  static boolean isSame(Fact held, Fact delivered) {
    BigDecimal gap = number(held.value()).subtract(number(delivered.value())).abs();
    BigDecimal step = held.statedTo().max(delivered.statedTo()).max(coarser(held, delivered));
    return gap.multiply(TWO).compareTo(step) <= 0;
  }

  /** The step of a delivered count or amount that is in thousands or millions, as none held is. */
  private static BigDecimal coarser(Fact held, Fact delivered) {
    int zeros = zeros(delivered);
    return zeros >= THOUSANDS && zeros > zeros(held)
        ? BigDecimal.ONE.scaleByPowerOfTen(zeros)
        : BigDecimal.ZERO;
  }

  /** The number of zeros at the end, as far as accounts are rounded. */
  private static int zeros(Fact fact) {
    BigDecimal number = number(fact.value());
    return number.signum() == 0 ? 0 : Math.clamp(-number.stripTrailingZeros().scale(), 0, MILLIONS);
  }

  /** The bare number of a figure that stands in accounts; ratios are fractions. */
  static BigDecimal number(Quantity quantity) {
    return switch (quantity) {
      case Amount amount -> amount.value();
      case PerShare perShare -> perShare.value();
      case Shares shares -> shares.value();
      case Ratio ratio -> ratio.fraction();
      default -> throw new IllegalArgumentException("not a figure of accounts: " + quantity);
    };
  }
}
