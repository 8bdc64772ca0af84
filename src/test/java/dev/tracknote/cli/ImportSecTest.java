package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.data.FactsReader;
import dev.tracknote.filing.Papers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tracknote import sec}, from files and from a service that replays saved answers. */
class ImportSecTest {

  private static final String FACTS = "/api/xbrl/companyfacts/CIK0009999001.json";
  private static final String TICKERS =
      "{\"0\":{\"cik_str\":9999001,\"ticker\":\"ACME\",\"title\":\"ACME MACHINES INC\"}}";

  @TempDir Path folder = Path.of("");
  private Workplace place = new Workplace(Path.of(""));
  private ReplayedService service = ReplayedService.closed();

  @BeforeEach
  void open() throws IOException {
    place = new Workplace(folder);
    Files.createDirectories(place.data());
    service = ReplayedService.open();
    service.answer("/files/company_tickers.json", 200, TICKERS);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void a_new_company_gets_a_folder_that_reads() throws Exception {
    Workplace.Said said = file(papers(2024).json());

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("ACME is new: ACME MACHINES INC", "written");
    assertThat(said.err()).contains("data/ACME/company.json: warning[unfinished-company]");
    assertThat(new FactsReader(place.data()).read("ACME").value().calendar()).hasSize(4);
    assertThat(text("company.json")).contains("\"cik\": \"0009999001\"", "to be completed");
  }

  @Test
  void the_same_file_twice_changes_no_byte() throws Exception {
    file(papers(2024).json());
    Map<String, String> before = files();

    assertThat(file(papers(2024).json()).out()).contains("nothing to change");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_newer_file_adds_rows_and_tells_what_was_restated() throws Exception {
    file(papers(2023).json());
    String before = text("facts.csv");
    Papers newer = papers(2023).yearOfRevenue("Revenues", 2024);
    newer.quarter(2024, 1).states("Revenues", 2023, 1, 1, "98000000");

    Workplace.Said said = file(newer.json());

    assertThat(said.out())
        .contains(
            "  quarters   4 new: FY24Q1, FY24Q2, FY24Q3, FY24Q4",
            "  restated   FY23Q1 revenue 100000000 (10q-fy23q1, 2023-05-01) -> 98000000"
                + " (10q-fy24q1, 2024-05-01)");
    assertThat(text("facts.csv"))
        .startsWith(before)
        .contains("FY23Q1,revenue,,gaap,98000000,USD,10q-fy24q1,2024-05-01,");
  }

  @Test
  void of_a_new_company_restatements_are_only_counted() throws Exception {
    Papers papers = new Papers();
    for (int year = 2020; year <= 2024; year++) {
      papers.yearOfRevenue("Revenues", year);
    }
    for (int year = 2020; year <= 2023; year++) {
      papers.quarter(year + 1, 1).states("Revenues", year, 1, 1, "98000000");
      papers.quarter(year + 1, 2).states("Revenues", year, 2, 2, "108000000");
      papers.quarter(year + 1, 3).states("Revenues", year, 3, 3, "118000000");
    }

    assertThat(file(papers.json()).out())
        .containsPattern("restated   \\d+ figures since they were first filed")
        .doesNotContain("->");
  }

  @Test
  void a_folder_in_the_place_of_the_file_is_refused() {
    Workplace.Said said = place.run("import", "sec", "ACME", "--file", folder.toString());

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).contains("error[unreadable-file] expected a companyfacts file");
  }

  @Test
  void what_was_typed_by_hand_stays_and_is_told() throws Exception {
    file(papers(2023).json());
    String typed =
        text("facts.csv")
            .replace("FY23Q2,revenue,,gaap,110000000", "FY23Q2,revenue,,gaap,111000000");
    Files.writeString(place.data().resolve("ACME/facts.csv"), typed);

    Workplace.Said said = file(papers(2023).json());

    assertThat(said.out()).contains("conflict   FY23Q2 revenue 111000000", "stays, not 110000000");
    assertThat(text("facts.csv")).isEqualTo(typed);
  }

  @Test
  void rows_columns_and_line_ends_stay_as_they_were_typed() throws Exception {
    file(papers(2023).json());
    String typed =
        String.join(
            "\r\n",
            "as_of,source,unit,value,basis,metric,period",
            "2024-02-15,10k-fy23,USD,140000000,gaap,revenue,FY23Q4",
            "2023-11-01,10q-fy23q3,USD,120000000,gaap,revenue,FY23Q3");
    Files.writeString(place.data().resolve("ACME/facts.csv"), typed);

    assertThat(file(papers(2023).json()).exit()).isZero();
    assertThat(text("facts.csv"))
        .startsWith(typed + "\r\n2023-05-01,10q-fy23q1,USD,100000000,gaap,revenue,FY23Q1\r\n");
  }

  @Test
  void a_dry_run_tells_the_same_and_writes_nothing() throws Exception {
    Workplace.Said said = file(papers(2024).json(), "--dry-run");

    assertThat(said.out()).contains("ACME is new", "nothing was written");
    assertThat(files()).isEmpty();
  }

  @Test
  void the_report_is_a_document_for_programs_too() throws Exception {
    assertThat(file(papers(2024).json(), "--format", "json").out())
        .contains("\"isNew\" : true", "\"period\" : \"FY24Q4\"", "\"document\" : \"k-2024\"");
  }

  @Test
  void figures_of_another_company_are_refused() throws Exception {
    file(papers(2024).json());
    Map<String, String> before = files();

    Workplace.Said said = file(papers(2024).cik("8").json());

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).contains("error[wrong-company]", "CIK 0000000008");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_folder_at_fault_is_not_added_to() throws Exception {
    file(papers(2023).json());
    Files.writeString(place.data().resolve("ACME/calendar.csv"), "period,start\n");
    Map<String, String> before = files();

    Workplace.Said said = file(papers(2024).json());

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).contains("data/ACME/calendar.csv:1:1: error[missing-field]");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void the_service_is_asked_with_a_name_and_only_for_news() throws Exception {
    service.answer(FACTS, 200, papers(2024).json(), "ETag", "\"one\"");
    service.answer(FACTS, 304, "");

    assertThat(ask("ACME").out()).contains("ACME is new");
    assertThat(ask("9999001").out()).contains("nothing to change");
    assertThat(service.heard())
        .containsExactly(
            "/files/company_tickers.json Example House desk@house.example",
            FACTS + " Example House desk@house.example",
            FACTS + " Example House desk@house.example \"one\"");
  }

  @Test
  void a_busy_service_is_asked_again_when_it_says() throws Exception {
    service.answer(FACTS, 429, "", "Retry-After", "0");
    service.answer(FACTS, 503, "", "Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT");
    service.answer(FACTS, 200, papers(2024).json());

    assertThat(ask("ACME").exit()).isZero();
  }

  @Test
  void a_service_that_names_a_time_far_off_is_not_waited_for() {
    service.answer(FACTS, 503, "", "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT");

    Workplace.Said said = ask("ACME");

    assertThat(said.exit()).isEqualTo(ExitCode.ENVIRONMENT.number());
    assertThat(said.err()).contains("the service answers 503, and asks to wait");
  }

  @Test
  void an_answer_in_gzip_is_unpacked() throws Exception {
    service.answerPacked(FACTS, papers(2024).json());

    assertThat(ask("ACME").out()).contains("ACME is new");
  }

  @Test
  void without_a_contact_the_service_is_not_asked() {
    Workplace.Said said = place.run("import", "sec", "ACME", "--service", service.address());

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err())
        .contains("error[missing-contact]", "sec_contact in data/house/house.json");
    assertThat(service.heard()).isEmpty();
  }

