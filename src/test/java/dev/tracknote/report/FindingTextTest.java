package dev.tracknote.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import org.junit.jupiter.api.Test;

class FindingTextTest {

  private static final Diagnostic FINDING =
      Diagnostic.error(
          "R2",
          new Place("note.md", 11, 4),
          "expected +85%, found +58%",
          "816.15 ÷ 440.62 − 1 = 85.2%",
          "turn the digits round");

  @Test
  void a_finding_reads_like_a_compilers() {
    assertThat(FindingText.lines(FINDING))
        .containsExactly(
            "note.md:11:4: error[R2] expected +85%, found +58%",
            "  = 816.15 ÷ 440.62 − 1 = 85.2%", "  hint: turn the digits round");
  }

  @Test
  void lines_that_say_nothing_are_left_out() {
    assertThat(FindingText.lines(Diagnostic.warning("x-y", Place.file("note.md"), "found", "")))
        .containsExactly("note.md: warning[x-y] found");
  }

  @Test
  void an_accepted_finding_tells_its_reason_instead_of_the_cure() {
    assertThat(FindingText.lines(FINDING.accepted("checked with the company")))
        .containsExactly(
            "note.md:11:4: accepted[R2] expected +85%, found +58%",
            "  = 816.15 ÷ 440.62 − 1 = 85.2%", "  reason: checked with the company");
  }
}
