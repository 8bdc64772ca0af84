package dev.tracknote.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.wording.Language;
import org.junit.jupiter.api.Test;

/** A Chinese report tells in Chinese what new data made untrue. */
class UntrueWordsTest {

  private static Diagnostic finding(String message) {
    return Diagnostic.error("R21", Place.file("note.md"), message, "");
  }

  @Test
  void aFigureIsToldWithWhatItShouldBe() {
    Diagnostic finding =
        finding("expected 20.5%, found 18.2%; it was right at the last edition (R1)");
    assertThat(UntrueWords.of(finding, Language.ZH))
        .isEqualTo("上一版时成立，按新数据不再成立（规则 R1）：应为 20.5%，写作 18.2%");
    assertThat(UntrueWords.of(finding, Language.EN)).isEqualTo(finding.message());
  }

  @Test
  void whatIsExpectedInEnglishWordsIsLeftToTheArithmetic() {
    Diagnostic finding =
        finding(
            "expected growth of the total between that of its parts, found 30%; it was right at the last edition (R4)");
    assertThat(UntrueWords.of(finding, Language.ZH)).isEqualTo("上一版时成立，按新数据不再成立（规则 R4）：写作 30%");
  }
}
