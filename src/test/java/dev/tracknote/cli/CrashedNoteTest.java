package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note on which the program itself fails takes no other with it; templates make it fail. */
class CrashedNoteTest {

  private static final List<String> OTHERS = List.of("BETA", "CETA", "DELTA");

  /** The engine reads the number as an int. */
  private static final String A_NUMBER_TOO_LARGE =
      "<style>p:nth-child(99999999999n) { color: red }</style>";

  private static final String NO_END = "<#macro deep><@deep/></#macro><@deep/>";

  /** The page has as many paragraphs. */
  private static final String LENGTH = "<#list 1..2000000000 as i><p>one more</p></#list>";

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);
  private Map<String, String> before = Map.of();

  @BeforeEach
  void publishFourNotes() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
    for (String company : OTHERS) {
      Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve(company));
      replace(workplace.data().resolve(company + "/company.json"), "\"ACME.O\"", "\"OTHER.O\"");
    }
    assertThat(workplace.run("build").exit()).isZero();
    before = workplace.written();
  }

  @Test
  void others_are_written_beside_a_note_that_crashes() throws IOException {
    crashOnAcme(A_NUMBER_TOO_LARGE);

    Workplace.Said said = workplace.run("build", "--jobs", "2");

    assertThat(said.exit()).isEqualTo(ExitCode.BUG.number());
    onlyAcmeStaysAsItWas(said.out(), "1 failed");
  }

  @Test
  void others_are_written_beside_a_note_whose_template_has_no_end() throws IOException {
    crashOnAcme(NO_END);

    Workplace.Said said = workplace.run("build", "--jobs", "2");

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).contains("note.ftlh: error[template] expected templates that come to");
    onlyAcmeStaysAsItWas(said.out(), "1 rejected");
  }

  @Test
  void others_are_written_beside_a_note_that_takes_all_memory() throws Exception {
    crashOnAcme(LENGTH);

    Process run = ChildProcess.start(workplace, "build", "--jobs", "2");
    String said = ChildProcess.said(run);

    assertThat(run.waitFor()).as(said).isEqualTo(ExitCode.BUG.number());
    onlyAcmeStaysAsItWas(said, "1 failed");
  }

  private void crashOnAcme(String crash) throws IOException {
    Path page = workplace.templates().resolve("note.ftlh");
    String end = crash.startsWith("<style>") ? "</head>" : "</body>";
    replace(page, end, "<#if note.title?contains('ACME')>" + crash + "</#if>" + end);
  }

  private void onlyAcmeStaysAsItWas(String said, String other) throws IOException {
    assertThat(said).contains("3 written").contains(other);
    Map<String, String> after = workplace.written();
    assertThat(changed(after, "ACME")).isFalse();
    assertThat(OTHERS).allMatch(company -> changed(after, company));
  }

  private boolean changed(Map<String, String> after, String company) {
    String manifest = company + "/FY25Q2/manifest.json";
    return !Objects.equals(after.get(manifest), before.get(manifest));
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
