package dev.tracknote.facts;

import java.util.Locale;
import java.util.Optional;

/** What a fact measures. */
public enum Metric {
  REVENUE(Kind.FLOW),
  COST_OF_REVENUE(Kind.FLOW),
  GROSS_PROFIT(Kind.FLOW),
  RESEARCH_AND_DEVELOPMENT(Kind.FLOW),
  SELLING_GENERAL_ADMINISTRATIVE(Kind.FLOW),
  OPERATING_EXPENSES(Kind.FLOW),
  OPERATING_INCOME(Kind.FLOW),
  NET_INCOME(Kind.FLOW),
  OPERATING_CASH_FLOW(Kind.FLOW),
  CAPITAL_EXPENDITURE(Kind.FLOW),
  DIVIDENDS_PAID(Kind.FLOW),
  SHARE_REPURCHASES(Kind.FLOW),
  INVENTORY(Kind.STOCK),
  SHARES_DILUTED(Kind.STOCK),
  EPS_DILUTED(Kind.PER_SHARE),
  GROSS_MARGIN(Kind.STATED_RATIO),
  REVENUE_YOY(Kind.STATED_RATIO);

  /** How a metric adds up over time and what unit it has. */
  public enum Kind {
    /** Money over a period; quarters add up to the year. */
    FLOW,
    /** A level at the end of a period. */
    STOCK,
    PER_SHARE,
    /** A ratio as the company stated it, kept where its parts are not published. */
    STATED_RATIO
  }

  private final Kind kind;
  private final String id = name().toLowerCase(Locale.ROOT);

  Metric(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether a company can have less than nothing of it. */
  public boolean mayBeNegative() {
    return switch (this) {
      case REVENUE,
          COST_OF_REVENUE,
          RESEARCH_AND_DEVELOPMENT,
          SELLING_GENERAL_ADMINISTRATIVE,
          OPERATING_EXPENSES,
          CAPITAL_EXPENDITURE,
          DIVIDENDS_PAID,
          SHARE_REPURCHASES,
          INVENTORY,
          SHARES_DILUTED ->
          false;
      default -> true;
    };
  }

  /** The name that data files and figure references use. */
  public String id() {
    return id;
  }

  public static Optional<Metric> of(String id) {
    for (Metric metric : values()) {
      if (metric.id().equals(id)) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }
}
