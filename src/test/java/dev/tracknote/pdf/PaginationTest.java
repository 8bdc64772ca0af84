package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaginationTest {
  private static final String FILLER = "<p>正文一行</p>";
  private static final String CSS =
      ".fig { page-break-inside: avoid } .cap { page-break-after: avoid } .cap, .src { margin: 0 }";

  private static List<String> lines(PageReading reading, int page) {
    return reading.lines(page).stream().map(PageReading::textOf).toList();
  }

  private static int pageOf(PageReading reading, String line) {
    for (int page = 0; page < reading.pages(); page++) {
      if (lines(reading, page).contains(line)) {
        return page;
      }
    }
    throw new AssertionError("no line " + line);
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 24, 26, 28, 30, 32, 34, 36, 37, 38, 39, 40})
  void a_caption_stays_with_its_figure(int fillers) {
    String figure =
        "<div class='fig'><p class='cap'>图题</p>"
            + "<img src='drawing:bars' alt='柱' style='width:360pt;height:150pt'/>"
            + "<p class='src'>来源</p></div>";
    PageReading reading = PageReading.of(Prints.body(FILLER.repeat(fillers) + figure, CSS).bytes());
    int page = pageOf(reading, "图题");

    assertThat(lines(reading, page)).contains("350亿元", "来源");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 32, 34, 35, 36, 37, 38, 39, 40, 41})
  void a_heading_is_not_the_last_line_of_a_page(int fillers) {
    PageReading reading =
        PageReading.of(Prints.body(FILLER.repeat(fillers) + "<h2>标题行</h2><p>后文</p>").bytes());

    assertThat(lines(reading, pageOf(reading, "标题行"))).contains("后文");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 20, 38})
  void a_table_repeats_its_head(int fillers) {
    String table =
        "<table><thead><tr><th>表头</th></tr></thead><tbody>"
            + "<tr><td>行</td></tr>".repeat(90)
            + "</tbody></table>";
    PageReading reading = PageReading.of(Prints.body(FILLER.repeat(fillers) + table).bytes());
    int rows = 0;
    for (int page = 0; page < reading.pages(); page++) {
      List<String> lines = lines(reading, page);
      if (lines.contains("行")) {
        assertThat(lines).containsOnlyOnce("表头");
      }
      rows += (int) lines.stream().filter("行"::equals).count();
    }
    assertThat(rows).isEqualTo(90);
  }
}
