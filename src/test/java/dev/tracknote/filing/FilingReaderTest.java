package dev.tracknote.filing;

import static dev.tracknote.filing.Papers.editions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.ReportedQuarter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What filings state becomes the quarters that an analyst would write down. */
class FilingReaderTest {

  private static final String REVENUE = "Revenues";

  @Test
  void the_fourth_quarter_is_the_year_less_nine_months() throws Exception {
    Filed filed = new Papers().yearOfRevenue(REVENUE, 2024).read();

    assertThat(editions(filed, "FY24Q3", "revenue"))
        .containsExactly("120000000 10q-fy24q3 2024-11-01");
    assertThat(editions(filed, "FY24Q4", "revenue"))
        .containsExactly("140000000 10k-fy24 2025-02-15");
    assertThat(editions(filed, "FY24", "revenue")).containsExactly("470000000 10k-fy24 2025-02-15");
    assertThat(days(filed))
        .containsExactly(
            "FY24Q1 2024-01-01 2024-03-31",
            "FY24Q2 2024-04-01 2024-06-30",
            "FY24Q3 2024-07-01 2024-09-30",
            "FY24Q4 2024-10-01 2024-12-31");
  }

  @Test
  void cash_flows_are_stated_for_the_year_to_date_alone() throws Exception {
    String flow = "NetCashProvidedByUsedInOperatingActivities";
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers.quarter(2024, 1).states(flow, 2024, 1, 1, "10");
    papers.quarter(2024, 2).states(flow, 2024, 1, 2, "25");
    papers.quarter(2024, 3).states(flow, 2024, 1, 3, "20");
    papers.annual(2024).states(flow, 2024, 1, 4, "60");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q2", "operating_cash_flow"))
        .containsExactly("15 10q-fy24q2 2024-08-01");
    assertThat(editions(filed, "FY24Q3", "operating_cash_flow"))
        .containsExactly("-5 10q-fy24q3 2024-11-01");
    assertThat(editions(filed, "FY24Q4", "operating_cash_flow"))
        .containsExactly("40 10k-fy24 2025-02-15");
  }

  @Test
  void a_quarter_without_a_report_is_what_the_others_leave_of_a_longer_period() throws Exception {
    Papers papers = new Papers();
    papers.quarter(2024, 1).states(REVENUE, 2024, 1, 1, "100");
    papers.quarter(2024, 3).states(REVENUE, 2024, 3, 3, "120").states(REVENUE, 2024, 1, 3, "330");
    papers.annual(2024).states(REVENUE, 2024, 1, 4, "470");

    assertThat(editions(papers.read(), "FY24Q2", "revenue"))
        .containsExactly("110 10q-fy24q3 2024-11-01");
  }

  @Test
  void a_tag_counts_for_its_filing_and_not_for_the_company() throws Exception {
    Papers papers = new Papers().yearOfRevenue("SalesRevenueNet", 2023);
    papers.yearOfRevenue("RevenueFromContractWithCustomerExcludingAssessedTax", 2024);
    Filed filed = papers.read();

    assertThat(filed.delivery().calendar()).hasSize(8);
    assertThat(editions(filed, "FY23Q4", "revenue")).hasSize(1);
    assertThat(editions(filed, "FY24Q4", "revenue")).hasSize(1);
  }

  @Test
  void revenue_from_contracts_is_a_part_where_there_is_a_total() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers
        .quarter(2024, 1)
        .states("RevenueFromContractWithCustomerExcludingAssessedTax", 2024, 1, 1, "90000000");

