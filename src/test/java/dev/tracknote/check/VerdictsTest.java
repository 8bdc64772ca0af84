package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Revenue was ${revenue}. | FROM_FACTS",
        "Revenue was €2,178m. | MATCHED",
        "Short-haul was €335m larger than long-haul. | MATCHED",
        "Revenue was €2,718m. | CONTRADICTED",
        "The load factor was 88.4%. | OUTSIDE",
      })
  void aFigureHasItsVerdict(String text, Verdict.Outcome outcome) {
    assertThat(Corpus.checked("NWAG", "FY25Q3", "## Event\n\n" + text + "\n").verdicts())
        .extracting(Verdict::outcome)
        .containsExactly(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Revenue was €2,178m. | revenue FY25Q3",
        "长途与短途相差 3.35 亿欧元。 | −",
      })
  void aMatchedFigureNamesItsReading(String text, String formula) {
    assertThat(Corpus.checked("NWAG", "FY25Q3", "## Event\n\n" + text + "\n").verdicts())
        .allSatisfy(v -> assertThat(v.formula()).contains(formula));
  }
}
