package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.data.FactsReader;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.filing.FilingReader;
import dev.tracknote.intake.Intake;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that cannot all be right are told; what companies really state never is. */
class FactsContradictTest {

  private static final Path COMPANIES = Path.of("src/test/resources/claims/companies");
  private static final Path FILINGS = Path.of("../shared/data/companyfacts");

  @TempDir Path data = Path.of("");

  static List<Arguments> companies() throws IOException {
    try (Stream<Path> corpus = Files.list(COMPANIES)) {
      return Stream.concat(
              corpus.map(c -> c.getFileName().toString()).sorted().map(c -> of(COMPANIES, c)),
              Stream.of("NVDA", "AMD").map(c -> of(Path.of("data"), c)))
          .toList();
    }
  }

  private static Arguments of(Path root, String company) {
    return Arguments.of(root, company);
  }

  @ParameterizedTest
  @MethodSource("companies")
  void nothing_is_said_of_companies_that_add_up(Path root, String company) throws Exception {
    assertThat(ofAllPeriods(root, company)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CIK0001045810",
    "CIK0000002488",
    "CIK0000320193",
    "CIK0001652044",
    "CIK0001835632",
    "CIK0001807794"
  })
  void what_companies_filed_is_no_error(String file) throws Exception {
    Path filing = FILINGS.resolve(file + ".json");
    assumeTrue(Files.exists(filing), "no real filing at " + filing.toAbsolutePath());
    FiscalQuarter since = FiscalQuarter.parse("FY00Q1").orElseThrow();
    try (InputStream in = Files.newInputStream(filing)) {
      new Intake(data)
          .take("FILED", FilingReader.read(file, in, Optional.of(since)).delivery(), true);
    }

    assertThat(ofAllPeriods(data, "FILED"))
        .allMatch(c -> c.why() == Contradiction.Certainty.RESTATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a segment, in a split that adds up in every other quarter
        "FY26Q1,revenue,vaccines,gaap,215 | FY26Q1,revenue,vaccines,gaap,251 | vaccines",
        // one of two cuts of the same revenue
        "FY26Q1,revenue,europe,gaap,842 | FY26Q1,revenue,europe,gaap,824 | europe",
        // a sub-segment against its segment
        "FY26Q1,revenue,medicines.rare,gaap,561 | FY26Q1,revenue,medicines.rare,gaap,651 | rare",
        "FY26Q1,cost_of_revenue,,gaap,561 | FY26Q1,cost_of_revenue,,gaap,651 | cost_of_revenue",
        "FY26Q1,gross_profit,,gaap,1968 | FY26Q1,gross_profit,,gaap,19680 | 1968000000",
        "FY26Q1,operating_income,,gaap,893 | FY26Q1,operating_income,,gaap,939 | 893000000",
        "FY26Q1,research_and_development,,gaap,471 | FY26Q1,research_and_development,,gaap,4710 | line",
        "FY26Q1,net_income,,gaap,688 | FY26Q1,net_income,,gaap,68.8 | net_income",
        // a quarter that is printed beside that of the note
        "FY25Q1,revenue,,gaap, | FY25Q1,revenue,,gaap,1 | FY25Q1",
      })
  void a_fact_that_breaks_what_the_others_keep_is_an_error(String right, String wrong, String said)
      throws Exception {
    List<Diagnostic> findings = findings("FY26Q1", "", right.strip(), wrong.strip());

    assertThat(findings).as("%s", findings).hasSize(1).allMatch(Diagnostic::isError);
    assertThat(findings.getFirst().rule()).isEqualTo("facts-contradict");
    assertThat(findings.getFirst().place().file()).endsWith("facts.csv");
    assertThat(findings.getFirst().place().line()).isPositive();
    assertThat(findings.getFirst().message() + findings.getFirst().hint()).contains(said.strip());
  }

  @Test
  void what_rounding_leaves_is_none() throws Exception {
    assertThat(
            findings(
                "FY26Q1",
                "",
                "FY26Q1,revenue,vaccines,gaap,215000000",
                "FY26Q1,revenue,vaccines,gaap,216000000"))
        .isEmpty();
  }

  @Test
  void a_quarter_after_that_of_the_note_is_not_looked_at() throws Exception {
    assertThat(
            findings(
                "FY25Q4",
                "",
                "FY26Q1,revenue,vaccines,gaap,215",
                "FY26Q1,revenue,vaccines,gaap,251"))
        .isEmpty();
  }

  @Test
  void what_was_restated_by_itself_only_warns() throws Exception {
    String row = "FY26Q1,revenue,vaccines,gaap,215000000,EUR,q-fy26q1,2026-04-22,";
    List<Diagnostic> findings =
        findings(
            "FY26Q1", "", row, row + "\n" + row.replace("215", "251").replace("04-22", "04-28"));

    assertThat(findings).hasSize(1).noneMatch(Diagnostic::isError);
    assertThat(findings.getFirst().hint()).contains("restated");
  }

  @Test
  void a_split_that_never_added_up_is_left_alone() throws Exception {
    assertThat(findings("FY26Q1", "", ",gaap,", ",gaap,", ",vaccines,gaap,", ",vaccines,gaap,3"))
        .isEmpty();
  }

  @Test
  void a_typed_figure_is_not_held_against_a_wrong_fact() throws Exception {
    String text = "Gross margin was 77.8% in the quarter, and revenue was EUR2,600mn.";
    String right = "FY26Q1,gross_profit,,gaap,1968";

    assertThat(findings("FY26Q1", text, right, right))
        .extracting(Diagnostic::message)
        .singleElement()
        .asString()
        .contains("2,600");
    assertThat(findings("FY26Q1", text, right, right + "0"))
        .extracting(Diagnostic::message)
        .hasSize(2)
        .anyMatch(m -> m.contains("gross_profit"))
        .anyMatch(m -> m.contains("2,600"));
  }

  private static List<Contradiction> ofAllPeriods(Path root, String company) throws Exception {
    CompanyFacts facts = new FactsReader(root).read(company).value();
    Set<FiscalPeriod> periods = new LinkedHashSet<>();
    for (ReportedQuarter quarter : facts.calendar()) {
      periods.add(quarter.label());
      periods.add(quarter.label().fiscalYear());
    }
    return new Books(facts, facts.calendar().getLast().label()).contradictions(periods);
  }

  /** What is said of a sentence about a company of the corpus, of which some rows were changed. */
  private List<Diagnostic> findings(String period, String sentence, String... changes)
      throws Exception {
    Path folder = Files.createDirectories(data.resolve("ALVR" + period));
    try (Stream<Path> files = Files.list(COMPANIES.resolve("ALVR"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        if (file.endsWith("facts.csv")) {
          for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
          }
        }
        Files.writeString(folder.resolve(file.getFileName()), text);
      }
    }
    CompanyFacts facts = new FactsReader(data).read(folder.getFileName().toString()).value();
    Commentary note =
        CommentaryReader.read("note.md", "## Event\n\n" + sentence + "\n", new ArrayList<>());
    FiscalQuarter quarter = FiscalQuarter.parse(period).orElseThrow();
    return Checklist.run(new Dossier(facts, quarter, Corpus.HOUSE, note, Optional.empty()))
        .findings()
        .stream()
        .filter(f -> f.rule().equals("facts-contradict") || f.rule().matches("R\\d+"))
        .toList();
  }
}