    assertThat(editions(papers.read(), "FY24Q1", "revenue"))
        .containsExactly("100000000 10q-fy24q1 2024-05-01");
  }

  @Test
  void a_restatement_is_an_edition_with_the_day_and_the_filing_that_made_it() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2023).yearOfRevenue(REVENUE, 2024);
    papers.quarter(2024, 1).states(REVENUE, 2023, 1, 1, "98000000");

    assertThat(editions(papers.read(), "FY23Q1", "revenue"))
        .containsExactly("100000000 10q-fy23q1 2023-05-01", "98000000 10q-fy24q1 2024-05-01");
  }

  @Test
  void a_later_filing_that_rounds_more_restates_nothing() throws Exception {
    Papers papers = new Papers();
    papers.quarter(2023, 1).states(REVENUE, 2023, 1, 1, "100400");
    papers
        .quarter(2024, 1)
        .states(REVENUE, 2023, 1, 1, "100000")
        .states(REVENUE, 2024, 1, 1, "120000");
    papers
        .quarter(2023, 2)
        .states(REVENUE, 2023, 2, 2, "100500")
        .states(REVENUE, 2023, 1, 2, "200900");
    papers
        .quarter(2023, 3)
        .states(REVENUE, 2023, 3, 3, "100600")
        .states(REVENUE, 2023, 1, 3, "301500");
    papers.annual(2023).states(REVENUE, 2023, 1, 4, "402000");

    assertThat(editions(papers.read(), "FY23Q1", "revenue"))
        .containsExactly("100400 10q-fy23q1 2023-05-01");
  }

  @Test
  void a_difference_keeps_to_what_belonged_together() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2023).yearOfRevenue(REVENUE, 2024);
    // the comparative of nine months is restated in autumn, the year only in the next annual report
    papers.quarter(2024, 3).states(REVENUE, 2023, 1, 3, "320000000");
    papers.annual(2024).states(REVENUE, 2023, 1, 4, "455000000");

    assertThat(editions(papers.read(), "FY23Q4", "revenue"))
        .containsExactly("140000000 10k-fy23 2024-02-15", "135000000 10k-fy24 2025-02-15");
  }

  @Test
  void the_later_of_two_filings_of_one_day_counts() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers
        .filing("10-Q/A", "q-2024-1a", "2024-05-01", 2024, "Q1")
        .states(REVENUE, 2024, 1, 1, "101000000");

    assertThat(editions(papers.read(), "FY24Q1", "revenue"))
        .containsExactly("101000000 10qa-fy24q1 2024-05-01");
  }

  @Test
  void years_are_named_as_the_annual_reports_name_them() throws Exception {
    Papers papers = new Papers();
    papers
        .filing("10-Q", "a1", "2024-06-01", 2024, "Q1")
        .states(REVENUE, "2024-02-04", "2024-05-04", "1")
        .filing("10-Q", "a2", "2024-09-01", 2024, "Q2")
        .states(REVENUE, "2024-05-05", "2024-08-03", "2")
        .filing("10-Q", "a3", "2024-12-01", 2024, "Q3")
        .states(REVENUE, "2024-08-04", "2024-11-02", "3")
        .states(REVENUE, "2024-02-04", "2024-11-02", "6")
        .filing("10-K", "a4", "2025-03-20", 2024, "FY")
        .states(REVENUE, "2024-02-04", "2025-02-01", "10");

    assertThat(days(papers.read()))
        .containsExactly(
            "FY24Q1 2024-02-04 2024-05-04",
            "FY24Q2 2024-05-05 2024-08-03",
            "FY24Q3 2024-08-04 2024-11-02",
            "FY24Q4 2024-11-03 2025-02-01");
  }

  @Test
  void quarters_of_twelve_and_sixteen_weeks_are_quarters() throws Exception {
    Papers papers = new Papers();
    papers
        .filing("10-Q", "a1", "2023-12-20", 2024, "Q1")
        .states(REVENUE, "2023-09-04", "2023-11-26", "1")
        .filing("10-Q", "a2", "2024-03-10", 2024, "Q2")
        .states(REVENUE, "2023-11-27", "2024-02-18", "2")
        .states(REVENUE, "2023-09-04", "2024-02-18", "3")
        .filing("10-Q", "a3", "2024-06-05", 2024, "Q3")
        .states(REVENUE, "2024-02-19", "2024-05-12", "3")
        .states(REVENUE, "2023-09-04", "2024-05-12", "6")
        .filing("10-K", "a4", "2024-10-09", 2024, "FY")
        .states(REVENUE, "2023-09-04", "2024-09-01", "11");
    Filed filed = papers.read();

    assertThat(days(filed)).endsWith("FY24Q4 2024-05-13 2024-09-01");
    assertThat(editions(filed, "FY24Q4", "revenue")).containsExactly("5 10k-fy24 2024-10-09");
  }

  @Test
  void quarters_before_a_move_of_the_fiscal_year_are_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2022);
    papers
        .filing("10-KT", "t", "2023-08-15", 2023, "FY")
        .states(REVENUE, "2023-01-01", "2023-06-30", "220")
        .filing("10-Q", "n1", "2023-11-01", 2024, "Q1")
        .states(REVENUE, "2023-07-01", "2023-09-30", "110")
        .filing("10-Q", "n2", "2024-02-01", 2024, "Q2")
        .states(REVENUE, "2023-10-01", "2023-12-31", "120")
        .states(REVENUE, "2023-07-01", "2023-12-31", "230");
    Filed filed = papers.read();

    assertThat(days(filed))
        .containsExactly("FY24Q1 2023-07-01 2023-09-30", "FY24Q2 2023-10-01 2023-12-31");
    assertThat(rules(filed)).contains("fiscal-year-moved");
  }

  @Test
  void gross_profit_is_derived_where_there_is_a_cost_of_revenue() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers.quarter(2024, 1).states("CostOfRevenue", 2024, 1, 1, "60000000");

    assertThat(editions(papers.read(), "FY24Q1", "gross_profit"))
        .containsExactly("40000000 10q-fy24q1 2024-05-01");
  }

  @Test
  void a_bank_has_no_gross_profit() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers.quarter(2024, 1).states("CostOfRevenue", 2024, 1, 1, "60000000");
    papers.annual(2024).states("InterestAndDividendIncomeOperating", 2024, 1, 4, "300000000");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q1", "gross_profit")).isEmpty();
    assertThat(editions(filed, "FY24Q1", "revenue")).hasSize(1);
    assertThat(rules(filed)).contains("no-gross-profit");
  }

  @Test
  void averages_of_the_fourth_quarter_are_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers
        .quarter(2024, 1)
        .states("EarningsPerShareDiluted", "USD/shares", "2024-01-01", "2024-03-31", "0.5");
    papers
        .annual(2024)
        .states("EarningsPerShareDiluted", "USD/shares", "2024-01-01", "2024-12-31", "2.1");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24", "eps_diluted")).containsExactly("2.1 10k-fy24 2025-02-15");
    assertThat(editions(filed, "FY24Q4", "eps_diluted")).isEmpty();
    assertThat(rules(filed)).contains("not-subtractable");
  }

  @Test
  void shares_on_the_count_before_a_split_are_left_out_and_told() throws Exception {
    String shares = "WeightedAverageNumberOfDilutedSharesOutstanding";
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2023).yearOfRevenue(REVENUE, 2024);
    papers
        .quarter(2023, 1)
        .states(shares, "shares", "2023-01-01", "2023-03-31", "1000")
        .quarter(2023, 2)
        .states(shares, "shares", "2023-04-01", "2023-06-30", "1010")
        .quarter(2024, 2)
        .states(shares, "shares", "2023-04-01", "2023-06-30", "10100")
        .states(shares, "shares", "2024-04-01", "2024-06-30", "10200");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY23Q1", "shares_diluted")).isEmpty();
    assertThat(editions(filed, "FY23Q2", "shares_diluted"))
        .containsExactly("1010 10q-fy23q2 2023-08-01", "10100 10q-fy24q2 2024-08-01");
    assertThat(rules(filed)).contains("before-split");
  }

  @Test
  void a_value_in_thousands_is_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2023);
    papers
        .filing("10-Q/A", "q-2023-2a", "2023-09-01", 2023, "Q2")
        .states(REVENUE, 2023, 2, 2, "110000");
    papers.quarter(2024, 2).states(REVENUE, 2023, 2, 2, "110000000");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY23Q2", "revenue"))
        .containsExactly("110000000 10q-fy23q2 2023-08-01");
    assertThat(rules(filed)).contains("implausible-scale");
  }

  @Test
  void two_values_in_one_filing_are_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers
        .quarter(2024, 2)
        .states("NetIncomeLoss", 2024, 2, 2, "7")
        .states("NetIncomeLoss", 2024, 2, 2, "8");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q2", "net_income")).isEmpty();
    assertThat(rules(filed)).contains("duplicate-fact");
  }

  @Test
  void figures_in_a_second_currency_are_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2024);
    papers.quarter(2024, 1).states(REVENUE, "CNY", "2024-01-01", "2024-03-31", "700000000");
    Filed filed = papers.read();

    assertThat(editions(filed, "FY24Q1", "revenue"))
        .containsExactly("100000000 10q-fy24q1 2024-05-01");
    assertThat(rules(filed)).contains("mixed-currency");
  }

  @Test
  void quarters_before_a_hole_are_left_out_and_told() throws Exception {
    Papers papers = new Papers().yearOfRevenue(REVENUE, 2023);
    papers.yearOfRevenue("NetIncomeLoss", 2023).yearOfRevenue("NetIncomeLoss", 2024);
    papers.quarter(2024, 2).states(REVENUE, 2024, 2, 2, "130000000");
    papers.quarter(2024, 3).states(REVENUE, 2024, 3, 3, "130000000");
    Filed filed = papers.read();

    assertThat(days(filed)).startsWith("FY24Q2 2024-04-01 2024-06-30").hasSize(3);
    assertThat(rules(filed)).contains("missing-quarter", "missing-revenue");
  }

  @Test
  void the_number_of_the_company_may_be_a_text() throws Exception {
    Filed filed = new Papers().cik("\"0001807794\"").yearOfRevenue(REVENUE, 2024).read();

    assertThat(filed.delivery().cik()).isEqualTo("0001807794");
  }

  @Test
  void a_company_that_files_only_years_is_refused() {
    Papers papers =
        new Papers()
            .taxonomy("ifrs-full")
            .filing("20-F", "f", "2025-04-15", 2024, "FY")
            .states("Revenue", "TWD", "2024-01-01", "2024-12-31", "1");

    assertThatExceptionOfType(RejectedInput.class)
        .isThrownBy(papers::read)
        .satisfies(
            e ->
                assertThat(e.diagnostics())
                    .extracting(Diagnostic::rule)
                    .containsExactly("annual-only"));
  }

  @Test
  void years_without_a_quarterly_report_are_refused() {
    Papers papers = new Papers().annual(2024).states(REVENUE, 2024, 1, 4, "470");

    assertThatExceptionOfType(RejectedInput.class)
        .isThrownBy(papers::read)
        .satisfies(
            e ->
                assertThat(e.diagnostics())
                    .extracting(Diagnostic::rule)
                    .containsExactly("no-quarters"));
  }

  @Test
  void only_the_quarters_that_are_wanted_are_given() throws Exception {
    String json = new Papers().yearOfRevenue(REVENUE, 2023).yearOfRevenue(REVENUE, 2024).json();
    Filed filed =
        FilingReader.read(
            "acme.json",
            new java.io.ByteArrayInputStream(
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            Optional.of(new dev.tracknote.quantity.FiscalQuarter(2024, 2)));

    assertThat(days(filed)).hasSize(3).startsWith("FY24Q2 2024-04-01 2024-06-30");
  }

  private static List<String> days(Filed filed) {
    return filed.delivery().calendar().stream().map(FilingReaderTest::day).toList();
  }

  private static String day(ReportedQuarter quarter) {
    return quarter.label().label() + " " + quarter.start() + " " + quarter.end();
  }

  private static List<String> rules(Filed filed) {
    return filed.warnings().stream().map(Diagnostic::rule).distinct().toList();
  }
}
