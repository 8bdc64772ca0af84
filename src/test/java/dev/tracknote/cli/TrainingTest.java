package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher hears nothing of a training that fails, and starts slowly ever after. */
class TrainingTest {

  @TempDir Path temporary = Path.of("");

  @Test
  void it_goes_through_builds_to_the_end() throws Exception {
    Workplace workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));

    Training.main(
        new String[] {
          workplace.data().toString(),
          workplace.templates().toString(),
          workplace.output().toString()
        });

    assertThat(workplace.written()).containsKey("ACME/FY25Q2/manifest.json");
  }
}
