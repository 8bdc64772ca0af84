package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which note is drafted from which facts; {@code -Dgolden=update} writes it down anew. */
class DraftCasesTest {

  @TempDir Path first = Path.of("");
  @TempDir Path second = Path.of("");

  static Stream<DraftCase> cases() throws IOException {
    return DraftCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void drafts(DraftCase draftCase) throws IOException {
    Workplace workplace = draftCase.layInto(first);
    Map<String, String> before = DraftCase.markdown(draftCase.noteIn(workplace));

    Workplace.Said said = workplace.run(draftCase.arguments());

    Map<String, String> drafted = DraftCase.markdown(draftCase.noteIn(workplace));
    String answer = "exit %d%n%s%s".formatted(said.exit(), said.out(), said.err());
    if (said.exit() != ExitCode.DONE.number()) {
      assertThat(drafted).as("after a refusal").isEqualTo(before);
      drafted = Map.of();
    }
    if ("update".equals(System.getProperty("golden"))) {
      draftCase.renew(answer, drafted);
    }
    assertThat(answer).isEqualTo(Files.readString(draftCase.expected()));
    assertThat(drafted).isEqualTo(draftCase.drafted());
    Workplace other = draftCase.layInto(second);
    assertThat(other.run(draftCase.arguments())).as("elsewhere").isEqualTo(said);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_second_run_changes_nothing(DraftCase draftCase) throws IOException {
    Workplace workplace = draftCase.layInto(first);
    workplace.run(draftCase.arguments());
    Map<String, String> drafted = DraftCase.markdown(draftCase.noteIn(workplace));

    Workplace.Said again = workplace.run(draftCase.arguments());

    assertThat(again.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(DraftCase.markdown(draftCase.noteIn(workplace))).isEqualTo(drafted);
  }

  static Stream<DraftCase> drafted() throws IOException {
    return DraftCase.all().stream().filter(c -> !c.drafted().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("drafted")
  void a_draft_passes_the_checks_as_it_is_and_when_it_is_confirmed(DraftCase draftCase)
      throws IOException {
    Workplace workplace = draftCase.layInto(first);
    workplace.run(draftCase.arguments());

    Workplace.Said draft = workplace.run("check", draftCase.note());
    assertThat(draft.exit()).as(draft.err()).isEqualTo(ExitCode.DONE.number());
    assertThat(draft.err().lines().filter(l -> l.contains("warning[")))
        .allMatch(
            l ->
                l.matches(".*warning\\[(draft|draft-left|front-matter|R24] .* the placeholder).*"));

    for (Map.Entry<String, String> file :
        DraftCase.markdown(draftCase.noteIn(workplace)).entrySet()) {
      Files.writeString(
          draftCase.noteIn(workplace).resolve(file.getKey()), confirmed(file.getValue()));
    }
    Workplace.Said confirmed = workplace.run("check", draftCase.note());
    assertThat(confirmed.err()).isEmpty();
    assertThat(confirmed.exit()).isEqualTo(ExitCode.DONE.number());
  }

  /** What an analyst makes of a draft who agrees with every word and fills in what is open. */
  private static String confirmed(String draft) {
    return draft
        .replaceAll("【(草稿|待核)】|\\[(Draft|Review)] ", "")
        .replaceAll("待补|TBD", "…")
        .replaceFirst("(?m)^status: draft\n", "")
        .replaceFirst("(?m)^date:$", "date: 2026-08-28")
        .replaceFirst("(?m)^rating:$", "rating: neutral")
        .replaceFirst("(?m)^analysts:$", "analysts: analyst-a");
  }
}
