package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program answers to input that is wrong; {@code -Dgolden=update} writes it down anew. */
class NoteCasesTest {

  private static final String EARLIER = "the edition of yesterday";

  @TempDir Path temporary = Path.of("");

  static Stream<NoteCase> cases() throws IOException {
    return NoteCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers(NoteCase noteCase) throws IOException {
    Workplace workplace = noteCase.layInto(temporary);
    Path earlier = workplace.output().resolve("ACME/FY25Q2/ACME-FY25Q2.zh.pdf");
    Files.createDirectories(earlier.getParent());
    Files.writeString(earlier, EARLIER);
    Map<String, String> before = workplace.written();

    Workplace.Said said = workplace.run(noteCase.arguments());
    Map<String, String> after = workplace.written();

    String answer = "exit %d%n%s".formatted(said.exit(), said.err());
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(noteCase.expected(), answer);
    }
    assertThat(answer).isEqualTo(Files.readString(noteCase.expected()));
    assertThat(said.err()).doesNotContain("Exception", "\tat ");
    if (said.exit() == ExitCode.DONE.number()) {
      assertThat(Files.readString(earlier, java.nio.charset.StandardCharsets.ISO_8859_1))
          .startsWith("%PDF");
    } else {
      assertThat(after).as("the earlier edition").isEqualTo(before);
    }
    assertThat(workplace.run(again(noteCase.arguments()))).as("the second run").isEqualTo(said);
    assertThat(workplace.written()).as("what the second run wrote").isEqualTo(after);
  }

  /** The same once more, also for notes that are up to date. */
  private static String[] again(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    if (words.getFirst().equals("build")) {
      words.add("--force");
    }
    return words.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holds_nothing_odd(NoteCase noteCase) throws IOException {
    assertThat(noteCase.oddities()).isEmpty();
  }

  @Test
  void the_base_is_sound() throws IOException {
    Workplace workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));

    Workplace.Said said = workplace.run("build", "--quiet-is-no-option");

    assertThat(said.exit()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("--quiet-is-no-option");
    assertThat(workplace.run("build").err()).isEmpty();
    assertThat(workplace.written())
        .containsOnlyKeys(
            "ACME/FY25Q2/ACME-FY25Q2.rixml.xml",
            "ACME/FY25Q2/ACME-FY25Q2.zh.pdf",
            "ACME/FY25Q2/ledger.zh.json",
            "ACME/FY25Q2/manifest.json");
  }
}
