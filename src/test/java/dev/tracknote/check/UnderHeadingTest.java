package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below a heading that names one part, figures are the part's unless they are the company's. */
class UnderHeadingTest {

  @ParameterizedTest
  @CsvSource({
    "158.31, 29.1, 19.4, 62.4, 22.5, ''",
    "158.31, 32.1, 19.4, 62.4, 22.5, R2",
    "158.31, 29.1, 19.4, 65.4, 22.5, R1",
    "158.31, 29.1, 19.4, 62.4, 32.5, R1",
    "253.77, 39.5, 24.2, 100, 24.1, ''"
  })
  void figures_are_judged_as_those_of_the_part(
      String revenue, String onYear, String onQuarter, String share, String margin, String rule) {
    String note =
        """
        ## 评论

        **2、动力电池：量增价缓，商用车占比再上台阶**

        - 收入%s亿元，同比+%s%%，环比+%s%%，占营收%s%%；
        - 毛利率%s%%；
        """
            .formatted(revenue, onYear, onQuarter, share, margin);
    assertThat(rules("301988", "FY26Q2", note))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({"净新增ARR", "净新增 ARR"})
  void a_name_is_known_whatever_spaces_stand_in_it(String name) {
    String note = "## 评论\n\n" + name + "为%s亿美元，同比增长18.8%%。\n";
    assertThat(rules("KFSC", "FY27Q1", note.formatted("1.58"))).isEmpty();
    assertThat(rules("KFSC", "FY27Q1", note.formatted("1.85"))).contains("R1");
  }

  private static List<String> rules(String company, String period, String note) {
    return Corpus.findings(company, period, note).stream()
        .map(Diagnostic::rule)
        .filter(r -> r.matches("R\\d+"))
        .toList();
  }
}
