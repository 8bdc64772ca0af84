package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document on standard output is the only thing there, whatever becomes of the notes. */
class ReportFormatTest {

  @TempDir private Path temporary = Path.of("");
  private Workplace workplace = new Workplace(Path.of(""));

  @BeforeEach
  void lay() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
  }

  private void spoil() throws IOException {
    Path note = workplace.data().resolve("ACME/notes/FY25Q2/note.md");
    Files.writeString(note, Files.readString(note).replace("${revenue}", "${revenu}"));
  }

  private static JsonNode document(Workplace.Said said) {
    assertThat(said.err()).isEmpty();
    return JsonMapper.shared().readTree(said.out());
  }

  @Test
  void a_build_is_silent_but_for_the_document() {
    JsonNode json = document(workplace.run("build", "--format", "json"));

    assertThat(json.at("/notes/0/outcome").asString()).isEqualTo("written");
    assertThat(json.get("findings")).isEmpty();
    assertThat(json.get("exitCode").asInt()).isZero();
  }

  @Test
  void a_rejected_note_says_which_edition_stays() throws IOException {
    workplace.run("build");
    spoil();

    JsonNode json = document(workplace.run("build", "--format", "json"));

    assertThat(json.at("/notes/0/outcome").asString()).isEqualTo("rejected");
    assertThat(json.at("/notes/0/standing").asString()).isEqualTo("output/ACME/FY25Q2");
    assertThat(json.at("/findings/0/rule").asString()).isEqualTo("R24");
    assertThat(workplace.run("build").err())
        .endsWith(
            "ACME/FY25Q2 rejected; nothing was written; the edition in output/ACME/FY25Q2"
                + " stays.\n");
  }

  @Test
  void a_check_as_sarif_points_to_the_line() throws IOException {
    spoil();

    Workplace.Said said = workplace.run("check", "--format", "sarif");
    JsonNode result = document(said).at("/runs/0/results/0");

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(result.get("ruleId").asString()).isEqualTo("R24");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(11);
  }

  @Test
  void names_that_mean_nothing_are_findings_too() {
    Workplace.Said said = workplace.run("check", "NOBODY", "--format", "json");

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(document(said).at("/findings/0/rule").asString()).isEqualTo("unknown-company");
  }

  @Test
  void what_was_accepted_travels_in_the_manifest() throws IOException {
    Path folder = workplace.data().resolve("ACME/notes/FY25Q2");
    Path note = folder.resolve("note.md");
    Files.writeString(note, Files.readString(note) + "\n\n行业规模 2027 年将达到 9000 亿美元。\n");
    Files.writeString(
        folder.resolve("accepted.csv"),
        "rule,file,line,excerpt,reason\nR10,note.md,31,行业规模,本所行业模型\n");

    assertThat(workplace.run("build").exit()).isZero();

    assertThat(Files.readString(workplace.output().resolve("ACME/FY25Q2/manifest.json")))
        .contains("\"rule\" : \"R10\"", "\"reason\" : \"本所行业模型\"");
  }
}
