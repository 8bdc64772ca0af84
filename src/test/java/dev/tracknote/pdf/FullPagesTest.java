package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page would leave empty is taken by what can take it. */
class FullPagesTest {
  /** The lower edge of the text on a page, in points from the top. */
  private static final double FOOT = 842 - 20 / 25.4 * 72;

  private static final String LINE = "<p>正文一行</p>";
  private static final String BLOCK = "<div class='block'>" + "<p>整块一行</p>".repeat(14) + "</div>";
  private static final String CSS =
      """
      .block, .rows tbody { page-break-inside: avoid }
      img { width: 360pt; height: 150pt; max-height: 300pt }
      .apart { page-break-before: always }
      .aside { float: right; width: 100pt; height: 725pt }
      .rows { clear: both } .narrow { clear: none; width: 300pt }
      .tight p { margin-bottom: 2pt }
      .again { visibility: hidden }
      """;

  private static PageReading printed(String body) {
    return PageReading.of(Prints.body(body, CSS).bytes());
  }

  private static PageReading printed(String body, String otherClass) {
    String page = Prints.page(body).replace("<body>", "<body data-else='" + otherClass + "'>");
    PdfPrinter printer = new PdfPrinter(Typefaces.bundled());
    return PageReading.of(printer.print(Prints.job(page, Prints.CSS + CSS)).bytes());
  }

  private static List<String> lines(PageReading reading, int page) {
    return reading.lines(page).stream().map(PageReading::textOf).toList();
  }

  private static double lowest(PageReading reading, int page) {
    return reading.lines(page).getLast().getFirst().baseline();
  }

  private static double baseline(PageReading reading, int page, String line) {
    return reading.lines(page).stream()
        .filter(l -> PageReading.textOf(l).equals(line))
        .findFirst()
        .orElseThrow()
        .getFirst()
        .baseline();
  }

  private static String drawing(String name) {
    return "<div class='fig'><img src='drawing:%s' alt='柱'/><p>来源</p></div>".formatted(name);
  }

  @Test
  void a_drawing_takes_what_the_block_after_it_leaves() {
    PageReading reading = printed(LINE.repeat(24) + drawing("elastic") + BLOCK);

    assertThat(lines(reading, 0)).endsWith("底线", "来源");
    assertThat(lowest(reading, 0)).isBetween(FOOT - 12, FOOT);
    assertThat(lines(reading, 1)).startsWith("整块一行");
  }

  @Test
  void two_drawings_share_it() {
    PageReading reading =
        printed(LINE.repeat(7) + drawing("elastic").repeat(2) + BLOCK.replace("整", "别"));
    List<Double> feet =
        reading.lines(0).stream()
            .filter(l -> PageReading.textOf(l).equals("底线"))
            .map(l -> l.getFirst().baseline())
            .toList();

    assertThat(lowest(reading, 0)).isBetween(FOOT - 12, FOOT);
    assertThat(feet.get(1) - feet.get(0)).isGreaterThan(180);
  }

  @Test
  void a_drawing_grows_no_further_than_its_style_allows() {
    PageReading reading =
        printed(LINE + drawing("elastic") + "<div class='block'>" + LINE.repeat(30) + "</div>");

    assertThat(baseline(reading, 0, "底线")).isLessThan(57 + 20 + 300);
  }

  @Test
  void a_drawing_that_can_only_be_scaled_stays_as_it_is() {
    PageReading plain = printed(LINE.repeat(19) + drawing("bars"));
    PageReading before = printed(LINE.repeat(19) + drawing("bars") + BLOCK);

    assertThat(lowest(before, 0)).isEqualTo(lowest(plain, 0));
  }

  @Test
  void the_end_of_a_part_stays_as_it_is() {
    PageReading last = printed(LINE + drawing("elastic"));
    PageReading apart = printed(LINE + drawing("elastic") + "<p class='apart'>附录</p>");

    assertThat(baseline(apart, 0, "来源")).isEqualTo(baseline(last, 0, "来源"));
  }

  @Test
  void drawings_side_by_side_end_at_one_height() {
    String cell = "<td><p>%s</p>" + drawing("elastic").replace("360", "200") + "</td>";
    PageReading reading =
        printed(
            "<style>img { width: 200pt }</style><table><tr>"
                + cell.formatted("短题")
                + cell.formatted("长题".repeat(40))
                + "</tr></table>");

    assertThat(
            reading.lines(0).stream()
                .filter(l -> PageReading.textOf(l).contains("底线"))
                .flatMap(List::stream)
                .map(glyph -> Math.round(glyph.baseline()))
                .distinct())
        .hasSize(1);
  }

