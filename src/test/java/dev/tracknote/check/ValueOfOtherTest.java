package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueOfOtherTest {

  private static List<Diagnostic> findings(String text) {
    return Corpus.findings("TKDR", "FY26Q2", "## Event\n\n" + text + "\n").stream()
        .filter(f -> f.rule().equals("R2"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FY26Q1 净利润同比增长 18.4%。", "In FY26Q1 net income rose 18.4% year on year."})
  void theValueOfAnotherTimeIsNotNamed(String text) {
    assertThat(findings(text))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.message() + f.arithmetic()).doesNotContain("77", "FY26Q2"));
  }

  @ParameterizedTest
  @CsvSource({"净利润同比增长 18.4%。", "Net income rose 18.4% year on year."})
  void thatOfTheNotesQuarterIs(String text) {
    assertThat(findings(text))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.message()).contains("77.10%"));
  }
}
