package dev.tracknote.quantity;

import java.util.Optional;

/** A span of a company's own fiscal calendar. */
public sealed interface FiscalPeriod permits FiscalQuarter, FiscalYear {

  /** The label as it is printed: {@code FY27Q1}, {@code FY26}. */
  String label();

  static Optional<FiscalPeriod> parse(String label) {
    Optional<FiscalPeriod> quarter = FiscalQuarter.parse(label).map(q -> q);
    return quarter.isPresent() ? quarter : FiscalYear.parse(label).map(y -> y);
  }
}
