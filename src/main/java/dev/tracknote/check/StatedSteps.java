package dev.tracknote.check;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Ledger;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.FiscalPeriod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The step to which each fact is stated. Accounts in millions are exact and yet rounded, so what
 * names no step has that of most amounts of its period, unless its own digits are finer.
 */
final class StatedSteps {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Ledger ledger;
  private final Map<FiscalPeriod, Integer> usual = new LinkedHashMap<>();

  StatedSteps(Ledger ledger) {
    this.ledger = ledger;
  }

  BigDecimal half(Fact fact) {
    BigDecimal step = fact.isExact() ? digits(fact) : fact.statedTo();
    return step.divide(TWO);
  }

  private BigDecimal digits(Fact fact) {
    int own = zeros(Held.value(fact));
    if (!(fact.value() instanceof Amount)) {
      return BigDecimal.ONE.scaleByPowerOfTen(Math.min(0, own));
    }
    int most = usual.computeIfAbsent(fact.key().period(), this::usual);
    return BigDecimal.ONE.scaleByPowerOfTen(Math.min(own, most));
  }

  private int usual(FiscalPeriod period) {
    List<Integer> zeros =
        ledger.all().stream()
            .filter(f -> f.key().period().equals(period) && f.value() instanceof Amount)
            .filter(f -> f.isExact() && Held.value(f).signum() != 0)
            .map(f -> zeros(Held.value(f)))
            .sorted()
            .toList();
    return zeros.isEmpty() ? 0 : zeros.get((zeros.size() - 1) / 2);
  }

  /** How many zeros a number ends in; below zero the number of its decimals. */
  private static int zeros(BigDecimal value) {
    return value.signum() == 0 ? 0 : -value.stripTrailingZeros().scale();
  }
}
