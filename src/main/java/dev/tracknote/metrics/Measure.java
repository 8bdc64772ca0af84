package dev.tracknote.metrics;

import dev.tracknote.facts.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be asked of a period: a published line, or one that is defined from published lines. */
public enum Measure {
  REVENUE(new Definition.Published(Metric.REVENUE)),
  COST_OF_REVENUE(new Definition.Published(Metric.COST_OF_REVENUE)),
  GROSS_PROFIT(new Definition.Published(Metric.GROSS_PROFIT)),
  RESEARCH_AND_DEVELOPMENT(new Definition.Published(Metric.RESEARCH_AND_DEVELOPMENT)),
  SELLING_GENERAL_ADMINISTRATIVE(new Definition.Published(Metric.SELLING_GENERAL_ADMINISTRATIVE)),
  OPERATING_EXPENSES(new Definition.Published(Metric.OPERATING_EXPENSES)),
  OPERATING_INCOME(new Definition.Published(Metric.OPERATING_INCOME)),
  NET_INCOME(new Definition.Published(Metric.NET_INCOME)),
  OPERATING_CASH_FLOW(new Definition.Published(Metric.OPERATING_CASH_FLOW)),
  CAPITAL_EXPENDITURE(new Definition.Published(Metric.CAPITAL_EXPENDITURE)),
  DIVIDENDS_PAID(new Definition.Published(Metric.DIVIDENDS_PAID)),
  SHARE_REPURCHASES(new Definition.Published(Metric.SHARE_REPURCHASES)),
  INVENTORY(new Definition.Published(Metric.INVENTORY)),
  SHARES_DILUTED(new Definition.Published(Metric.SHARES_DILUTED)),
  EPS_DILUTED(new Definition.Published(Metric.EPS_DILUTED)),
  // definition: a margin is the line over revenue of the same period and basis
  GROSS_MARGIN(new Definition.Quotient(Metric.GROSS_PROFIT, Metric.REVENUE)),
  OPERATING_MARGIN(new Definition.Quotient(Metric.OPERATING_INCOME, Metric.REVENUE)),
  NET_MARGIN(new Definition.Quotient(Metric.NET_INCOME, Metric.REVENUE)),
  RESEARCH_INTENSITY(new Definition.Quotient(Metric.RESEARCH_AND_DEVELOPMENT, Metric.REVENUE)),
  // definition: for a bank the same quotient is its cost-income ratio
  OPERATING_EXPENSE_RATIO(new Definition.Quotient(Metric.OPERATING_EXPENSES, Metric.REVENUE)),
  // definition: free cash flow is cash from operations less purchases of property and intangibles
  FREE_CASH_FLOW(new Definition.Sum(Metric.OPERATING_CASH_FLOW, Metric.CAPITAL_EXPENDITURE, -1)),
  CASH_RETURNED(new Definition.Sum(Metric.DIVIDENDS_PAID, Metric.SHARE_REPURCHASES, 1));

  private static final List<Measure> PROFITS =
      List.of(GROSS_PROFIT, OPERATING_INCOME, NET_INCOME, EPS_DILUTED);
  private static final Map<String, Measure> BY_ID =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Measure::id, m -> m));

  private final Definition definition;
  private final String id;

  Measure(Definition definition) {
    this.definition = definition;
    this.id = name().toLowerCase(Locale.ROOT);
  }

  Definition definition() {
    return definition;
  }

  /** Whether its value is a ratio, so that it changes by points and never by percent. */
  public boolean isRatio() {
    return definition instanceof Definition.Quotient;
  }

  /** Whether it is what is earned, of which a value below zero is a loss. */
  boolean isProfit() {
    return PROFITS.contains(this);
  }

  /** Whether its quarters can be taken together to a year. */
  boolean isSummed() {
    return !(definition instanceof Definition.Published published)
        || published.line().kind() == Metric.Kind.FLOW;
  }

  /** The name that figure references use. */
  public String id() {
    return id;
  }

  public static Optional<Measure> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** How a measure comes from published lines. */
  sealed interface Definition {

    /** The line itself. */
    record Published(Metric line) implements Definition {}

    /** One line over another. */
    record Quotient(Metric dividend, Metric divisor) implements Definition {}

    /** One line with another added or taken off. */
    record Sum(Metric first, Metric second, int sign) implements Definition {}
  }
}
