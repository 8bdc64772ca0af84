package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The coverage list says what state each note is in, and writes nothing. */
class StatusTest {

  @TempDir Path temporary = Path.of("");

  @Test
  void where_there_is_no_note_the_way_to_one_is_told() throws IOException {
    Workplace workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
    Files.move(workplace.data().resolve("ACME/notes"), temporary.resolve("notes"));

    assertThat(workplace.run("build").out())
        .isEqualTo("no notes; ./tracknote new COMPANY PERIOD starts one\n");
  }

  @Test
  void the_states_of_notes() throws IOException {
    Workplace workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
    Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve("BETA"));
    Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve("CETA"));
    assertThat(workplace.run("status").out()).endsWith("3 never built\n");
    assertThat(workplace.output()).doesNotExist();

    Path beta = workplace.data().resolve("BETA/notes/FY25Q2/note.md");
    Files.writeString(beta, Files.readString(beta).replace("## 风险提示", "## 风险"));
    workplace.run("build");
    Path ceta = workplace.data().resolve("CETA/facts.csv");
    Files.writeString(ceta, Files.readString(ceta).stripTrailing());

    Workplace.Said said = workplace.run("status");

    assertThat(said.exit()).isZero();
    assertThat(said.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("ACME/FY25Q2        fresh"),
            line ->
                assertThat(line)
                    .startsWith(
                        "BETA/FY25Q2        rejected           data/BETA/notes/FY25Q2/note.md"),
            line ->
                assertThat(line)
                    .isEqualTo("CETA/FY25Q2        out of date        data/CETA/facts.csv changed"),
            line -> assertThat(line).isEqualTo("1 fresh, 1 rejected, 1 out of date"));
    JsonNode notes =
        JsonMapper.shared().readTree(workplace.run("status", "CETA", "--format", "json").out());
    assertThat(notes.at("/notes/0/state").asString()).isEqualTo("out of date");
    assertThat(notes.at("/notes/0/edition").asString()).hasSize(64);
  }
}
