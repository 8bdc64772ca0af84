package dev.tracknote.facts;

import java.util.List;

/**
 * Figures of one company as they come in from outside, before they stand in its folder.
 *
 * @param cik the regulator's ten digits for the company, empty when the figures come from elsewhere
 * @param name as the source spells it
 * @param currency ISO 4217 code of the statements
 * @param calendar the quarters, ascending
 * @param facts for each figure its first value, then each restatement with a later day
 * @param estimates what somebody expects, one value for each figure
 */
public record Delivery(
    String cik,
    String name,
    String currency,
    List<ReportedQuarter> calendar,
    List<Fact> facts,
    List<Fact> estimates) {

  public Delivery {
    calendar = List.copyOf(calendar);
    facts = List.copyOf(facts);
    estimates = List.copyOf(estimates);
  }

  /** Figures of accounts, without an estimate. */
  public static Delivery reported(
      String cik, String name, String currency, List<ReportedQuarter> calendar, List<Fact> facts) {
    return new Delivery(cik, name, currency, calendar, facts, List.of());
  }
}
