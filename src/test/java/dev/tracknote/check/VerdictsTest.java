package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
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
      delimiter = ';',
      value = {
        "| 指标 | FY26Q2 | FY26Q1 | FY25Q2 |\\n|---|---|---|---|\\n| 营收 | 1,079 | 1,046 | 982 |; MATCHED",
        "| 指标 | FY26Q2 | FY26Q1 | FY25Q2 |\\n|---|---|---|---|\\n| 合计 | 1,079 | 1,046 | 982 |; MATCHED",
        "| Line | FY26Q2 | FY26Q1 | FY25Q2 |\\n|---|---|---|---|\\n| Revenue | 1,333 | 1,333 | 1,333 |; UNCHECKED",
        "FY24 与 FY25 两个财年营收合计 7,780 亿日元。; MATCHED",
        "Revenue in FY24 and FY25 together came to ¥778.0bn.; MATCHED",
      })
  void whatAnalystsWorkOutHasItsVerdict(String text, Verdict.Outcome outcome) {
    String note = "## Event\n\n" + text.replace("\\n", "\n") + "\n";

    assertThat(Corpus.checked("TKDR", "FY26Q2", note).verdicts())
        .isNotEmpty()
        .extracting(Verdict::outcome)
        .containsOnly(outcome);
  }

  @Test
  void theNumberOfAListingIsNoFigure() {
    String text = "## Event\n\nWe prefer Shirakawa Thermal (6941.T).\n";

    assertThat(Corpus.checked("TKDR", "FY26Q2", text).verdicts()).isEmpty();
  }

  @Test
  void theTargetIsTheHousesOwn() {
    String head = "---\nheadline: x\ntarget: 140.50\n---\n\n";

    assertThat(Corpus.checked("NWAG", "FY25Q3", head + "## Event\n\nA word.\n").verdicts())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.typed()).isEqualTo("140.50");
              assertThat(v.value()).hasValueSatisfying(x -> assertThat(x).isEqualTo("140.50"));
              assertThat(v.outcome()).isEqualTo(Verdict.Outcome.OUTSIDE);
              assertThat(v.place().line()).isEqualTo(3);
            });
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025 年营收 74.57 亿元。 | revenue FY25",
        "2025 年上半年营收 33.63 亿元。 | revenue FY25Q1…FY25Q2",
        "24Q4 毛利率为 35.3%。 | gross_margin FY24Q4",
        "毛利率 36.1%，高于 2024 年一季度的 34.2%。 | gross_margin FY24Q1",
        "In the fourth quarter of 2024 revenue was CNY 1,729 million. | revenue FY24Q4",
        "Revenue of CNY 3.363 billion in 1H25 was a record. | revenue FY25Q1…FY25Q2",
      })
  void aNameOfTheCalendarIsTheCompanysPeriod(String text, String formula) {
    assertThat(Corpus.checked("RQZK", "FY26Q1", "## Event\n\n" + text + "\n").verdicts())
        .extracting(Verdict::formula)
        .last()
        .asString()
        .startsWith(formula);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024 年营收 74.57 亿元。 | revenue FY24 = CNY 6.0958bn",
        "FY24 全年净利润 6.80 亿元。 | net_income FY24 = CNY 457.6mn",
        "2025 年前三季度，公司营收 33.63 亿元。 | revenue FY25Q1…FY25Q3 = CNY 5.2965bn",
        "Full-year 2024 revenue came to CNY 7.457 billion. | revenue FY24 = CNY 6.0958bn",
      })
  void aWrongFigureIsToldTheValueOfTheNamedPeriod(String text, String arithmetic) {
    assertThat(Corpus.findings("RQZK", "FY26Q1", "## Event\n\n" + text + "\n"))
        .filteredOn(f -> f.rule().equals("R1"))
        .extracting(Diagnostic::arithmetic)
        .containsExactly(arithmetic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RQZK | FY26Q1 | 净利润同比增加 0.66 亿元。 | expected a difference of CNY 76.3mn, found 0.66 亿元",
        "RQZK | FY26Q1 | 存货环比增加 0.58 亿元。 | expected a difference of CNY 85.6mn, found 0.58 亿元",
        "NWAG | FY26Q1 | The net loss was €37 million deeper than a year ago. | expected a difference of EUR 27.0mn, found €37 million",
        "KSTR | FY27Q1 | 公司预计下季度营收为 27.1 亿美元至 28.2 亿美元。 | expected the guided range USD 2.793bn to USD 2.907bn, found 27.1 亿美元至 28.2 亿美元",
        "HWAY | FY26Q1 | 毛利率高于指引上限。 | expected a result below the high end of its guidance, found \"高于\"",
      })
  void aFindingNamesWhatWouldBeRight(String company, String period, String text, String message) {
    assertThat(Corpus.findings(company, period, "## Event\n\n" + text + "\n"))
        .extracting(Diagnostic::message)
        .contains(message);
  }
}
