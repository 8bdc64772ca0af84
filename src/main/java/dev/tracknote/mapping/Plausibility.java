package dev.tracknote.mapping;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Ledger;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.quantity.Shares;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Holds the figures of one line against history and against each other, to see a unit mistaken. */
final class Plausibility {

  // a slip of the unit is a factor of 1,000 or more; no business grows 200-fold within a quarter
  private static final BigDecimal JUMP = BigDecimal.valueOf(200);

  // a percentage taken for a fraction, or the reverse, is a factor of 100
  private static final BigDecimal JUMP_OF_A_RATIO = BigDecimal.valueOf(50);

  private final Ledger held;
  private final Findings findings;

  Plausibility(Ledger held, Findings findings) {
    this.held = held;
    this.findings = findings;
  }

  /** Reports the first figure of a line that is on another scale than what is known. */
  void check(List<Fact> line) {
    Optional<Fact> before = Optional.empty();
    for (Fact fact : line) {
      Optional<Fact> known = history(fact.key());
      if (known.isPresent() && jumps(known.get(), fact)) {
        report(fact, known.get(), "in facts.csv");
        return;
      }
      Optional<Fact> beside =
          before
              .filter(b -> b.key().period().getClass() == fact.key().period().getClass())
              .filter(b -> jumps(b, fact));
      if (known.isEmpty() && beside.isPresent()) {
        report(fact, beside.get(), "beside it");
        return;
      }
      before = Optional.of(fact);
    }
  }

  /** The figure of the period itself, or of the last period of its kind that is known. */
  private Optional<Fact> history(FactKey key) {
    Optional<Fact> same = held.current(key);
    if (same.isPresent()) {
      return same;
    }
    return held.all().stream()
        .filter(f -> f.key().in(key.period()).equals(key))
        .filter(f -> f.key().period().getClass() == key.period().getClass())
        .reduce((a, b) -> ordinal(b) >= ordinal(a) ? b : a);
  }

  private static int ordinal(Fact fact) {
    return switch (fact.key().period()) {
      case FiscalQuarter quarter -> quarter.year() * 4 + quarter.quarter();
      case FiscalYear year -> year.year();
    };
  }

  private static boolean jumps(Fact earlier, Fact later) {
    BigDecimal a = size(earlier);
    BigDecimal b = size(later);
    BigDecimal small = a.min(b);
    BigDecimal jump = later.value() instanceof Ratio ? JUMP_OF_A_RATIO : JUMP;
    return small.signum() > 0 && a.max(b).compareTo(small.multiply(jump)) >= 0;
  }

  private static BigDecimal size(Fact fact) {
    return switch (fact.value()) {
      case Amount amount -> amount.value().abs();
      case Shares shares -> shares.value().abs();
      case PerShare share -> share.value().abs();
      // a change may be next to nothing in one year and large in the next
      case Ratio ratio ->
          ratio.kind() == Ratio.Kind.LEVEL ? ratio.fraction().abs() : BigDecimal.ZERO;
      default -> BigDecimal.ZERO;
    };
  }

  private void report(Fact fact, Fact known, String where) {
    BigDecimal a = size(known);
    BigDecimal b = size(fact);
    BigDecimal factor = Rounding.toDecimals(Rounding.quotient(a.max(b), a.min(b)), 0);
    findings.error(
        "implausible-scale",
        fact.place(),
        "expected %s of %s on the scale of %s %s, found it %s times %s"
            .formatted(
                fact.key().metric().id(),
                fact.key().period().label(),
                known.key().period().label(),
                where,
                factor.toPlainString(),
                b.compareTo(a) > 0 ? "larger" : "smaller"),
        "%s against %s".formatted(b.toPlainString(), a.toPlainString()),
        "correct unit: of the sheet or of this row in the mapping");
  }
}
