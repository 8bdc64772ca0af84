package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analyst's sheet comes in as figures: what was reported and, apart from it, what is expected.
 */
class ImportSheetTest {

  @TempDir private Path temporary = Path.of("");
  private Workplace workplace = new Workplace(Path.of(""));

  @BeforeEach
  void lay() throws IOException {
    workplace = Workplace.in(temporary, Path.of("data"));
  }

  private Path model(Consumer<ModelSheet> cells) throws IOException {
    return ModelSheet.write(temporary.resolve("model.xlsx"), cells);
  }

  private Workplace.Said xlsx(Path file, String... more) {
    return run("xlsx", file, more);
  }

  private Workplace.Said run(String kind, Path file, String... more) {
    String[] words = new String[5 + more.length];
    words[0] = "import";
    words[1] = kind;
    words[2] = file.toString();
    words[3] = "--company";
    words[4] = "NVDA";
    System.arraycopy(more, 0, words, 5, more.length);
    return workplace.run(words);
  }

  private void mapping(Path file, String... lines) throws IOException {
    Files.writeString(mappingOf(file), String.join("\n", lines) + "\n");
  }

  private static Path mappingOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".mapping.yaml");
  }

  private String data(String name) throws IOException {
    return Files.readString(workplace.data().resolve("NVDA").resolve(name));
  }

  private static void usual(ModelSheet sheet) {
    sheet.row("NVIDIA model (US$ in millions, except per share)");
    sheet.row();
    sheet.row("", "", "FY2026", "", "FY2027").merge(2, 3).merge(4, 5);
    sheet.row("", "", "Q3A", "Q4A", "Q1A", "Q2E", "FY2027E", "FY2028E");
    sheet.row();
    sheet.row("Total revenue", "", 57006, 68127, 81615, 91500, 386600, 512000);
    sheet.row("  YoY growth", "", 0.62, 0.73, 0.85, 0.96).format(2, "0%").format(3, "0%");
    sheet.row("数据中心收入", "", 51215, 62314, 75246, "84,500");
    sheet.row("Cost of revenue", "", -15157, -17034, -20458, "(22,900)");
    sheet.row("Gross profit", "", 41849, 51093, 61157, 68600);
    sheet.row("Diluted EPS (US$)", "", "", "", 2.39, 2.05, 9.32, 11.9);
    sheet.row("Order book", "", 1, 2, 3, 4);
    sheet.row("Note: fiscal years end in January");
  }

  @Test
  void a_mapping_is_suggested_from_the_sheet() throws IOException {
    Path file = model(ImportSheetTest::usual);

    Workplace.Said said = xlsx(file, "--suggest");

    assertThat(said.err()).isEmpty();
    assertThat(Files.readString(mappingOf(file)))
        .isEqualTo(
            """
            # yaml-language-server: $schema=data/schemas/1/mapping.schema.json
            # What the cells of model.xlsx mean. Complete what is commented.
            sheet: "Model"
            layout: periods-across
            header: [3, 4]
            labels: A
            years: fiscal   # whose years, where a header does not say FY
            actuals_until: FY27Q1   # where the header has no A or E
            unit: millions
            currency: USD
            # as_of: 2026-05-22   # the day on which these figures were stated
            source: "Model model.xlsx"
            rows:
              - label: "Total revenue"
                metric: revenue
                basis: gaap
            #  - label: "YoY growth"   # row 7: computed from the other figures
              - label: "数据中心收入"
                metric: revenue
                segment: data_center
                basis: gaap
              - label: "Cost of revenue"
                metric: cost_of_revenue
                basis: gaap
                reversed: true
              - label: "Gross profit"
                metric: gross_profit
                basis: gaap
              - label: "Diluted EPS (US$)"
                metric: eps_diluted
                basis: gaap
            #  - label: "Order book"   # row 12: not understood: add metric, basis and segment
            """);
  }

  @Test
  void what_was_suggested_brings_the_figures_in() throws IOException {
    Path file = model(ImportSheetTest::usual);
    xlsx(file, "--suggest");
    String facts = data("facts.csv");

    Workplace.Said said = xlsx(file, "--as-of", "2026-06-01");

    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .isEqualTo(
            """
            NVDA: model.xlsx
              confirmed  13 figures
              estimates  5 new: FY27Q2 5
              revised    FY28 revenue 500000000000 (house-sample, 2026-05-22) -> 512000000000\
             (model-2026-06-01, 2026-06-01)
              revised    FY28 eps_diluted 11.28 (house-sample, 2026-05-22) -> 11.9\
             (model-2026-06-01, 2026-06-01)
              confirmed  2 estimates
            written
            """);
    assertThat(data("facts.csv")).isEqualTo(facts);
  }

  private static final String[] USUAL = {
    "sheet: Model",
    "layout: periods-across",
    "header: [1]",
    "labels: A",
    "unit: millions",
    "currency: USD",
    "as_of: 2026-06-01",
    "source: Model",
    "rows:",
    "  - label: Revenue",
    "    metric: revenue"
  };

  private Workplace.Said revenue(Object[] header, Object... figures) throws IOException {
    Path file = model(sheet -> sheet.row(header).row(figures));
    mapping(file, USUAL);
    return xlsx(file);
  }

  private static Object[] header(Object... cells) {
    return cells;
  }

  @Test
  void estimates_go_apart_with_the_workbook_as_their_source() throws IOException {
    Workplace.Said said = revenue(header("", "FY27Q2E", "FY2028E"), "Revenue", 91500, 512000);

    assertThat(said.exit()).isZero();
    assertThat(data("estimates.csv"))
        .contains("FY27Q2,revenue,gaap,91500000000,USD,model-2026-06-01,2026-06-01")
        .contains("FY28,revenue,gaap,512000000000,USD,model-2026-06-01,2026-06-01");
    assertThat(data("company.json")).contains("\"id\": \"model-2026-06-01\"");
    assertThat(workplace.run("check", "NVDA/FY27Q1").exit()).isZero();
  }

  @Test
  void a_second_import_changes_nothing() throws IOException {
    revenue(header("", "FY27Q2E"), "Revenue", 91500);

    Workplace.Said said = revenue(header("", "FY27Q2E"), "Revenue", 91500);

    assertThat(said.out()).contains("confirmed  1 estimates").endsWith("nothing to change\n");
  }

  @Test
  void a_dry_run_writes_nothing() throws IOException {
    Path file = model(sheet -> sheet.row("", "FY27Q2E").row("Revenue", 91500));
    mapping(file, USUAL);
    String before = data("estimates.csv");

    assertThat(xlsx(file, "--dry-run").out()).endsWith("nothing was written\n");
    assertThat(data("estimates.csv")).isEqualTo(before);
  }

  @Test
  void an_actual_that_contradicts_the_facts_stays_out() throws IOException {
    String before = data("facts.csv");

    Workplace.Said said = revenue(header("", "FY27Q1A"), "Revenue", 81600);

    assertThat(said.out())
        .contains("conflict   FY27Q1 revenue 81615000000")
        .endsWith("hint: --restate adds what the company itself has restated since\n");
    assertThat(data("facts.csv")).isEqualTo(before);
  }

  @Test
  void what_the_company_has_restated_becomes_a_later_row() throws IOException {
    String before = data("facts.csv");
    Path file = model(sheet -> sheet.row("", "FY27Q1A").row("Revenue", 81600));
    mapping(file, USUAL);

    Workplace.Said said = xlsx(file, "--restate");

    assertThat(said.out())
        .contains(
            "restated   FY27Q1 revenue 81615000000 (10q-fy27q1, 2026-05-20) -> 81600000000"
                + " (model-2026-06-01, 2026-06-01)");
    assertThat(data("facts.csv"))
        .isEqualTo(before + "FY27Q1,revenue,,gaap,81600000000,USD,model-2026-06-01,2026-06-01,\n");
  }

  @Test
  void a_sheet_that_rounds_more_contradicts_nothing() throws IOException {
    Files.writeString(
        workplace.data().resolve("NVDA/facts.csv"),
        data("facts.csv")
            .replace("FY27Q1,revenue,,gaap,81615000000", "FY27Q1,revenue,,gaap,81615400000"));

    assertThat(revenue(header("", "FY27Q1A"), "Revenue", 81615).out()).contains("confirmed  1 fig");
    assertThat(revenue(header("", "FY27Q1A"), "Revenue", 81616).out())
        .contains("conflict   FY27Q1");
  }

  @Test
  void an_earlier_statement_restates_nothing() throws IOException {
    Path file = model(sheet -> sheet.row("", "FY27Q1A").row("Revenue", 81600));
    mapping(file, String.join("\n", USUAL).replace("2026-06-01", "2026-05-01"));

    assertThat(xlsx(file, "--restate").out()).contains("conflict   FY27Q1 revenue 81615000000");
  }

  private void rejects(Workplace.Said said, String finding) throws IOException {
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains(finding).endsWith("Nothing was imported.\n");
    assertThat(data("facts.csv")).isEqualTo(Files.readString(Path.of("data/NVDA/facts.csv")));
    assertThat(data("estimates.csv"))
        .isEqualTo(Files.readString(Path.of("data/NVDA/estimates.csv")));
  }

  @Test
  void a_unit_that_is_mistaken_is_seen_by_the_history() throws IOException {
    rejects(
        revenue(header("", "FY27Q2E"), "Revenue", 91500000000L),
        "model.xlsx:Model!B2: error[implausible-scale] expected revenue of FY27Q2 on the scale of"
            + " FY27Q1 in facts.csv, found it 1121117 times larger");
  }

  @Test
  void two_columns_of_one_period_are_refused() throws IOException {
    rejects(
        revenue(header("", "FY27Q2E", "2Q27E"), "Revenue", 91500, 91600),
        "model.xlsx:Model!C1: error[duplicate-period] expected FY27Q2 in one column, found it in"
            + " column B as well");
  }

  @Test
  void a_row_that_is_not_there_is_named_with_the_nearest() throws IOException {
    rejects(
        revenue(header("", "FY27Q2E"), "Revenues", 91500),
        "model.xlsx.mapping.yaml:10:12: error[missing-row] expected a row that is called `Revenue`"
            + " in sheet Model, found none that is shown\n  hint: the nearest label is `Revenues`");
  }

  @Test
  void a_formula_without_its_result_is_refused() throws IOException {
    rejects(
        revenue(header("", "FY27Q2E"), "Revenue", "=B1*2"),
        "model.xlsx:Model!B2: error[uncomputed-formula] expected revenue of FY27Q2 as a number");
  }

  @Test
  void an_error_of_the_sheet_is_refused() throws IOException {
    rejects(
        revenue(header("", "FY27Q2E"), "Revenue", "#REF!"),
        "model.xlsx:Model!B2: error[broken-formula] expected revenue of FY27Q2 as a number, found"
            + " the error #REF!");
  }

  @Test
  void two_currencies_in_a_row_are_refused() throws IOException {
    rejects(
        revenue(header("", "FY27Q2E", "FY27Q3E"), "Revenue", "US$91,500", "HK$95,000"),
        "model.xlsx:Model!C2: error[mixed-currency] expected every figure of the row in USD, found"
            + " one in HKD");
  }

  @Test
  void a_day_that_was_typed_as_text_is_refused() throws IOException {
    rejects(
        revenue(header("", "26/04/2026"), "Revenue", 81615),
        "model.xlsx:Model!B1: error[date-as-text] expected a day that the workbook holds as a day,"
            + " found the text `26/04/2026`");
  }

  @Test
  void an_actual_of_the_future_is_refused() throws IOException {
    rejects(
        revenue(header("", "FY28Q1A"), "Revenue", 91500),
        "model.xlsx:Model!B1: error[actual-of-the-future]");
  }

  @Test
  void periods_before_the_calendar_are_left_out_and_told() throws IOException {
    Workplace.Said said =
        revenue(header("", "FY20A", "FY21Q4A", "FY22Q1A"), "Revenue", 10918, 5003, 5661);

    assertThat(said.err())
        .contains(
            "warning[before-calendar] expected reported periods from FY22Q1 on, found FY20, FY21Q4,"
                + " which are left out");
    assertThat(said.out()).contains("confirmed  1 figures").endsWith("nothing to change\n");
  }

  @Test
  void a_reported_quarter_that_the_calendar_lacks_is_refused_at_its_header() throws IOException {
    Path file = model(sheet -> sheet.row("", "FY27Q2A").row("Revenue", 96221));
    mapping(file, String.join("\n", USUAL).replace("2026-06-01", "2026-08-26"));

    rejects(
        xlsx(file),
        "model.xlsx:Model!B1: error[period-without-calendar] expected FY27Q2 in calendar.csv, found"
            + " none\n  hint: add the quarter with its first and last day to calendar.csv");
  }

  @Test
  void figures_of_an_unknown_day_are_refused() throws IOException {
    Path file = model(sheet -> sheet.row("", "FY27Q2E").row("Revenue", 91500));
    mapping(file, String.join("\n", USUAL).replace("as_of: 2026-06-01\n", ""));

    rejects(xlsx(file), "error[unknown-as-of]");
  }

  @Test
  void a_sheet_that_is_not_there_is_named_with_those_that_are() throws IOException {
    Path file = model(sheet -> sheet.row("", "FY27Q2E").row("Revenue", 91500));
    mapping(file, String.join("\n", USUAL).replace("sheet: Model", "sheet: Modell"));

    rejects(xlsx(file), "hint: its sheets are Model");
  }

  @Test
  void every_fault_of_a_mapping_is_told_at_once() throws IOException {
    Path file = model(sheet -> sheet.row("", "FY27Q2E").row("Revenue", 91500));
    mapping(
        file,
        String.join("\n", USUAL)
            .replace("unit: millions", "unit: milions")
            .replace("metric: revenue", "metric: revenu")
            .replace("labels: A", "labels: 1"));

    Workplace.Said said = xlsx(file);

    rejects(said, "model.xlsx.mapping.yaml:5:7: error[unknown-unit]");
    assertThat(said.err())
        .contains("model.xlsx.mapping.yaml:4:9: error[bad-column]")
        .contains("model.xlsx.mapping.yaml:11:13: error[unknown-metric]")
        .contains("did you mean `millions`?");
  }

  @Test
  void days_stand_for_the_quarters_that_end_then() throws IOException {
    Workplace.Said said =
        revenue(
            header("", LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 30), "Jul-26"),
            "Revenue",
            68127,
            81615,
            91500);

    assertThat(said.exit()).isEqualTo(0);
    assertThat(said.out()).contains("3 new: FY26Q4 1, FY27Q1 1, FY27Q2 1");
  }

  @Test
  void a_column_that_is_hidden_is_left_out_and_told() throws IOException {
    Path file =
        model(s -> s.row("", "FY27Q2E", "FY27Q3E").row("Revenue", 91500, 97000).hideColumn(2));
    mapping(file, USUAL);

    Workplace.Said said = xlsx(file);

    assertThat(said.err()).contains("warning[hidden-columns]");
    assertThat(said.out()).contains("1 new: FY27Q2 1");
  }

  @Test
  void periods_may_run_down() throws IOException {
    Path file =
        model(
            s ->
                s.row("Period", "Revenue", "Gross profit", "EPS")
                    .row("1Q27", 81615, 61157, 2.39)
                    .row("2Q27E", 91500, 68600, 2.05));
    xlsx(file, "--suggest");

    assertThat(Files.readString(mappingOf(file)))
        .contains("layout: periods-down\nheader: [A]\nlabels: 1\n");
    assertThat(xlsx(file, "--as-of", "2026-06-01").out())
        .contains("confirmed  3 figures")
        .contains("3 new: FY27Q2 3");
  }

  @Test
  void a_wide_table_of_gbk_comes_in() throws IOException {
    Path file = temporary.resolve("model.csv");
    String text = "英伟达（百万美元）;26Q4;27Q1A;27Q2E\n营业收入;68,127;81,615;91,500\n毛利润;51093;61157;-\n";
    Files.write(file, text.getBytes(Charset.forName("GBK")));

    assertThat(run("csv", file, "--suggest").err()).isEmpty();
    Workplace.Said said = run("csv", file, "--as-of", "2026-06-01");

    assertThat(said.out()).contains("confirmed  4 figures").contains("estimates  1 new: FY27Q2 1");
  }

  @Test
  void a_tidy_table_comes_in() throws IOException {
    Path file = temporary.resolve("tidy.csv");
    Files.writeString(
        file,
        """
        \uFEFFperiod\tmetric\tvalue\tunit\testimate
        FY27Q1\trevenue\t81615\tmillions\tfalse
        FY27Q2\trevenue\t915\t亿\ttrue
        """,
        StandardCharsets.UTF_8);
    run("csv", file, "--suggest");

    assertThat(run("csv", file, "--as-of", "2026-06-01").out())
        .contains("confirmed  1 figures")
        .contains("estimates  1 new: FY27Q2 1");
  }

  @Test
  void what_is_exported_can_be_imported_again() throws IOException {
    Path file = temporary.resolve("out.xlsx");

    Workplace.Said export = workplace.run("export", "xlsx", "NVDA/FY27Q1", "--to", file.toString());

    assertThat(export.err()).isEmpty();
    xlsx(file, "--suggest");
    assertThat(Files.readString(mappingOf(file))).contains("sheet: \"Figures\"\nlayout: tidy\n");
    Workplace.Said said = xlsx(file);
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).endsWith("nothing to change\n").contains("confirmed  10 estimates");
  }

  @Test
  void an_export_has_the_same_bytes_each_time_and_replaces_nothing_unasked() throws IOException {
    Path one = temporary.resolve("one.xlsx");
    Path other = temporary.resolve("other.xlsx");
    workplace.run("export", "xlsx", "NVDA/FY27Q1", "--to", one.toString());
    workplace.run("export", "xlsx", "NVDA/FY27Q1", "--to", other.toString());

    assertThat(one).hasSameBinaryContentAs(other);
    assertThat(workplace.run("export", "xlsx", "NVDA/FY27Q1", "--to", one.toString()).err())
        .contains("error[file-exists]");
  }

  @Test
  void a_mapping_that_is_no_yaml_is_refused_where_it_breaks() throws IOException {
    Path file = model(sheet -> sheet.row("", "FY27Q2E").row("Revenue", 91500));
    mapping(file, "sheet: Model", "  layout: [periods-across");

    rejects(xlsx(file), "error[malformed-yaml] expected names and values as in `unit: millions`");
  }

  @Test
  void a_row_is_named_by_its_number() throws IOException {
    Path file = model(sheet -> sheet.row("", "FY27Q2E").row("Revenue", 91500));
    mapping(file, String.join("\n", USUAL).replace("header: [1]", "header: [A]"));

    rejects(xlsx(file), "model.xlsx.mapping.yaml:3:10: error[bad-row]");
  }

  @Test
  void a_margin_below_one_is_suggested_as_a_fraction() throws IOException {
    Path file =
        model(
            s ->
                s.row("", "FY27Q2E")
                    .row("Revenue", 91500)
                    .row("Non-GAAP gross margin", 0.75)
                    .row("Gross profit", "(68,600)"));

    xlsx(file, "--suggest");

    assertThat(Files.readString(mappingOf(file)))
        .contains("basis: nongaap\n    unit: fraction")
        .doesNotContain("reversed");
  }

  @Test
  void a_margin_that_was_taken_for_another_unit_is_refused() throws IOException {
    Path file = model(s -> s.row("", "FY27Q2E").row("Margin", 0.75));
    mapping(
        file,
        "sheet: Model",
        "layout: periods-across",
        "header: [1]",
        "labels: A",
        "unit: millions",
        "currency: USD",
        "as_of: 2026-06-01",
        "source: Model",
        "rows:",
        "  - {label: Margin, metric: gross_margin, basis: nongaap, unit: percent}");

    assertThat(xlsx(file).err()).contains("error[implausible-scale]");
  }

  @Test
  void a_header_that_speaks_of_a_year_in_unknown_words_is_told() throws IOException {
    Path file = temporary.resolve("model.csv");
    Files.writeString(file, ",FY27Q2E,Winter 2027\nRevenue,91500,95000\n");
    run("csv", file, "--suggest");

    assertThat(run("csv", file, "--as-of", "2026-06-01").err())
        .contains("warning[period-not-read]", "Winter 2027", "{column: C, period: FY27Q2}");
  }

  @Test
  void a_header_of_typed_days_or_day_numbers_is_told_when_a_mapping_is_suggested()
      throws IOException {
    Path typed = model(s -> s.row("", "26/07/2026", "25/10/2026").row("Revenue", 91500, 95000));

    assertThat(xlsx(typed, "--suggest").err()).contains("error[date-as-text]", "26/07/2026");

    Path numbers = model(s -> s.row("", 46229, 46320).row("Revenue", 91500, 95000));

    assertThat(xlsx(numbers, "--suggest").err()).contains("error[date-as-number]", "46229");
  }

  @Test
  void a_tidy_table_may_name_metrics_in_words() throws IOException {
    Path file = temporary.resolve("model.csv");
    Files.writeString(
        file,
        """
        Period,Metric,Value,Unit,Estimate
        FY27Q2,Revenue,91.5,billions,yes
        2027财年第三季度,毛利润,712,亿,是
        """);
    mapping(file, "layout: tidy", "header: [1]", "unit: one", "currency: USD", "source: Model");

    Workplace.Said said = run("csv", file, "--as-of", "2026-06-01");

    assertThat(said.err()).isEmpty();
    assertThat(data("estimates.csv"))
        .contains(
            "FY27Q2,revenue,gaap,91500000000,USD", "FY27Q3,gross_profit,gaap,71200000000,USD");
  }

  @Test
  void the_first_line_of_a_table_may_name_its_separator() throws IOException {
    Path file = temporary.resolve("model.csv");
    Files.writeString(file, "\uFEFFsep=;\r\n;FY27Q2E\r\n\"Revenue, net\";91500\r\n");
    mapping(
        file,
        "layout: periods-across",
        "header: [1]",
        "labels: A",
        "unit: millions",
        "currency: USD",
        "source: Model",
        "rows:",
        "  - {label: 'Revenue, net', metric: revenue}");

    assertThat(run("csv", file, "--as-of", "2026-06-01").out()).contains("estimates  1 new");
  }

  @Test
  void rows_of_other_companies_and_estimates_on_another_scale_are_told() throws IOException {
    Path file = temporary.resolve("model.csv");
    Files.writeString(
        file,
        """
        Ticker,Period,Metric,Value,Estimate
        nvda,FY27Q2,revenue,91500000000000,yes
        AMD,FY27Q2,revenue,7700,yes
        """);
    mapping(file, "layout: tidy", "header: [1]", "unit: one", "currency: USD", "source: Model");

    assertThat(run("csv", file, "--as-of", "2026-06-01").err())
        .contains(
            "error[implausible-scale]", "warning[other-company]", "found 1 of other companies");
  }

  @Test
  void of_a_long_table_the_mapping_names_what_is_understood_and_counts_the_rest()
      throws IOException {
    Path file = temporary.resolve("model.csv");
    Files.writeString(file, ",FY27Q2E\nRevenue,91500\n" + "Shop,1\n".repeat(300));

    run("csv", file, "--suggest");

    assertThat(Files.readString(mappingOf(file)))
        .contains("metric: revenue", "#  and 100 more that are not understood")
        .hasLineCount(12 + 3 + 200 + 1);
  }
}