  private static String rows(int group, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(
            i ->
                i == 0
                    ? "<tr><td rowspan='%d'>组%d</td><td>行</td></tr>".formatted(rows, group)
                    : "<tr><td>行</td></tr>")
        .reduce("<tbody>", String::concat)
        .concat("</tbody>");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
  void rows_that_share_a_cell_stay_together_below_the_head(int before) {
    String table =
        "<table class='rows'><thead><tr><th>甲</th><th>乙</th></tr></thead>"
            + rows(1, 4)
            + rows(2, 4)
            + rows(3, 4)
            + "</table>";
    PageReading reading = printed(LINE.repeat(before) + table);

    for (int page = 0; page < reading.pages(); page++) {
      List<String> lines = lines(reading, page);
      long rows = lines.stream().filter("行"::equals).count();
      long heads = lines.stream().filter("甲"::equals).count();
      assertThat(rows % 4).as(lines.toString()).isZero();
      assertThat(heads).as(lines.toString()).isEqualTo(rows > 0 ? 1 : 0);
    }
  }

  @Test
  void what_names_the_rows_is_shown_once_more_where_they_go_on() {
    String again = rows(1, 4).replace("组1", "<span class='again' data-again='true'>组1</span>");
    PageReading reading =
        printed(
            LINE.repeat(31)
                + "<table class='rows'><thead><tr><th>甲</th><th>乙</th></tr></thead>"
                + rows(1, 4)
                + again
                + again
                + "</table>");

    assertThat(lines(reading, 0)).filteredOn("组1"::equals).hasSize(1);
    assertThat(lines(reading, 1)).filteredOn("组1"::equals).hasSize(1);
    assertThat(lines(reading, 1)).startsWith("甲", "乙", "组1", "行");
  }

  @Test
  void a_table_takes_its_narrow_form_where_it_then_stands_beside_the_float() {
    String table = "<table class='rows' data-else='narrow'><tr><td>窄表</td></tr></table>";

    PageReading reading = printed("<div class='aside'></div>" + LINE.repeat(10) + table + LINE);

    assertThat(reading.pages()).isEqualTo(1);
    assertThat(lines(reading, 0)).endsWith("窄表", "正文一行");
  }

  @Test
  void a_table_that_would_not_fit_there_keeps_its_form() {
    String table = "<table class='rows' data-else='narrow'>" + rows(1, 9) + "</table>";

    PageReading reading = printed("<div class='aside'></div>" + LINE.repeat(34) + table);

    assertThat(lines(reading, 0)).doesNotContain("组1");
    assertThat(lines(reading, 1)).startsWith("组1");
  }

  @Test
  void a_float_ends_sooner_where_a_table_can_then_begin_on_its_page() {
    String aside = "<div class='aside'%s><p>旁栏</p></div>";
    String text =
        LINE.repeat(28)
            + "<table class='rows' data-else='narrow'><thead><tr><th>甲</th><th>乙</th></tr></thead>"
            + rows(1, 4)
            + rows(2, 4)
            + rows(3, 4)
            + "</table>";
    PageReading whole = printed(aside.formatted("") + text);
    PageReading shorter = printed(aside.formatted(" data-short='true'") + text);

    assertThat(lines(whole, 0)).doesNotContain("组1");
    assertThat(lines(shorter, 0)).contains("组1", "组2").doesNotContain("组3");
    assertThat(lines(shorter, 1)).startsWith("甲", "乙", "组3");
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 29, 31, 32})
  void a_line_that_goes_on_to_the_next_page_is_as_wide_as_that(int before) {
    String text = LINE.repeat(before) + "<p>" + "行情数据".repeat(180) + "</p>";
    String aside = "<div class='aside'%s><p>旁栏</p></div>";
    List<String> beside = lines(printed(aside.formatted("") + text), 1);
    List<String> mended = lines(printed(aside.formatted(" data-short='true'") + text), 1);

    assertThat(beside.get(0).length()).isLessThan(beside.get(1).length() - 5);
    assertThat(mended.get(0)).hasSameSizeAs(mended.get(1));
  }

  @Test
  void a_few_lines_on_the_last_page_are_pulled_back() {
    int full = 2 * lines(printed(LINE.repeat(60)), 0).size();

    assertThat(printed(LINE.repeat(full + 3)).pages()).isEqualTo(3);
    assertThat(printed(LINE.repeat(full + 3), "tight").pages()).isEqualTo(2);
  }

  @Test
  void a_setting_that_saves_no_page_is_not_taken() {
    int full = 2 * lines(printed(LINE.repeat(60)), 0).size();
    PageReading plain = printed(LINE.repeat(full + 3));
    PageReading reading = printed(LINE.repeat(full + 3), "else");

    assertThat(reading.pages()).isEqualTo(3);
    assertThat(lowest(reading, 2)).isEqualTo(lowest(plain, 2));
  }
}
