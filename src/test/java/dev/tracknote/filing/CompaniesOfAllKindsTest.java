package dev.tracknote.filing;

import static dev.tracknote.filing.Papers.editions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Companies that file unlike most: each gives right figures, or a finding that says why not. */
class CompaniesOfAllKindsTest {

  private static final String REVENUE = "Revenues";

  private static List<String> rules(Filed filed) {
    return filed.warnings().stream().map(Diagnostic::rule).toList();
  }

  private static Diagnostic refusal(Papers papers) {
    RejectedInput refused = catchThrowableOfType(RejectedInput.class, papers::read);
    assertThat(refused).isNotNull();
    return refused.diagnostics().getFirst();
  }

  @Test
  void a_year_told_without_a_business_that_was_sold_has_no_fourth_quarter_yet() throws Exception {
    // the quarterly reports of 2023 held the business; the annual report leaves it out of both
    // years
    Papers sold = new Papers().yearOfRevenue(REVENUE, 2022);
    nineMonths(sold, 2023);
    sold.annual(2023)
        .states(REVENUE, 2023, 1, 4, "400000000")
        .states(REVENUE, 2022, 1, 4, "390000000");
    Filed filed = sold.read();

    assertThat(editions(filed, "FY23Q3", "revenue")).hasSize(1);
    assertThat(editions(filed, "FY23", "revenue")).containsExactly("400000000 10k-fy23 2024-02-15");
    assertThat(editions(filed, "FY23Q4", "revenue")).isEmpty();
    assertThat(rules(filed)).contains("basis-changed");
  }

  @Test
  void the_fourth_quarter_follows_once_nine_months_are_told_on_the_new_basis() throws Exception {
    Papers sold = new Papers().yearOfRevenue(REVENUE, 2022);
    nineMonths(sold, 2023);
    sold.annual(2023)
        .states(REVENUE, 2023, 1, 4, "400000000")
        .states(REVENUE, 2022, 1, 4, "390000000");
    nineMonths(sold, 2024);
    sold.quarter(2024, 3).states(REVENUE, 2023, 1, 3, "280000000");
    Filed filed = sold.read();

    assertThat(editions(filed, "FY23Q4", "revenue"))
        .containsExactly("120000000 10q-fy24q3 2024-11-01");
    assertThat(rules(filed)).doesNotContain("basis-changed");
  }

