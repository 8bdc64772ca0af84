package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.filing.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst begins in an empty folder: what the first note needs is laid, and told. */
class EmptyFolderTest {

  @TempDir private Path temporary = Path.of("");
  private Workplace empty = new Workplace(Path.of(""));
  private Path filed = Path.of("");

  @BeforeEach
  void file() throws IOException {
    empty = new Workplace(Files.createDirectory(temporary.resolve("empty")));
    filed = temporary.resolve("acme.json");
    Files.writeString(
        filed, new Papers().yearOfRevenue("Revenues", 2023).yearOfRevenue("Revenues", 2024).json());
  }

  private Workplace.Said imported(String... more) {
    String[] words = new String[5 + more.length];
    System.arraycopy(
        new String[] {"import", "sec", "ACME", "--file", filed.toString()}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return empty.run(words);
  }

  @Test
  void the_first_import_lays_house_templates_and_schemas_and_says_so() throws IOException {
    Workplace.Said said = imported();

    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .contains(
            "laid data/house: a sample house; write your own name, analysts and disclosures into"
                + " it before you publish",
            "laid templates: the house style");
    assertThat(Workplace.files(empty.templates())).isEqualTo(Workplace.files(Path.of("templates")));
    assertThat(Workplace.files(empty.data().resolve("house")))
        .isEqualTo(Workplace.files(Path.of("data/house")));
    assertThat(Workplace.files(empty.data().resolve("schemas")))
        .isEqualTo(Workplace.files(Path.of("data/schemas")));
  }

  @Test
  void a_note_is_begun_and_printed_as_a_draft() throws IOException {
    imported();

    assertThat(empty.run("new", "ACME", "FY24Q4").exit()).isZero();
    assertThat(empty.run("build").exit()).isZero();
    assertThat(Workplace.files(empty.output().resolve("ACME/FY24Q4")).keySet())
        .contains("preview/ACME-FY24Q4.zh.pdf", "preview/ACME-FY24Q4.en.pdf");
  }

  @Test
  void what_is_there_stays_as_it_is() throws IOException {
    Files.createDirectories(empty.templates());
    Files.createDirectories(empty.data().resolve("house"));
    Files.writeString(empty.data().resolve("house/house.json"), "{}");

    Workplace.Said said = imported();

    assertThat(said.out()).doesNotContain("laid");
    assertThat(Workplace.files(empty.templates())).isEmpty();
    assertThat(Files.readString(empty.data().resolve("house/house.json"))).isEqualTo("{}");
  }

  @Test
  void a_house_that_went_missing_is_laid_by_the_next_note() throws IOException {
    imported();
    Files.move(empty.data().resolve("house"), temporary.resolve("gone"));

    assertThat(empty.run("new", "ACME", "FY24Q4").out()).contains("laid data/house");
  }

  @Test
  void a_rehearsal_lays_nothing() throws IOException {
    imported("--dry-run");

    assertThat(Workplace.files(empty.folder())).isEmpty();
  }

  @Test
  void a_build_says_how_to_begin() {
    Workplace.Said said = empty.run("build");

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).contains("import sec and new, which lay what is missing");
  }

  @Test
  void a_company_that_is_held_is_not_taken_for_another() throws IOException {
    imported();

    Workplace.Said said = empty.run("import", "sec", "OTHER", "--file", filed.toString());

    assertThat(said.err())
        .contains(
            "error[wrong-company]", "found CIK 0009999001, ACME MACHINES INC, in the folder ACME");
    assertThat(empty.data().resolve("OTHER")).doesNotExist();
  }
}
