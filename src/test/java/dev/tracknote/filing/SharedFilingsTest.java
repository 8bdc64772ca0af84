package dev.tracknote.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tracknote.data.FactsReader;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.intake.Changes;
import dev.tracknote.intake.Intake;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real filings, which lie beside the project where they may; elsewhere these tests are skipped. */
class SharedFilingsTest {

  private static final Path FILES = Path.of("../shared/data/companyfacts");
  private static final Path NVDA_QUARTERS = Path.of("../shared/data/nvda_quarters.csv");
  private static final Map<String, Metric> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("revenue", Metric.REVENUE);
    COLUMNS.put("gross_profit", Metric.GROSS_PROFIT);
    COLUMNS.put("operating_income", Metric.OPERATING_INCOME);
    COLUMNS.put("net_income", Metric.NET_INCOME);
    COLUMNS.put("cost_of_revenue", Metric.COST_OF_REVENUE);
    COLUMNS.put("rd", Metric.RESEARCH_AND_DEVELOPMENT);
  }

  @TempDir Path data = Path.of("");

  @BeforeEach
  void there_are_files() {
    assumeTrue(Files.isDirectory(FILES), "no real filings at " + FILES.toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    "CIK0001045810, NVDA, FY27Q1, 73",
    "CIK0001045810.2025-09, NVDA, FY26Q2, 70",
    "CIK0000002488, AMD, FY25Q2, 66",
    "CIK0000320193, AAPL, FY26Q2, 72",
    "CIK0001652044, GOOGL, FY26Q1, 47",
    "CIK0001835632, MRVL, FY27Q1, 25",
    "CIK0001807794, CRDO, FY26Q4, 22"
  })
  void a_real_file_becomes_a_folder_that_reads(
      String file, String ticker, String latest, int quarters) throws Exception {
    Changes changes = new Intake(data).take(ticker, read(file).delivery(), true);
    CompanyFacts facts = new FactsReader(data).read(ticker).value();

    assertThat(changes.conflicts()).isEmpty();
    assertThat(facts.calendar()).hasSize(quarters);
    assertThat(facts.calendar().getLast().label().label()).isEqualTo(latest);
    assertThat(facts.reported().all()).hasSize(changes.added().size() + changes.restated().size());
    assertThat(new Intake(data).take(ticker, read(file).delivery(), true).isNothing()).isTrue();
  }

  @Test
  void a_company_that_files_only_years_is_refused() {
    assertThatExceptionOfType(RejectedInput.class)
        .isThrownBy(() -> read("CIK0001046179"))
        .withMessageContaining("found only 20-F, 6-K");
  }

  @Test
  void the_quarters_of_nvidia_are_right_to_the_dollar() throws Exception {
    new Intake(data).take("NVDA", read("CIK0001045810").delivery(), true);
    CompanyFacts facts = new FactsReader(data).read("NVDA").value();
    List<String> lines = Files.readAllLines(NVDA_QUARTERS);
    List<String> header = List.of(lines.getFirst().split(",", -1));

    assertThat(lines).hasSizeGreaterThan(20);
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      FiscalQuarter quarter =
          FiscalQuarter.parse(cells.getFirst().replace("FY20", "FY")).orElseThrow();
      ReportedQuarter days = facts.quarter(quarter).orElseThrow();
      assertThat(days.start()).as(line).isEqualTo(cells.get(header.indexOf("start")));
      assertThat(days.end()).as(line).isEqualTo(cells.get(header.indexOf("end")));
      COLUMNS.forEach(
          (column, metric) ->
              assertThat(value(facts, metric, quarter))
                  .as(column + " of " + line)
                  .isEqualByComparingTo(cells.get(header.indexOf(column))));
      assertThat(margin(facts, Metric.GROSS_PROFIT, quarter))
          .isEqualByComparingTo(cells.get(header.indexOf("gross_margin_pct")));
      assertThat(margin(facts, Metric.OPERATING_INCOME, quarter))
          .isEqualByComparingTo(cells.get(header.indexOf("operating_margin_pct")));
    }
  }

  @Test
  void a_newer_file_is_an_update() throws Exception {
    Intake intake = new Intake(data);
    intake.take("NVDA", read("CIK0001045810.2025-09").delivery(), true);
    String before = Files.readString(data.resolve("NVDA/facts.csv"));

    Changes changes = intake.take("NVDA", read("CIK0001045810").delivery(), true);

    assertThat(changes.quarters())
        .extracting(q -> q.label().label())
        .containsExactly("FY26Q3", "FY26Q4", "FY27Q1");
    assertThat(changes.conflicts()).isEmpty();
    assertThat(Files.readString(data.resolve("NVDA/facts.csv"))).startsWith(before);
  }

  @Test
  void the_sample_company_was_typed_as_it_was_filed() throws Exception {
    Path folder = Files.createDirectories(data.resolve("NVDA"));
    for (String file : List.of("company.json", "calendar.csv", "facts.csv")) {
      Files.copy(Path.of("data/NVDA").resolve(file), folder.resolve(file));
    }
    Changes changes =
        new Intake(data).take("NVDA", read("CIK0001045810", "FY22Q1").delivery(), false);

    assertThat(changes.confirmed()).isGreaterThan(300);
    assertThat(changes.conflicts()).isEmpty();
  }

  private static BigDecimal value(CompanyFacts facts, Metric metric, FiscalQuarter quarter) {
    Amount amount =
        (Amount)
            facts
                .reported()
                .current(FactKey.company(metric, Basis.GAAP, quarter))
                .orElseThrow()
                .value();
    return amount.value();
  }

  private static BigDecimal margin(CompanyFacts facts, Metric metric, FiscalQuarter quarter) {
    BigDecimal share =
        Rounding.quotient(value(facts, metric, quarter), value(facts, Metric.REVENUE, quarter));
    return Rounding.toDecimals(share.movePointRight(2), 2);
  }

  private static Filed read(String file) throws RejectedInput, IOException {
    return read(file, "FY00Q1");
  }

  private static Filed read(String file, String since) throws RejectedInput, IOException {
    Path path = FILES.resolve(file + ".json");
    try (InputStream in = Files.newInputStream(path)) {
      return FilingReader.read(
          path.toString(), in, Optional.of(FiscalQuarter.parse(since).orElseThrow()));
    }
  }
}