  @Test
  void a_new_rule_that_the_quarterly_reports_followed_already_leaves_the_fourth_quarter()
      throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2022);
    nineMonths(papers, 2023);
    papers.quarter(2023, 3).states(REVENUE, 2022, 1, 3, "320000000");
    papers
        .annual(2023)
        .states(REVENUE, 2023, 1, 4, "470000000")
        .states(REVENUE, 2022, 1, 4, "455000000");

    assertThat(editions(papers.read(), "FY23Q4", "revenue"))
        .containsExactly("140000000 10k-fy23 2024-02-15");
  }

  @Test
  void an_amended_annual_report_restates_year_and_fourth_quarter() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers
        .filing("10-K/A", "ka", "2025-06-01", 2024, "FY")
        .states(REVENUE, 2024, 1, 4, "465000000");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24", "revenue"))
        .containsExactly("470000000 10k-fy24 2025-02-15", "465000000 10ka-fy24 2025-06-01");
    assertThat(editions(filed, "FY24Q4", "revenue"))
        .containsExactly("140000000 10k-fy24 2025-02-15", "135000000 10ka-fy24 2025-06-01");
  }

  @Test
  void the_first_quarter_is_known_by_its_days_whatever_its_report_is_called() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers
        .filing("10-Q", "q", "2025-05-01", 2025, "Q2")
        .states(REVENUE, 2025, 1, 1, "130000000")
        .states(REVENUE, 2024, 1, 1, "100000000");

    assertThat(editions(papers.read(), "FY25Q1", "revenue"))
        .containsExactly("130000000 10q-fy25q1 2025-05-01");
  }

  @Test
  void a_company_that_has_just_been_listed_has_one_quarter() throws Exception {
    Papers papers =
        new Papers()
            .quarter(2024, 3)
            .states(REVENUE, 2024, 3, 3, "120000000")
            .states(REVENUE, 2024, 1, 3, "330000000")
            .states(REVENUE, 2023, 3, 3, "100000000")
            .states(REVENUE, 2023, 1, 3, "290000000");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q3", "revenue"))
        .containsExactly("120000000 10q-fy24q3 2024-11-01");
  }

  @Test
  void a_biotech_without_revenue_has_its_losses() throws Exception {
    Papers papers = new Papers();
    for (int quarter = 1; quarter <= 3; quarter++) {
      papers
          .quarter(2024, quarter)
          .states("NetIncomeLoss", 2024, quarter, quarter, "-30000000")
          .states("NetIncomeLoss", 2024, 1, quarter, Integer.toString(-30_000_000 * quarter))
          .states("ResearchAndDevelopmentExpense", 2024, quarter, quarter, "25000000");
    }
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q3", "net_income"))
        .containsExactly("-30000000 10q-fy24q3 2024-11-01");
    assertThat(rules(filed)).contains("missing-revenue");
  }

  @Test
  void a_revenue_of_zero_is_a_revenue() throws Exception {
    Papers papers = new Papers();
    papers.quarter(2024, 1).states(REVENUE, 2024, 1, 1, "0");
    papers.quarter(2024, 2).states(REVENUE, 2024, 2, 2, "0").states(REVENUE, 2024, 1, 2, "0");
    papers.quarter(2024, 3).states(REVENUE, 2024, 3, 3, "0").states(REVENUE, 2024, 1, 3, "0");
    papers.annual(2024).states(REVENUE, 2024, 1, 4, "5000000");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q1", "revenue")).containsExactly("0 10q-fy24q1 2024-05-01");
    assertThat(editions(filed, "FY24Q4", "revenue")).containsExactly("5000000 10k-fy24 2025-02-15");
  }

  @Test
  void the_revenue_of_a_bank_is_its_net_interest_and_its_other_income() throws Exception {
    Papers papers = new Papers();
    for (int quarter = 1; quarter <= 3; quarter++) {
      papers
          .quarter(2024, quarter)
          .states("InterestIncomeExpenseNet", 2024, quarter, quarter, "70000000")
          .states("NoninterestIncome", 2024, quarter, quarter, "30000000")
          .states("NetIncomeLoss", 2024, quarter, quarter, "20000000")
          .states("NetIncomeLoss", 2024, 1, quarter, Integer.toString(20_000_000 * quarter));
    }
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q2", "revenue"))
        .containsExactly("100000000 10q-fy24q2 2024-08-01");
    assertThat(editions(filed, "FY24Q2", "gross_profit")).isEmpty();
  }

  @Test
  void earnings_on_basic_shares_are_not_taken_for_diluted_ones() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers
        .quarter(2024, 1)
        .states("EarningsPerShareBasic", "USD/shares", "2024-01-01", "2024-03-31", "0.5");

    assertThat(editions(papers.read(), "FY24Q1", "eps_diluted")).isEmpty();
  }

  @Test
  void a_company_that_reports_in_another_currency_keeps_it() throws Exception {
    Filed filed =
        Papers.read(new Papers().yearOfRevenue(REVENUE, 2024).json().replace("\"USD\"", "\"EUR\""));

    assertThat(filed.delivery().currency()).isEqualTo("EUR");
    assertThat(editions(filed, "FY24Q4", "revenue")).hasSize(1);
  }

  @Test
  void a_foreign_issuer_under_ifrs_is_told_whatever_its_tags() throws Exception {
    Papers papers = new Papers().taxonomy("ifrs-full");
    papers
        .filing("40-F", "f", "2025-03-01", 2024, "FY")
        .states("RevenueFromInterest", 2024, 1, 4, "470000000");

    assertThat(refusal(papers).rule()).isEqualTo("annual-only");
    assertThat(refusal(papers).message()).contains("40-F");
  }

  @Test
  void years_as_a_foreign_issuer_do_not_disturb_the_quarters_that_follow() throws Exception {
    Papers papers = new Papers();
    papers.filing("20-F", "f", "2023-03-01", 2022, "FY").states(REVENUE, 2022, 1, 4, "400000000");
    papers.yearOfRevenue(REVENUE, 2023).yearOfRevenue(REVENUE, 2024);
    Filed filed = papers.read();

    assertThat(filed.delivery().calendar()).hasSize(8);
    assertThat(editions(filed, "FY24Q4", "revenue")).hasSize(1);
  }

  @Test
  void a_row_for_each_frame_is_one_figure() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024).yearOfRevenue(REVENUE, 2024);
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q1", "revenue")).hasSize(1);
    assertThat(rules(filed)).doesNotContain("duplicate-fact");
  }

  @Test
  void a_reverse_split_counts_as_a_split() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2023).yearOfRevenue(REVENUE, 2024);
    String shares = "WeightedAverageNumberOfDilutedSharesOutstanding";
    papers.quarter(2023, 1).states(shares, "shares", "2023-01-01", "2023-03-31", "1000000000");
    papers.quarter(2023, 2).states(shares, "shares", "2023-04-01", "2023-06-30", "1000000000");
    papers
        .quarter(2024, 2)
        .states(shares, "shares", "2023-04-01", "2023-06-30", "100000000")
        .states(shares, "shares", "2024-04-01", "2024-06-30", "101000000");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q2", "shares_diluted")).hasSize(1);
    assertThat(editions(filed, "FY23Q1", "shares_diluted")).isEmpty();
    assertThat(rules(filed)).contains("before-split");
  }

  private static void nineMonths(Papers papers, int year) {
    papers.quarter(year, 1).states(REVENUE, year, 1, 1, "100000000");
    papers
        .quarter(year, 2)
        .states(REVENUE, year, 2, 2, "110000000")
        .states(REVENUE, year, 1, 2, "210000000");
    papers
        .quarter(year, 3)
        .states(REVENUE, year, 3, 3, "120000000")
        .states(REVENUE, year, 1, 3, "330000000");
  }
}
