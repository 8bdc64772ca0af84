package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The measures must see the faults of an engine that sets nothing. */
class PageReadingTest {
  private static final String ELEMENT_BORDERS =
      "<p>"
          + "我们认为算力需求仍在<b>加速</b>，供给<b>瓶颈</b>。电力<b>机柜</b>；网络<b>光模块</b>，存储<b>价格</b>、".repeat(30)
          + "</p>";

  private final PageReading note =
      PageReading.of(Prints.unset(Prints.resource("note-zh.xhtml"), Prints.resource("note.css")));

  @Test
  void sees_lines_that_start_with_a_stop_behind_an_element() {
    PageReading reading = PageReading.of(Prints.unset(Prints.page(ELEMENT_BORDERS), Prints.CSS));

    assertThat(reading.kinsokuFaults()).isNotEmpty();
  }

  @Test
  void sees_figures_torn_from_their_units() {
    String figures = "<p style='width:200pt'>" + "本季收入 816 亿美元环比增 20 亿美元；".repeat(40) + "</p>";
    PageReading reading = PageReading.of(Prints.unset(Prints.page(figures), Prints.CSS));

    assertThat(reading.tornNumbers()).isNotEmpty();
  }

  @Test
  void sees_slack_that_falls_on_few_places() {
    assertThat(note.pages()).isPositive();
    assertThat(
            java.util.stream.IntStream.range(0, note.pages())
                .boxed()
                .flatMap(page -> note.lines(page).stream())
                .filter(line -> PageReading.widestGap(line, false) > 0.5))
        .hasSizeGreaterThan(3);
  }

  @Test
  void sees_text_that_is_drawn_twice_at_page_ends() {
    String source = ChineseSettingTest.longText();
    PageReading reading = PageReading.of(Prints.unset(Prints.page(source), Prints.CSS));

    assertThat(reading.text().length()).isGreaterThan(ChineseSettingTest.textOf(source).length());
  }

  @Test
  void sees_missing_quarter_ems() {
    PageReading reading = PageReading.of(Prints.unset(Prints.page("<p>收入816亿美元</p>"), Prints.CSS));

    assertThat(reading.scriptGaps()).hasSize(2).allMatch(gap -> gap < 0.1);
  }
}
