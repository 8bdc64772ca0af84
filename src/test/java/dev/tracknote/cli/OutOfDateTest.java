package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.data.FactsReader;
import dev.tracknote.output.Edition;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Only what is out of date is written, and the content of the inputs alone decides. */
class OutOfDateTest {

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);

  @BeforeEach
  void layTwoCompanies() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
    Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve("BETA"));
    assertThat(workplace.run("build").out())
        .isEqualTo(
            """
            ACME/FY25Q2 written, 2 pages
            BETA/FY25Q2 written, 2 pages
            2 written, 0 unchanged, 0 archived, 0 rejected, 0 need the analyst, 0 failed
            """);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = workplace.folder().resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private String explained() {
    Workplace.Said said = workplace.run("build", "--explain");
    assertThat(said.exit()).as(said.err()).isZero();
    return said.out();
  }

  @Test
  void nothing_is_written_when_nothing_changed_but_the_times_of_files() throws IOException {
    Map<String, String> before = workplace.written();
    Files.setLastModifiedTime(
        workplace.data().resolve("ACME/facts.csv"),
        FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

    assertThat(explained())
        .isEqualTo(
            """
            ACME/FY25Q2: up to date
            BETA/FY25Q2: up to date
            0 written, 2 unchanged, 0 archived, 0 rejected, 0 need the analyst, 0 failed
            """);
    assertThat(workplace.written()).isEqualTo(before);
  }

  @Test
  void a_note_whose_prose_changed_is_written_alone() throws IOException {
    edit("data/ACME/notes/FY25Q2/note.md", "headline: ", "headline: 新");

    assertThat(explained())
        .startsWith(
            """
            ACME/FY25Q2: data/ACME/notes/FY25Q2/note.md changed
            BETA/FY25Q2: up to date
            ACME/FY25Q2 written""");
  }

  @Test
  void an_input_with_its_old_time_and_new_content_is_seen() throws IOException {
    Path facts = workplace.data().resolve("ACME/facts.csv");
    FileTime time = Files.getLastModifiedTime(facts);
    Files.writeString(facts, Files.readString(facts).stripTrailing());
    Files.setLastModifiedTime(facts, time);

    assertThat(explained()).startsWith("ACME/FY25Q2: data/ACME/facts.csv changed\n");
  }

  @Test
  void a_stylesheet_concerns_every_note() throws IOException {
    Files.writeString(
        workplace.templates().resolve("note.css"), "p { }", StandardOpenOption.APPEND);

    assertThat(explained())
        .contains("ACME/FY25Q2: templates/note.css changed")
        .contains("BETA/FY25Q2: templates/note.css changed")
        .contains("2 written");
  }

  @Test
  void inputs_come_and_go() throws IOException {
    Path accepted = workplace.data().resolve("ACME/notes/FY25Q2/accepted.csv");
    Files.writeString(accepted, "rule,file,line,excerpt,reason\n");
    assertThat(explained()).contains("accepted.csv is new\n");

    Files.delete(accepted);
    assertThat(explained()).contains("accepted.csv is gone\n");
  }

  @Test
  void what_an_editor_leaves_beside_the_inputs_is_none() throws IOException {
    Files.writeString(workplace.data().resolve("ACME/notes/FY25Q2/note.md~"), "backup");
    Files.writeString(workplace.data().resolve("ACME/.facts.csv.swp"), "swap");
    Files.writeString(workplace.templates().resolve(".note.css.swp"), "swap");

    assertThat(explained()).contains("0 written, 2 unchanged");
  }

  @Test
  void a_pdf_that_was_removed_or_torn_comes_back() throws IOException {
    Map<String, String> before = workplace.written();
    Files.delete(workplace.output().resolve("ACME/FY25Q2/ACME-FY25Q2.zh.pdf"));
    Files.writeString(workplace.output().resolve("BETA/FY25Q2/BETA-FY25Q2.zh.pdf"), "torn");

    assertThat(explained())
        .contains("ACME-FY25Q2.zh.pdf is missing from the output, or damaged there")
        .contains("BETA-FY25Q2.zh.pdf is missing from the output, or damaged there");
    assertThat(workplace.written()).isEqualTo(before);
  }

  @Test
  void a_rejected_note_is_told_again_each_time_and_leaves_the_others_alone() throws IOException {
    edit("data/ACME/notes/FY25Q2/note.md", "## 风险提示", "## 风险");
    Workplace.Said said = workplace.run("build");
    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.out())
        .startsWith("ACME/FY25Q2        rejected           data/ACME/notes/FY25Q2/note.md")
        .endsWith("0 written, 1 unchanged, 0 archived, 1 rejected, 0 need the analyst, 0 failed\n");

    assertThat(workplace.run("build")).isEqualTo(said);

    edit("data/ACME/notes/FY25Q2/note.md", "## 风险", "## 风险提示");
    assertThat(explained()).contains("0 written, 2 unchanged");
  }

  @Test
  void what_was_refused_is_not_judged_again_while_its_inputs_are_the_same() throws IOException {
    edit("data/ACME/notes/FY25Q2/note.md", "headline: ", "headlin: ");
    edit("data/BETA/notes/FY25Q2/note.md", "headline: ", "headline: 新");
    Workplace.Said first = workplace.run("build", "--steps");
    Workplace.Said again = workplace.run("build", "--steps");

    assertThat(again.exit()).isEqualTo(first.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(again.err()).as("what was found is told again").isEqualTo(first.err());
    assertThat(again.out()).contains("0 written, 1 unchanged, 0 archived, 1 rejected");
    assertThat(first.out()).as("steps of the note").contains("ACME/FY25Q2 zh");
    assertThat(again.out()).as("steps of the note").doesNotContain("ACME/FY25Q2 zh");

    assertThat(workplace.run("build", "--force", "ACME").err()).isEqualTo(first.err());
    edit("data/ACME/notes/FY25Q2/note.md", "headlin: ", "headline: ");
    assertThat(workplace.run("build").out()).contains("0 written, 2 unchanged");
    assertThat(workplace.output().resolve(".refused")).doesNotExist();
  }

  @Test
  void a_refusal_that_is_garbled_or_of_other_inputs_is_judged_anew() throws IOException {
    edit("data/ACME/notes/FY25Q2/note.md", "headline: ", "headlin: ");
    Workplace.Said first = workplace.run("build");
    Path refused = workplace.output().resolve(".refused");
    String kept = Files.readString(refused);

    Files.writeString(refused, kept.substring(0, kept.length() / 2));
    assertThat(workplace.run("build").err()).isEqualTo(first.err());
    assertThat(refused).hasContent(kept);

    edit("data/ACME/notes/FY25Q2/note.md", "headlin: ", "headli: ");
    assertThat(workplace.run("build").err()).contains("headli").isNotEqualTo(first.err());
  }

  @Test
  void a_template_that_fails_on_one_note_lets_the_other_pass() throws IOException {
    edit("data/BETA/company.json", "\"ACME.O\"", "\"BETA.O\"");
    edit("templates/note.ftlh", "<body", "<#if note.title?contains('ACME')>${note.odd}</#if><body");

    Workplace.Said said = workplace.run("build", "--jobs", "2");

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.out()).contains("BETA/FY25Q2 written").contains("1 rejected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "two", "1.5"})
  void a_run_has_at_least_one_job(String jobs) {
    for (String command : List.of("build", "check", "watch")) {
      Workplace.Said said = workplace.run(command, "--jobs", jobs);

      assertThat(said.exit()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains("'--jobs': expected a number from 1 on, found \"" + jobs);
    }
  }

  @Test
  void any_number_of_jobs_gives_the_same_bytes() throws IOException {
    for (String company : new String[] {"CETA", "DELTA", "ETA"}) {
      Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve(company));
    }
    workplace.run("build", "--force", "--jobs", "1");
    Map<String, String> alone = workplace.written();

    workplace.run("build", "--force", "--jobs", "8");

    assertThat(workplace.written()).isEqualTo(alone).hasSize(20);
  }

  @Test
  void the_working_directory_is_in_no_note() throws Exception {
    writeAQuarterInThousands();
    Process above = ChildProcess.start(workplace, "build", "--jobs", "1");
    String said = ChildProcess.said(above);
    assertThat(said).contains("warning").contains(temporary + "/data/ACME/facts.csv");
    Map<String, String> here = workplace.written();

    Process inside =
        new ProcessBuilder(ChildProcess.command(workplace, "build", "--force"))
            .directory(temporary.toFile())
            .redirectErrorStream(true)
            .start();

    assertThat(ChildProcess.said(inside)).contains("2 written");
    assertThat(workplace.written()).isEqualTo(here);
    Path manifest = workplace.output().resolve("ACME/FY25Q2/manifest.json");
    assertThat(Files.readString(manifest)).contains("\"file\" : \"data/ACME/facts.csv\"");
  }

  /** All lines of it, so that they go together and only the jump to the next one is odd. */
  private void writeAQuarterInThousands() throws IOException {
    for (String value : List.of("1000000", "520000", "480000", "110000", "88000")) {
      edit("data/ACME/facts.csv", "gaap," + value + "000,", "gaap," + value + ",");
    }
  }

  @Test
  void a_note_that_stands_tells_of_its_findings_where_they_are_now() throws IOException {
    writeAQuarterInThousands();
    workplace.run("build");

    assertThat(workplace.run("build").out()).startsWith("0 written, 2 unchanged");
    assertThat(Files.readString(workplace.output().resolve("run.json")))
        .contains(temporary + "/data/ACME/facts.csv");
  }

  @Test
  void an_edition_gives_back_the_facts_that_it_was_made_from() throws Exception {
    NoteEditions note = new OutputFolder(workplace.output()).note("ACME", "FY25Q2");
    Edition first = note.current().orElseThrow();
    edit(
        "data/ACME/facts.csv",
        "FY25Q2,revenue,,gaap,1450000000",
        "FY25Q2,revenue,,gaap,1450000001");
    workplace.run("build");

    try (var inputs = first.inputs()) {
      var then = new FactsReader(inputs.getPath("data")).read("ACME").value();
      assertThat(then.reported().all()).isNotEmpty();
      assertThat(Files.readString(inputs.getPath("data/ACME/facts.csv")))
          .contains("FY25Q2,revenue,,gaap,1450000000");
    }
  }

  @Test
  void the_run_leaves_a_record_and_a_page() throws IOException {
    edit("data/ACME/notes/FY25Q2/note.md", "## 风险提示", "## 风险");
    workplace.run("build", "ACME");

    JsonNode run =
        JsonMapper.shared().readTree(Files.readAllBytes(workplace.output().resolve("run.json")));
    assertThat(run.at("/exitCode").asInt()).isEqualTo(2);
    assertThat(run.at("/notes/0/status").asString()).isEqualTo("rejected");
    assertThat(run.at("/notes/0/findings/0/rule").asString()).isNotEmpty();
    assertThat(run.at("/notes/1/note").asString()).isEqualTo("BETA/FY25Q2");
    assertThat(run.at("/notes/1/status").asString()).isEqualTo("written");
    assertThat(Files.readString(workplace.output().resolve("index.html")))
        .contains("href=\"BETA/FY25Q2/BETA-FY25Q2.zh.pdf\"", "class=\"rejected\"")
        .doesNotContain("src=", "http:", "https:");
  }

  @Test
  void a_second_run_does_not_wait_when_it_is_told_not_to() throws IOException {
    try (var held = new OutputFolder(workplace.output()).lock().orElseThrow()) {
      Workplace.Said said = workplace.run("build", "--no-wait");

      assertThat(held).isNotNull();
      assertThat(said.exit()).isEqualTo(ExitCode.ENVIRONMENT.number());
      assertThat(said.err()).startsWith("another run is writing to ");
    }
    assertThat(workplace.run("build", "--no-wait").exit()).isZero();
  }
}
