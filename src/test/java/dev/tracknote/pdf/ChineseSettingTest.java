package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseSettingTest {
  private static final String[] SENTENCES = {
    "公司于 2026 年 5 月 20 日披露 FY27Q1 业绩，营业收入 816 亿美元，同比+85%、环比+20%；",
    "<b>毛利率</b>，为 75.0%，同比<b>+14.2pcts</b>，高于指引（780±2%亿美元）的隐含值。",
    "管理层把 2027 财年市场空间由 3 万亿美元上调到 3-4 万亿美元区间（见<a href='#x'>图 1</a>），",
    "产业链关注中际旭创 300308.SZ、<b>胜宏科技 300476.SZ</b>；海外关注 NVDA.O。",
    "“推理”负载占比已由约 40%提升到一半以上——我们认为，<b>“全栈”</b>路线（含网络）得到验证。",
    "①超大规模客户贡献约一半；②其余来自“主权 AI”、工业与企业客户，同比增长 31%。"
  };

  static String longText() {
    StringBuilder body = new StringBuilder();
    for (int p = 0; p < 40; p++) {
      body.append("<p>");
      for (int s = 0; s < 4 + p % 4; s++) {
        body.append(SENTENCES[(p * 5 + s * 7) % SENTENCES.length]);
      }
      body.append("</p>");
    }
    return body.toString();
  }

  static String textOf(String xhtml) {
    return PageReading.stripped(xhtml.replaceAll("<[^>]+>", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {118, 151, 204, 263, 337, 420, 490})
  void no_line_breaks_a_rule_at_any_measure(int width) {
    PrintedPdf pdf = Prints.body("<div style='width:" + width + "pt'>" + longText() + "</div>");
    PageReading reading = PageReading.of(pdf.bytes());

    assertThat(reading.kinsokuFaults()).isEmpty();
    assertThat(reading.tornNumbers()).isEmpty();
    assertThat(pdf.findings()).noneMatch(finding -> finding.rule().equals("text-overflow"));
  }

  @Test
  void rules_hold_in_table_cells_and_beside_a_float() {
    String body =
        "<div style='float:right;width:118pt;margin-left:12pt;font-size:8pt'>"
            + longText()
                .substring(0, 1500)
                .replaceAll("<[^>]*$", "")
                .replaceAll("(?s)<p>(?!.*</p>).*", "")
            + "</div><table><tbody><tr><td style='width:40%'>"
            + SENTENCES[0]
            + SENTENCES[1]
            + "</td><td>"
            + SENTENCES[4]
            + SENTENCES[5]
            + "</td></tr></tbody></table>"
            + longText();
    PageReading reading = PageReading.of(Prints.body(body).bytes());

    assertThat(reading.kinsokuFaults()).isEmpty();
    assertThat(reading.tornNumbers()).isEmpty();
  }

  @Test
  void text_comes_out_as_it_went_in_over_page_ends() {
    String body = longText();
    PageReading reading = PageReading.of(Prints.body(body).bytes());

    assertThat(reading.pages()).isGreaterThan(2);
    assertThat(reading.text()).isEqualTo(textOf(body));
    assertThat(reading.extractedText()).isEqualTo(textOf(body));
  }

  @Test
  void slack_is_spread_between_signs() {
    PageReading reading = PageReading.of(Prints.body(longText()).bytes());
    List<PageReading.Fault> loose = reading.looseGaps(0.25);

    assertThat(loose).hasSizeLessThanOrEqualTo(2);
    assertThat(reading.looseGaps(0.5)).isEmpty();
  }

  @Test
  void justified_lines_end_flush() {
    PageReading reading =
        PageReading.of(
            Prints.body("<p style='width:300pt'>" + "我们认为算力需求仍在加速供给瓶颈电力机柜".repeat(20) + "</p>")
                .bytes());
    List<List<PageReading.Glyph>> lines = reading.lines(0);
    double right = lines.getFirst().getLast().right();

    assertThat(lines.subList(0, lines.size() - 1))
        .allSatisfy(line -> assertThat(line.getLast().right()).isBetween(right - 0.1, right + 0.1));
  }

  @Test
  void a_quarter_em_stands_between_han_and_latin() {
    PageReading reading =
        PageReading.of(
            Prints.body("<p style='text-align:left'>收入816亿美元，利润 75 亿美元，由AI与 GPU 带动</p>").bytes());

    assertThat(reading.scriptGaps())
        .hasSize(8)
        .allSatisfy(gap -> assertThat(gap).isBetween(0.24, 0.26));
  }

  @Test
  void neighbouring_full_width_signs_are_squeezed() {
    PageReading reading =
        PageReading.of(Prints.body("<p style='text-align:left'>验证（上调至“强烈推荐”）。《报告》，完</p>").bytes());
    List<PageReading.Glyph> line = reading.lines(0).getFirst();

    assertThat(line.getLast().right() - line.getFirst().x()).isBetween(9.5 * 17.9, 9.5 * 19.1);
    assertThat(reading.text()).isEqualTo("验证（上调至“强烈推荐”）。《报告》，完");
  }

  @Test
  void an_apostrophe_within_a_latin_word_is_narrow() {
    PageReading reading =
        PageReading.of(Prints.body("<p style='text-align:left'>据 management’s 口径</p>").bytes());
    List<PageReading.Glyph> line = reading.lines(0).getFirst();

    assertThat(reading.text()).isEqualTo("据management’s口径");
    assertThat(PageReading.widestGap(line, false)).isLessThan(0.3);
    assertThat(line.stream().filter(glyph -> glyph.text().equals("’")).findFirst().orElseThrow())
        .satisfies(glyph -> assertThat(glyph.width()).isLessThan(0.4 * glyph.size()));
  }

  @Test
  void no_mark_reaches_the_page() {
    assertThat(PageReading.of(Prints.note().bytes()).text())
        .doesNotContainPattern("[\\uE000-\\uF8FF]");
  }

  @Test
  void an_address_is_torn_at_its_separators() {
    PrintedPdf pdf =
        Prints.body(
            "<p style='width:160pt'>详见 https://investor.example.com/events/fy2027-first-quarter-call?lang=zh 。</p>");
    PageReading reading = PageReading.of(pdf.bytes());

    assertThat(pdf.findings()).noneMatch(finding -> finding.rule().equals("text-overflow"));
    assertThat(reading.lines(0))
        .filteredOn(line -> PageReading.textOf(line).matches(".*[A-Za-z]$"))
        .allSatisfy(line -> assertThat(PageReading.textOf(line)).endsWith("zh"));
  }
}
