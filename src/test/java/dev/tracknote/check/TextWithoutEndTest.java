package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too long to be checked is said to be so, and what comes before it is checked. */
class TextWithoutEndTest {

  @ParameterizedTest
  @CsvSource({
    "20000, '票务营收 2.6 亿英镑，同比增长 9%，'",
    "40000, '欧洲营收 1.1 亿英镑，占比 28%。'",
    "60000, 'Revenue rose 9% to £260m and 12 points more than the 3 before; '",
    "20000, '816 亿、'",
    "5000000, 1234567890",
    "1000000, '${revenue}，'",
  })
  void aTextWithoutEndIsReadAsFarAsItCanBeChecked(int size, String piece) {
    String text = "## 评论\n\n" + piece.repeat(size / piece.length()) + "\n";

    assertThat(Corpus.findings("LKFD", "FY26Q3", text))
        .extracting(Diagnostic::rule)
        .contains("too-long-to-check");
  }

  @Test
  void whatComesBeforeIsChecked() {
    String text = "## 评论\n\n欧洲与亚洲合计 2.304 亿英镑。\n\n" + "很长".repeat(600) + "\n";

    assertThat(Corpus.findings("LKFD", "FY26Q3", text))
        .extracting(Diagnostic::rule)
        .contains("R3", "too-long-to-check");
  }

  @Test
  void aLongNoteIsReadToItsEnd() {
    String text = "## 评论\n\n" + "公司继续投入研发。\n\n".repeat(2_000);

    assertThat(Corpus.findings("LKFD", "FY26Q3", text))
        .extracting(Diagnostic::rule)
        .doesNotContain("too-long-to-check");
  }
}
