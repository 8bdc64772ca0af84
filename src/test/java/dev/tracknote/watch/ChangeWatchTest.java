package dev.tracknote.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One save is one change, however an editor goes about it. */
class ChangeWatchTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  /** How changes are heard of. */
  enum Ear {
    NOTIFIED,
    POLLED;

    ChangeWatch over(Path folder) throws IOException {
      return ChangeWatch.over(
          List.of(folder), this == POLLED ? Optional.of(Duration.ofMillis(20)) : Optional.empty());
    }
  }

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void a_file_that_is_written_beside_and_renamed(Ear ear) throws Exception {
    Path note = Files.writeString(folder.resolve("note.md"), "old");
    try (ChangeWatch watch = ear.over(folder)) {
      Path beside = Files.writeString(folder.resolve(".note.md.tmp"), "the new text");
      Files.move(beside, note, StandardCopyOption.REPLACE_EXISTING);

      assertThat(watch.await(LONG)).contains(note);
      assertThat(watch.await(SHORT)).as("a second change").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_is_deleted_and_made_again_with_a_backup(Ear ear) throws Exception {
    Path note = Files.writeString(folder.resolve("note.md"), "old");
    try (ChangeWatch watch = ear.over(folder)) {
      Files.move(note, folder.resolve("note.md~"));
      Files.writeString(note, "");
      Files.writeString(note, "the new text");

      assertThat(watch.await(LONG)).contains(note);
      assertThat(watch.await(SHORT)).as("a second change").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_burst_is_one_change(Ear ear) throws Exception {
    try (ChangeWatch watch = ear.over(folder)) {
      for (int i = 0; i < 40; i++) {
        Files.writeString(folder.resolve("file" + i), "text");
      }

      assertThat(watch.await(LONG)).contains(folder.resolve("file0"), folder.resolve("file39"));
      assertThat(watch.await(SHORT)).as("a second change").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void folders_that_come_later_are_heard_of_too(Ear ear) throws Exception {
    try (ChangeWatch watch = ear.over(folder)) {
      Path notes = Files.createDirectories(folder.resolve("NEW/notes/FY25Q2"));
      Path note = Files.writeString(notes.resolve("note.md"), "text");
      assertThat(watch.await(LONG)).contains(note);

      Files.writeString(note, "another text");
      assertThat(watch.await(LONG)).contains(note);

      Files.delete(note);
      Files.delete(notes);
      assertThat(watch.await(LONG)).contains(note);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_an_editor_keeps_for_itself_is_no_change(Ear ear) throws Exception {
    try (ChangeWatch watch = ear.over(folder)) {
      Files.writeString(folder.resolve(".note.md.swp"), "swap");
      Files.writeString(folder.resolve("note.md~"), "backup");

      Set<Path> changed = watch.await(SHORT);

      assertThat(changed).isEmpty();
    }
  }
}
