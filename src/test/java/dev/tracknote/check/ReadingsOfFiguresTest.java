package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each thing that can be formed from what a sentence names, a wrong and a right sentence. */
class ReadingsOfFiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LKFD | FY26Q3 | Europe and Asia together made £230.4m. | R3",
        "HWAY | FY25Q3 | 食品生鲜和服饰合计占比为 71.9%。 | R3",
        "HWAY | FY25Q3 | 三个品类分别为 78.04、31.71 和 49.52 亿美元，合计 169.27 亿美元。 | R3",
        "NWAG | FY25Q3 | 长途与短途相差 3.53 亿欧元。 | R7",
        "MHBC | FY25Q2 | Net interest income exceeded non-interest income by $985m. | R7",
        "NWAG | FY25Q3 | 稀释每股收益 0.75 欧元，上年同期为 0.70 欧元，多出 0.07 欧元。 | R7",
        "NWAG | FY25Q3 | 营业利润率 17.6%，比上年同期的 17.7% 低 0.1%。 | R13",
        "HZYY | FY25Q4 | The loss narrowed by 38%, from CNY151m to CNY93m. | R2",
        "LKFD | FY26Q3 | Ashen Throne 4 sold 3.8 million copies in its first month. | R1",
        "LKFD | FY26Q2 | 月活跃用户 4.36 亿。 | R1",
        "HZYY | FY26Q1 | 毛利率指引区间为 7.95%–8.05%。 | R19",
        "NWAG | FY25Q4 | Adjusted operating profit of €5m compares with an operating profit of €18m a year ago. | R18",
        "LKFD | FY26Q3 | Europe, Americas and Asia contributed 43%, 38% and 29% respectively. | R1",
      })
  void aFigureThatNoReadingYieldsIsReported(
      String company, String period, String text, String rule) {
    assertThat(findings(company, period, text)).extracting(Diagnostic::rule).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LKFD | FY26Q3 | Europe and Asia together made £240.3m, or 62% of the whole.",
        "HWAY | FY25Q3 | 食品生鲜和服饰合计占比为 68.9%。",
        "HWAY | FY25Q3 | 食品生鲜、服饰和家居日用分别为 78.04、31.71 和 49.52 亿美元。",
        "NWAG | FY25Q3 | 长途与短途相差 3.35 亿欧元。",
        "MHBC | FY25Q2 | Net interest income exceeded non-interest income by $895m.",
        "NWAG | FY25Q3 | 营业利润率 17.6%，比上年同期的 17.7% 低 0.1 个百分点。",
        "LKFD | FY26Q3 | The Americas narrowed the gap to Europe to £18.5m.",
        "HWAY | FY25Q3 | 线上同比增加 334 百万美元，线上贡献了增量的六成多。",
        "SLTD | FY26Q2 | 加速计算约为集群网络的 4.8 倍。",
      })
  void aFigureThatAReadingYieldsIsLeftAlone(String company, String period, String text) {
    assertThat(findings(company, period, text)).isEmpty();
  }

  @Property(tries = 100)
  void noSentenceStopsTheChecks(@ForAll @StringLength(max = 60) String text) {
    assertThatCode(() -> findings("NWAG", "FY25Q3", "营收 21.78 亿欧元，" + text))
        .doesNotThrowAnyException();
  }

  private static List<Diagnostic> findings(String company, String period, String text) {
    return Corpus.findings(company, period, "## Event\n\n" + text + "\n").stream()
        .filter(d -> d.rule().matches("R\\d+"))
        .toList();
  }
}
