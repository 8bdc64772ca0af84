package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakRulesTest {
  private static final String BEFORE = "我们据此认为本期";
  private static final String AFTER = "等情况仍在持续改善之中，后续可以继续观察与跟踪。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "816 亿美元",
        "+14.2pcts",
        "FY27Q1",
        "FY27 Q1",
        "（780±2%亿美元）",
        "图 1",
        "表 12",
        "2026 年 5 月 20 日",
        "2026-05-21",
        "3-4 万亿美元",
        "3 万亿–4 万亿美元",
        "NVDA.O",
        "300476.SZ",
        "US$81.6bn",
        "US$ 81.6 bn",
        "GPT-5.5",
        "0.5 个百分点",
        "-3.2%",
        "15 倍",
        "73%–76%",
        "1,450 亿美元",
        "第 3 季度",
        "28x",
        "35 bps",
        "12 个月",
        "①超"
      })
  void a_token_stays_whole(String token) {
    String text = BEFORE + token + AFTER;
    LineBreakRules rules = LineBreakRules.of(text, true);

    for (int i = BEFORE.length() + 1; i < BEFORE.length() + token.length(); i++) {
      assertThat(rules.breaksBefore(i)).as("break in %s at %d", token, i).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"816 亿美元", "+85%", "FY27Q1", "图 1"})
  void a_line_may_end_on_either_side_of_a_token(String token) {
    LineBreakRules rules = LineBreakRules.of(BEFORE + token + AFTER, true);

    assertThat(rules.breaksBefore(BEFORE.length())).isTrue();
    assertThat(rules.breaksBefore(BEFORE.length() + token.length())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "fiscal 2026 contributed $844 million, '2026 ', contributed, true",
    "yet it was 105 basis points higher, '105 ', basis, false",
    "yet it was 105 basis points higher, 'points ', higher, true",
    "and 2027 revenue of $538 billion, '2027 ', revenue, true",
    "and 2027 revenue of $538 billion, '$538 ', billion, false"
  })
  void a_number_holds_its_unit_and_no_other_word(
      String text, String before, String after, boolean breaks) {
    int space = text.indexOf(before + after) + before.length() - 1;

    assertThat(LineBreakRules.of(text, false).breaksBefore(space)).isEqualTo(breaks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"，", "。", "）", "”", "％", "%", "、", "…", "—"})
  void no_line_starts_with_a_closing_sign(String sign) {
    LineBreakRules rules = LineBreakRules.of(BEFORE + sign + AFTER, true);

    assertThat(rules.breaksBefore(BEFORE.length())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"（", "“", "《", "$", "①"})
  void no_line_ends_with_an_opening_sign(String sign) {
    LineBreakRules rules = LineBreakRules.of(BEFORE + sign + AFTER, true);

    assertThat(rules.breaksBefore(BEFORE.length() + 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$81.6 billion", "Figure 1", "75.0%", "35 bps", "Q1 FY27"})
  void a_token_stays_whole_in_english(String token) {
    String text = "We expect that " + token + " is the figure to watch in the coming quarters";
    LineBreakRules rules = LineBreakRules.of(text, false);

    for (int i = 15 + 1; i < 15 + token.length(); i++) {
      assertThat(rules.breaksBefore(i)).as("break in %s at %d", token, i).isFalse();
    }
    assertThat(rules.breaksBefore(14)).isTrue();
  }
}
