package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that may not be read is the machine's fault and is named; root may read everything. */
class PermissionTest {

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);
  private Path file = Path.of("");

  @BeforeEach
  void lay_the_company() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
  }

  @AfterEach
  void give_the_right_back() throws IOException {
    Files.setPosixFilePermissions(
        file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/ACME/facts.csv",
        "data/ACME/company.json",
        "data/ACME/notes/FY25Q2/note.md",
        "data/house/house.json",
        "templates/style.json",
        "templates/note.css",
        "templates/note.ftlh",
        "templates/parts/text.ftlh"
      })
  void a_file_without_permission_is_named_and_the_machine_is_at_fault(String name)
      throws IOException {
    file = workplace.folder().resolve(name);
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "this user may read everything");

    Workplace.Said said = workplace.run("build");

    assertThat(said.exit()).isEqualTo(ExitCode.ENVIRONMENT.number());
    assertThat(said.err())
        .contains(name + ": error[no-permission] expected a file that can be read")
        .doesNotContain("--output", "Exception");
  }
}
