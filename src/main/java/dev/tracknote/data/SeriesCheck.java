package dev.tracknote.data;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks at figures over time: periods the calendar lacks, holes, and jumps that look like slips.
 */
final class SeriesCheck {

  // a slip of the unit is a factor of 1,000 or more; no business grows 200-fold within a quarter
  private static final BigDecimal JUMP = BigDecimal.valueOf(200);

  private final Findings findings;

  SeriesCheck(Findings findings) {
    this.findings = findings;
  }

  /**
   * Checks reported figures.
   *
   * @param complete whether every row could be read; one that could not would look like a hole
   * @param calendar absent when it is at fault itself
   */
  void check(List<Fact> facts, boolean complete, Optional<List<ReportedQuarter>> calendar) {
    calendar.ifPresent(quarters -> covered(facts, quarters));
    for (Basis basis : complete ? Basis.values() : new Basis[0]) {
      holes(revenue(facts, "", basis));
    }
    Set<String> segments = new HashSet<>();
    for (Fact fact : facts) {
      if (segments.add(fact.key().segment() + "/" + fact.key().basis())) {
        jumps(revenue(facts, fact.key().segment(), fact.key().basis()));
      }
    }
  }

  private void covered(List<Fact> facts, List<ReportedQuarter> calendar) {
    Set<FiscalPeriod> known = new HashSet<>();
    for (ReportedQuarter quarter : calendar) {
      known.add(quarter.label());
      known.add(quarter.label().fiscalYear());
    }
    for (Fact fact : facts) {
      FiscalPeriod period = fact.key().period();
      if (!known.contains(period)) {
        String wanted = period instanceof FiscalYear ? "a quarter of " : "";
        findings.error(
            "period-without-calendar",
            fact.place(),
            "expected %s%s in calendar.csv, found none".formatted(wanted, period.label()),
            "add the quarter with its first and last day to calendar.csv");
      }
    }
  }

  private void holes(Map<FiscalQuarter, Fact> series) {
    FiscalQuarter last = null;
    for (Map.Entry<FiscalQuarter, Fact> entry : series.entrySet()) {
      FiscalQuarter quarter = entry.getKey();
      if (last != null && !quarter.equals(last.next())) {
        findings.error(
            "missing-quarter",
            entry.getValue().place(),
            "expected revenue of %s after %s, found %s"
                .formatted(last.next().label(), last.label(), quarter.label()),
            "add the quarters in between");
      }
      last = quarter;
    }
  }

  private void jumps(Map<FiscalQuarter, Fact> series) {
    Fact earlier = null;
    boolean jumped = false;
    for (Fact later : series.values()) {
      // the way back from a single wrong quarter is not a second finding
      jumped = earlier != null && !jumped && jumps(earlier, later);
      earlier = later;
    }
  }

  private boolean jumps(Fact earlier, Fact later) {
    if (!(earlier.value() instanceof Amount a) || !(later.value() instanceof Amount b)) {
      return false;
    }
    BigDecimal small = a.value().abs().min(b.value().abs());
    BigDecimal large = a.value().abs().max(b.value().abs());
    if (small.signum() == 0 || large.compareTo(small.multiply(JUMP)) < 0) {
      return false;
    }
    findings.warning(
        "implausible-scale",
        later.place(),
        "expected revenue of %s on the scale of %s, found it %s times %s (line %d)"
            .formatted(
                later.key().period().label(),
                earlier.key().period().label(),
                Rounding.toDecimals(Rounding.quotient(large, small), 0).toPlainString(),
                b.value().abs().compareTo(large) == 0 ? "larger" : "smaller",
                earlier.place().line()),
        "give both quarters in base units, such as dollars and not millions");
    return true;
  }

  /** The values in force, by quarter. */
  private static Map<FiscalQuarter, Fact> revenue(List<Fact> facts, String segment, Basis basis) {
    Map<FiscalQuarter, Fact> series = new TreeMap<>();
    for (Fact fact : facts) {
      boolean wanted =
          fact.key().metric() == Metric.REVENUE
              && fact.key().segment().equals(segment)
              && fact.key().basis() == basis;
      if (wanted && fact.key().period() instanceof FiscalQuarter quarter) {
        series.merge(quarter, fact, (a, b) -> b.asOf().isBefore(a.asOf()) ? a : b);
      }
    }
    return series;
  }
}
