package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.build.Folders;
import dev.tracknote.data.NoteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal goes all the way of a save, and leaves no trace. */
class DressRehearsalTest {

  @TempDir Path temporary = Path.of("");

  @Test
  void each_makes_another_edition_of_a_copy_and_touches_nothing_else() throws Exception {
    Workplace workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
    List<String> before = files(temporary);
    Path note = workplace.data().resolve("ACME/notes/FY25Q2");
    Folders folders = new Folders(workplace.data(), workplace.templates(), workplace.output());
    Path stage;
    try (DressRehearsal rehearsal =
        new DressRehearsal(
            folders, 1, InstantSource.system(), new NoteFolder("ACME", "FY25Q2", note))) {
      rehearsal.hold();
      rehearsal.hold();

      assertThat(rehearsal.isDue()).isTrue();
      stage = rehearsal.stage().orElseThrow();
      try (Stream<Path> editions =
          Files.list(stage.resolve("output/ACME/FY25Q2/editions")).filter(Files::isDirectory)) {
        assertThat(editions).hasSize(2);
      }
    }

    assertThat(stage).doesNotExist();
    assertThat(files(temporary)).isEqualTo(before);
  }

  @Test
  void a_note_that_is_gone_is_not_rehearsed_again() throws Exception {
    Folders folders = new Folders(temporary, Path.of("templates"), temporary.resolve("output"));
    try (DressRehearsal rehearsal =
        new DressRehearsal(
            folders, 1, InstantSource.system(), new NoteFolder("ACME", "FY25Q2", temporary))) {
      rehearsal.hold();

      assertThat(rehearsal.isDue()).isFalse();
    }
  }

  @Test
  void what_a_killed_process_left_is_cleared_away() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path left = Files.createTempDirectory("tracknote-rehearsal-" + ended.pid() + "-");
    Files.createDirectories(left.resolve("data/ACME"));
    Files.writeString(left.resolve("data/ACME/facts.csv"), "period\n");

    try (RehearsalStage mine = RehearsalStage.open();
        RehearsalStage other = RehearsalStage.open()) {
      assertThat(left).doesNotExist();
      assertThat(mine.folder()).as("its process lives").isEmptyDirectory();
      assertThat(other.folder()).isEmptyDirectory();
    }
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.map(Path::toString).sorted().toList();
    }
  }
}
