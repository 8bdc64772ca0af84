package dev.tracknote.filing;

import dev.tracknote.facts.Metric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The tags of the US-GAAP taxonomy under which filings state a metric, the first choice first.
 *
 * <p>Companies change their tags, and the same filing may use several; which one counts is decided
 * for each filing and period.
 */
final class Concepts {

  static final String NET_REVENUE = "RevenuesNetOfInterestExpense";
  static final String REVENUES = "Revenues";
  static final String CONTRACT_REVENUE = "RevenueFromContractWithCustomerExcludingAssessedTax";
  static final String SELLING = "SellingAndMarketingExpense";
  static final String ADMINISTRATION = "GeneralAndAdministrativeExpense";
  static final String NET_INTEREST = "InterestIncomeExpenseNet";
  static final String OTHER_THAN_INTEREST = "NoninterestIncome";
  static final String GOODS = "CostOfGoodsSold";
  static final String SERVICES = "CostOfServices";

  /** Tags of insurers, lenders and brokers, whose costs are no cost of revenue. */
  static final List<String> FINANCIAL =
      List.of(
          "PolicyholderBenefitsAndClaimsIncurredNet",
          "InterestAndDividendIncomeOperating",
          "InterestExpenseDeposits",
          "PremiumsEarnedNet",
          OTHER_THAN_INTEREST);

  private static final Map<Metric, List<String>> TAGS = new EnumMap<>(Metric.class);

  static {
    TAGS.put(
        Metric.REVENUE,
        List.of(
            NET_REVENUE,
            REVENUES,
            CONTRACT_REVENUE,
            "SalesRevenueNet",
            "RevenueFromContractWithCustomerIncludingAssessedTax",
            "SalesRevenueGoodsNet",
            "SalesRevenueServicesNet",
            "RegulatedAndUnregulatedOperatingRevenue",
            "ElectricUtilityRevenue",
            "RealEstateRevenueNet",
            "HealthCareOrganizationRevenue",
            "OilAndGasRevenue"));
    TAGS.put(
        Metric.COST_OF_REVENUE,
        List.of(
            "CostOfRevenue",
            "CostOfGoodsAndServicesSold",
            GOODS,
            SERVICES,
            "CostOfGoodsAndServiceExcludingDepreciationDepletionAndAmortization"));
    TAGS.put(Metric.GROSS_PROFIT, List.of("GrossProfit"));
    TAGS.put(
        Metric.RESEARCH_AND_DEVELOPMENT,
        List.of(
            "ResearchAndDevelopmentExpense",
            "ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost",
            "ResearchAndDevelopmentExpenseSoftwareExcludingAcquiredInProcessCost"));
    TAGS.put(
        Metric.SELLING_GENERAL_ADMINISTRATIVE, List.of("SellingGeneralAndAdministrativeExpense"));
    TAGS.put(Metric.OPERATING_EXPENSES, List.of("OperatingExpenses"));
    TAGS.put(Metric.OPERATING_INCOME, List.of("OperatingIncomeLoss"));
    TAGS.put(
        Metric.NET_INCOME,
        List.of("NetIncomeLoss", "ProfitLoss", "NetIncomeLossAvailableToCommonStockholdersBasic"));
    TAGS.put(
        Metric.OPERATING_CASH_FLOW,
        List.of(
            "NetCashProvidedByUsedInOperatingActivities",
            "NetCashProvidedByUsedInOperatingActivitiesContinuingOperations"));
    TAGS.put(
        Metric.CAPITAL_EXPENDITURE,
        List.of(
            "PaymentsToAcquirePropertyPlantAndEquipment",
            "PaymentsToAcquireProductiveAssets",
            "PaymentsForCapitalImprovements"));
    TAGS.put(
        Metric.DIVIDENDS_PAID, List.of("PaymentsOfDividends", "PaymentsOfDividendsCommonStock"));
    TAGS.put(
        Metric.SHARE_REPURCHASES,
        List.of("PaymentsForRepurchaseOfCommonStock", "PaymentsForRepurchaseOfEquity"));
    TAGS.put(Metric.INVENTORY, List.of("InventoryNet"));
    TAGS.put(
        Metric.SHARES_DILUTED,
        List.of(
            "WeightedAverageNumberOfDilutedSharesOutstanding",
            "WeightedAverageNumberOfShareOutstandingBasicAndDiluted"));
    TAGS.put(
        Metric.EPS_DILUTED, List.of("EarningsPerShareDiluted", "EarningsPerShareBasicAndDiluted"));
  }

  private Concepts() {}

  static List<String> of(Metric metric) {
    return TAGS.getOrDefault(metric, List.of());
  }

  /** The tags whose periods are those that a company reports on. */
  static List<String> ofTheIncomeStatement() {
    return List.of(Metric.REVENUE, Metric.OPERATING_INCOME, Metric.NET_INCOME, Metric.EPS_DILUTED)
        .stream()
        .flatMap(metric -> of(metric).stream())
        .toList();
  }

  static NavigableSet<String> all() {
    NavigableSet<String> all = new TreeSet<>(FINANCIAL);
    all.add(SELLING);
    all.add(ADMINISTRATION);
    all.add(NET_INTEREST);
    TAGS.values().forEach(all::addAll);
    return all;
  }
}
