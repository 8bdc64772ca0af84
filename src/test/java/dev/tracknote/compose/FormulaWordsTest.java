package dev.tracknote.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.data.FactsReader;
import dev.tracknote.data.LabelsReader;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.wording.Language;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula is told in the words of the page. */
class FormulaWordsTest {

  private static FormulaWords words(Language language) throws RejectedInput {
    return new FormulaWords(
        new LabelsReader(Path.of("templates")).read(language).value(),
        new FactsReader(Path.of("data")).read("NVDA").value().company(),
        language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (revenue FY27Q1) ÷ (revenue FY26Q1) − 1 | 营收 FY27Q1 ÷ 营收 FY26Q1 − 1
          (net_income FY27Q1 ÷ revenue FY27Q1) − (net_income FY26Q1 ÷ revenue FY26Q1) | (净利润 FY27Q1 ÷ 营收 FY27Q1) − (净利润 FY26Q1 ÷ 营收 FY26Q1)
          segment.data_center.revenue FY27Q1 ÷ revenue FY27Q1 | 数据中心营收 FY27Q1 ÷ 营收 FY27Q1
          (revenue guided for FY27Q2 on 2026-05-20 (8k-fy27q1), midpoint) ÷ (revenue FY27Q1) − 1 | FY27Q2 营收指引（2026-05-20），中值 ÷ 营收 FY27Q1 − 1
          gross_margin.nongaap guided for FY27Q1 on 2026-02-25 (8k-fy26q4), midpoint less and plus the band | FY27Q1 毛利率（non-GAAP）指引（2026-02-25），中值加减区间
          quarters in a row in which revenue rose, up to FY27Q1 | 截至 FY27Q1 营收连续增长的季数
          own return − benchmark return over 12 months, up to 2026-05-21 | 自身涨跌幅 − 基准涨跌幅 12 个月，截至 2026-05-21
          revenue FY28 (estimate) | 营收 FY28（预测）
          close ÷ (eps_diluted FY25Q3…FY26Q2) | 收盘价 ÷ 稀释每股收益 FY25Q3…FY26Q2
          as published | 按公布值
          """)
  void in_chinese(String formula, String worded) throws RejectedInput {
    assertThat(words(Language.ZH).of(formula)).isEqualTo(worded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (segment.data_center.revenue FY27Q1) ÷ (segment.data_center.revenue FY26Q1) − 1 | Data Center Revenue FY27Q1 ÷ Data Center Revenue FY26Q1 − 1
          gross_margin.nongaap guided for FY27Q1 on 2026-02-25 (8k-fy26q4), midpoint | Gross margin (non-GAAP) guidance for FY27Q1 (2026-02-25), midpoint
          own return over 1 months, up to 2026-05-21 | own return over 1 months, up to 2026-05-21
          close × shares_diluted FY27Q1 | close × Diluted shares FY27Q1
          """)
  void in_english(String formula, String worded) throws RejectedInput {
    assertThat(words(Language.EN).of(formula)).isEqualTo(worded);
  }

  @ParameterizedTest
  @CsvSource({"segment.nowhere.revenue FY27Q1", "goodwill FY27Q1", "closeness FY27Q1", "segment."})
  void what_means_nothing_stays_as_it_is(String formula) throws RejectedInput {
    assertThat(words(Language.ZH).of(formula)).isEqualTo(formula);
  }
}
