package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each rule a sentence that offends it and one like it that is right. */
class RuleExamplesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CSCR | FY26Q3 | Net income of $14.2 million shows that the model works. | R1",
        "HWAY | FY25Q4 | Operating income of $1.5 billion grew 12%. | R2",
        "SLTD | FY26Q3 | 加速计算 62.34 亿美元与集群网络 14.09 亿美元合计 77.43 亿美元。 | R3",
        "CSCR | FY26Q3 | Subscription grew 29%, Professional Services shrank 5%, and total revenue grew 31%. | R4",
        "HWAY | FY26Q1 | Gross margin beat the guided range of 28.0% to 28.6%. | R5",
        "CSCR | FY26Q2 | FY26Q3 营收指引区间为 2.84–2.78 亿美元。 | R6",
        "MHBC | FY25Q4 | 每股收益由 1.20 美元降至 1.07 美元，减少 0.23 美元。 | R7",
        "HWAY | FY26Q1 | Group revenue of $13.6 billion came with fewer promotions. | R8",
        "CSCR | FY26Q3 | Q4 公司预计营收 3.02 亿美元（±1%）。 | R9",
        "SLTD | FY26Q4 | 全球 2nm 晶圆产能明年将增长 70%。 | R10",
        "YLXN | FY26Q1 | 营业利润同比下降 3 倍，主要因为费用前置。 | R11",
        "SNNM | FY26Q2 | 营业利润率为 FY24Q3 以来最高。 | R12",
        "CSCR | FY26Q3 | GAAP 毛利率同比提升 2.3%，高于市场担心的水平。 | R13",
        "HWAY | FY26Q1 | 电商渠道营收 28.8 亿美元，增速快于门店。 | R14",
        "CSCR | FY26Q2 | 公司业务分为三类：订阅、专业服务。 | R15",
        "MHBC | FY25Q4 | 净利润同比下降 12%，净利润同比下降 12%，但经常性盈利仍在增长。 | R16",
        "SNNM | FY26Q4 | 工业机器人营收较上年同期的 243.1 亿日元增长 17%。 | R18",
        "HWAY | FY26Q1 | 毛利率 285%，为近五个季度最高。 | R19",
        "RQZK | FY25Q4 | 电动车电控 7.19 亿元，同比增长 49.2%。 | R2",
        "HWAY | FY26Q1 | Both channels grew faster than the group. | R4",
        "RQZK | FY25Q4 | Control Systems grew faster than EV Powertrain. | R1",
        "RQZK | FY25Q4 | 控制系统占公司总营收的 23.2%。 | R8",
        "SNNM | FY26Q4 | 公司营收同比增长 14.8%，也就是上年同期的 2.1 倍。 | R11",
        "MHBC | FY26Q1 | Tangible book value per share reached $31.60. | R20",
      })
  void aSentenceThatOffendsIsReported(String company, String period, String text, String rule) {
    assertThat(findings(company, period, text)).extracting(Diagnostic::rule).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CSCR | FY26Q3 | Net income was $12.4 million after a loss of $14.7 million a year earlier.",
        "HWAY | FY26Q1 | Net income rose 15% to $664 million, and earnings per share 17% to $1.47.",
        "HWAY | FY26Q1 | 净利率 4.04%，较上年同期的 3.68% 提升 0.36pcts。",
        "CSCR | FY26Q3 | 经营现金流 0.44 亿美元，同比增长两倍，即为上年同期的三倍。",
        "CSCR | FY26Q3 | Research and development grew 5% and fell to 22.8% of revenue from 27.0%.",
        "MHBC | FY26Q1 | 营收同比增量 1.75 亿美元中，净利息收入贡献 0.94 亿美元，非利息收入贡献 0.81 亿美元。",
        "SNNM | FY26Q2 | 上半财年（FY26Q1 与 FY26Q2）营收 1035.9 亿日元，同比增长 7.6%。",
        "SLTD | FY27Q1 | GAAP 净利润高于 non-GAAP 净利润 7.55 亿美元，主因是税前股权投资收益。",
        "YLXN | FY26Q1 | Free cash flow came to minus CNY 475 million.",
        "HWAY | FY25Q4 | 剔除第 14 周的 14.32 亿美元后为 205.24 亿美元，同比增长 3.4%。",
      })
  void aRightSentenceIsLeftAlone(String company, String period, String text) {
    assertThat(findings(company, period, text)).isEmpty();
  }

  private static List<Diagnostic> findings(String company, String period, String text) {
    return Corpus.findings(company, period, "## Event\n\n" + text + "\n").stream()
        .filter(d -> d.rule().matches("R\\d+"))
        .toList();
  }
}