  @Test
  void the_house_may_say_who_asks() throws Exception {
    Files.createDirectories(place.data().resolve("house"));
    Files.writeString(
        place.data().resolve("house/house.json"),
        "{\"sec_contact\": \"The House mail@house.example\"}");
    service.answer(FACTS, 200, papers(2024).json());

    place.run("import", "sec", "9999001", "--service", service.address(), "--cache", cache());

    assertThat(service.heard()).contains(FACTS + " The House mail@house.example");
  }

  @Test
  void a_refusal_is_told_with_its_cure() throws Exception {
    service.answer(FACTS, 403, "<html>Undeclared Automated Tool</html>");

    Workplace.Said said = ask("ACME");

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).contains("error[service-refused]", "(403)");
  }

  @Test
  void a_page_in_the_place_of_figures_is_refused_and_not_kept() throws Exception {
    service.answer(FACTS, 200, "<html>maintenance</html>", "ETag", "\"page\"");
    service.answer(FACTS, 200, papers(2024).json(), "ETag", "\"one\"");

    assertThat(ask("ACME").err()).contains("error[not-companyfacts]", "found a web page");
    assertThat(ask("ACME").exit()).isZero();
    assertThat(service.heard()).last().isEqualTo(FACTS + " Example House desk@house.example");
  }

  @Test
  void half_an_answer_is_refused() throws Exception {
    String json = papers(2024).json();
    service.answer(FACTS, 200, json.substring(0, json.length() / 2));

    assertThat(ask("ACME").err()).contains("error[truncated-file]");
    assertThat(files()).isEmpty();
  }

  @Test
  void a_ticker_that_is_not_listed_is_refused() throws Exception {
    assertThat(ask("NOPE").err()).contains("NOPE: error[unknown-company]");
  }

  private Workplace.Said ask(String name) {
    return place.run(
        "import",
        "sec",
        name,
        "--service",
        service.address(),
        "--contact",
        "Example House desk@house.example",
        "--cache",
        cache());
  }

  private String cache() {
    return folder.resolve("cache").toString();
  }

  private Workplace.Said file(String json, String... more) throws IOException {
    Path file = folder.resolve("acme.json");
    Files.writeString(file, json);
    List<String> words =
        new ArrayList<>(List.of("import", "sec", "ACME", "--file", file.toString()));
    words.addAll(List.of(more));
    return place.run(words.toArray(String[]::new));
  }

  private static Papers papers(int year) {
    return new Papers().yearOfRevenue("Revenues", year);
  }

  private String text(String name) throws IOException {
    return Files.readString(place.data().resolve("ACME").resolve(name), StandardCharsets.UTF_8);
  }

  private Map<String, String> files() throws IOException {
    return Workplace.files(place.data());
  }
}
