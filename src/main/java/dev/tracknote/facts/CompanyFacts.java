package dev.tracknote.facts;

import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of one company.
 *
 * @param calendar the quarters, ascending
 * @param estimates the house's own forecasts, kept apart from what was reported
 * @param statements figures that somebody stated outside the accounts
 * @param prices of the company's share; absent when none are held
 * @param market absent when no market data is held for its industry
 */
public record CompanyFacts(
    Company company,
    List<ReportedQuarter> calendar,
    Ledger reported,
    List<Guidance> guidance,
    Ledger estimates,
    List<Statement> statements,
    Optional<Prices> prices,
    Optional<Market> market) {

  public CompanyFacts {
    calendar = List.copyOf(calendar);
    guidance = List.copyOf(guidance);
    statements = List.copyOf(statements);
  }

  public Optional<ReportedQuarter> quarter(FiscalQuarter label) {
    return calendar.stream().filter(q -> q.label().equals(label)).findFirst();
  }

  public Optional<Guidance> guidanceFor(FiscalQuarter period) {
    return guidance.stream().filter(g -> g.period().equals(period)).findFirst();
  }

  /** The same without some of the reported figures, in none of their editions. */
  public CompanyFacts without(Set<Fact> facts) {
    List<FactKey> keys = facts.stream().map(Fact::key).toList();
    List<Fact> left = reported.all().stream().filter(f -> !keys.contains(f.key())).toList();
    return new CompanyFacts(
        company, calendar, new Ledger(left), guidance, estimates, statements, prices, market);
  }
}
