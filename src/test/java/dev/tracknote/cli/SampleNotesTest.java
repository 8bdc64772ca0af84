package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.cli.FinishedNote.Bookmark;
import dev.tracknote.pdf.PageReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample notes are built once, and what comes out is what a broker would publish. */
class SampleNotesTest {

  /** The widest gap between two Han signs that the engine allows, and a hair for rounding. */
  private static final double LOOSEST = 0.26;

  /** The lower edge of the text of a page, in points from the top. */
  private static final double FOOT = 842 - 46;

  private static final Pattern CAPTION = Pattern.compile("^(图|Exhibit)\\d+.*");
  private static final Map<String, FinishedNote> NOTES = new LinkedHashMap<>();

  @TempDir static Path temporary = Path.of("");
  private static Map<String, String> written = Map.of();

  @BeforeAll
  static void build() throws IOException {
    Workplace workplace = Workplace.in(temporary, Path.of("data"));
    Workplace.Said said = workplace.run("build");

    assertThat(said.err()).doesNotContain(": error[");
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .endsWith("2 written, 0 unchanged, 3 archived, 0 rejected, 0 need the analyst, 0 failed\n");
    written = workplace.written();
    for (String note :
        List.of("NVDA/FY27Q1/zh", "NVDA/FY27Q1/en", "AMD/FY25Q2/zh", "AMD/FY25Q2/en")) {
      String[] parts = note.split("/", -1);
      NOTES.put(note, FinishedNote.of(note, workplace.pdf(parts[0], parts[1], parts[2])));
    }
  }

  static Stream<FinishedNote> notes() {
    return NOTES.values().stream();
  }

  static Stream<FinishedNote> chinese() {
    return notes().filter(n -> n.name().endsWith("zh"));
  }

  private static FinishedNote note(String name) {
    return Objects.requireNonNull(NOTES.get(name), name);
  }

  private static FinishedNote nvidia() {
    return note("NVDA/FY27Q1/zh");
  }

  /** The elements of a tracking note, by their numbers in the anatomy of a broker's model note. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1  | industry            | TMT 及中小盘 / 电子
          A2  | headline            | 1450 亿美元供应储备托底，Rubin 与独立 CPU 接力增长
          A3  | event               | 事件 英伟达公布 FY27Q1 业绩（截至 2026 年 4 月 26 日）：营收 816 亿美元，同比+85%、环比+20%
          A4  | first point         | 1、营收越过指引上沿，供应储备走在需求前面。
          A4  | last point          | 4、Rubin 出货在即，独立 CPU 是万亿美元可见度之外的新增量。
          A5  | second level        | 1）数据中心：营收 752 亿美元
          A5  | third level         | ①按产品看，数据中心计算营收约 600 亿美元
          A6  | against guidance    | 本季营收高于此前指引（780 亿美元±2%）的上沿
          A6  | within guidance     | 落在 74.5%–75.5%的指引区间内
          A7  | segment             | 超大规模云营收 379 亿美元，同比+115%、环比+12%，占数据中心 50.3%
          A7  | other split         | ACIE 营收 374 亿美元，同比+74%、环比+31%
          A8  | guidance            | 营收中值 910 亿美元，同比+95%、环比+11%
          A8  | its margin          | non-GAAP 毛利率 75.0%±0.5pct
          A9  | product             | Vera 有四种用法
          A9  | returns             | 本季回购 193 亿美元、派息 2.4 亿美元
          A10 | industry size       | 行业规模 电子占比% 股票家数（只）529 10.2 总市值（十亿元）20476.8 17.2 流通市值（十亿元）17065.7 16.0
          A11 | absolute            | 绝对表现 22.7 54.3 107.1
          A11 | relative            | 相对表现 20.7 48.0 82.7
          A11 | header              | %1m6m12m
          A12 | sidebar's source    | 样例数据，示例证券整理
          A13 | related report      | 业绩与指引双双走高，主动备货迎接下一轮需求》2026-02-27
          A14 | picks               | 投资建议 英伟达从芯片、整机走向整座 AI 工厂
          A14 | first segment       | ①PCB/CCL 胜宏科技 300476.SZ 深市创业板 电子
          A14 | last segment        | ⑤整机组装 工业富联 601138.SH 沪市主板 电子
          A15 | risks               | 风险提示 1、竞争加剧：
          A16 | first figure        | 图1英伟达各财季营收及同比（亿美元）
          A16 | second figure       | 图2英伟达各财季毛利率及净利率
          A16 | source              | 资料来源：英伟达，示例证券
          A17 | pointer             | （后附 FY27Q1 业绩说明会纪要全文）
          A18 | appendix            | 附录：英伟达 FY27Q1 业绩说明会纪要
          A18 | time                | 时间 2026 年 5 月 21 日 出席 Colette Kress（执行副总裁兼首席财务官）
          A19 | first minutes       | 业绩概述 FY27Q1 截至 2026 年 4 月 26 日
          A19 | last minutes        | 总结 Jensen Huang 在准备好的发言结尾表示
          A20 | questions           | 问答 Q：公司为何在此时调整分部披露？
          A20 | run-in lead         | 第一，模型本身不同。大语言模型只是其中之一。
          A21 | title               | 英伟达（NVDA.O）FY27Q1 跟踪报告
          A21 | rating              | 增持
          A21 | analyst             | 分析师甲 S0000000000001
          A21 | pledge              | 分析师承诺 在本报告署名的分析师逐一承诺
          A21 | scale               | 评级说明 评级针对报告发布日之后 6 个月内
          A21 | statement           | 重要声明 样例性质。
          """)
  void nvidia_has(String element, String what, String text) {
    assertThat(nvidia().body()).as(element + " " + what).contains(PageReading.stripped(text));
  }

  @Test
  void nvidia_names_every_pick_risk_question_and_report() {
    String body = nvidia().body();

    assertThat(count("\\d{4,6}\\.(?:SZ|SH|HK)", body)).isEqualTo(25);
    assertThat(count("[1-4]、(?:竞争加剧|政策与贸易摩擦|技术与产品周期|宏观与行业景气)：", body)).isEqualTo(4);
    assertThat(count("Q：", body)).isEqualTo(8);
    assertThat(count("A：", body)).isEqualTo(8);
    assertThat(count("》\\d{4}-\\d{2}-\\d{2}", nvidia().text(1))).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void page_one_says_what_it_is(FinishedNote note) {
    List<String> lines = note.bodyLines(1);
    int title = indexOf(lines, "FY2");

    assertThat(note.furniture(1))
        .anyMatch(l -> l.contains("示例证券") || l.contains("SampleSecurities"));
    assertThat(title).isBetween(0, 5);
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void no_line_begins_or_ends_against_the_rules(FinishedNote note) {
    assertThat(note.reading().kinsokuFaults())
        .filteredOn(fault -> !fault.what().equals("%")) // the head of a column
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void no_number_is_torn(FinishedNote note) {
    assertThat(note.reading().tornNumbers()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void no_line_is_loose(FinishedNote note) {
    assertThat(note.reading().looseGaps(LOOSEST))
        .filteredOn(fault -> !note.furniture(fault.page()).contains(fault.what()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void an_exhibit_stands_on_one_page_from_caption_to_source(FinishedNote note) {
    List<Bookmark> exhibits = note.bookmarks().stream().filter(b -> isCaption(b.title())).toList();

    assertThat(exhibits).hasSizeGreaterThan(5);
    for (int page = 1; page <= note.pages(); page++) {
      int here = page;
      List<String> lines = note.bodyLines(page);
      long captions = lines.stream().filter(SampleNotesTest::isCaption).count();
      long sources = lines.stream().filter(l -> l.matches("(资料来源|Sources?)[：:].*")).count();

      assertThat(captions)
          .as("captions on page " + page)
          .isEqualTo(exhibits.stream().filter(e -> e.page() == here).count());
      assertThat(sources).as("sources on page " + page).isGreaterThanOrEqualTo(captions);
    }
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void the_head_of_the_picks_stands_on_every_page_that_they_reach(FinishedNote note) {
    List<Integer> pages =
        IntStream.rangeClosed(1, note.pages())
            .filter(p -> count("\\d{6}\\.S[ZH]\\p{IsHan}市", note.text(p)) > 0)
            .boxed()
            .toList();

    assertThat(pages).isNotEmpty();
    assertThat(pages).allSatisfy(p -> assertThat(note.text(p)).containsOnlyOnce("环节公司代码市场覆盖"));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void no_heading_is_the_last_line_of_a_page(FinishedNote note) {
    List<String> headings =
        note.bookmarks().stream().map(b -> PageReading.stripped(b.title())).toList();

    for (int page = 1; page <= note.pages(); page++) {
      assertThat(headings).as("headings").doesNotContain(note.bodyLines(page).getLast());
    }
  }

  /** A part ends at the end of the note, and where the minutes begin. */
  @ParameterizedTest
  @MethodSource("notes")
  void pages_are_full_to_the_foot_up_to_the_end_of_a_part(FinishedNote note) {
    for (int page = 1; page < note.pages(); page++) {
      if (!note.bodyLines(page + 1).getFirst().startsWith("附录")) {
        assertThat(note.lowest(page)).as("foot of page " + page).isGreaterThan(FOOT - 90);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void no_part_ends_with_a_few_lines_on_a_page_of_their_own(FinishedNote note) {
    assertThat(note.lowest(note.pages())).isGreaterThan(250);
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void the_segment_of_a_pick_stands_on_its_page(FinishedNote note) {
    for (int page = 1; page <= note.pages(); page++) {
      Matcher picks = Pattern.compile("环节公司代码市场覆盖(.)").matcher(note.text(page));
      if (picks.find()) {
        assertThat(picks.group(1)).as("first row on page " + page).matches("[①-⑳]");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void no_text_leaves_the_margins_and_the_heads_reach_them(FinishedNote note) {
    for (int page = 1; page <= note.pages(); page++) {
      double left = Double.MAX_VALUE;
      double right = 0;
      for (List<PageReading.Glyph> line : note.reading().lines(page - 1)) {
        for (PageReading.Glyph glyph : line) {
          left = Math.min(left, glyph.x());
          right = Math.max(right, glyph.x() + (glyph.text().isBlank() ? 0 : glyph.width()));
        }
      }
      assertThat(left).as("left edge of page %d", page).isBetween(41.0, 43.0);
      assertThat(right).as("right edge of page %d", page).isBetween(551.0, 554.5);
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void every_page_is_numbered_and_pointed_to_the_disclosures(FinishedNote note) {
    for (int page = 1; page <= note.pages(); page++) {
      assertThat(String.join("", note.furniture(page))).contains(page + "/" + note.pages());
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void head_and_foot_reach_from_margin_to_margin(FinishedNote note) {
    for (int page = 1; page <= note.pages(); page++) {
      assertThat(note.leftEdge(page)).as("left edge of page " + page).isBetween(41.0, 43.0);
      assertThat(note.headRightEdge(page)).as("head of page " + page).isBetween(550.0, 554.0);
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void every_section_has_its_bookmark(FinishedNote note) {
    List<Bookmark> bookmarks = note.bookmarks();
    List<String> zh = List.of("事件", "评论", "投资建议", "风险提示", "图表", "盈利预测", "承诺与声明");
    List<String> en = List.of("Event", "Key points", "Risks");

    assertThat(bookmarks).allMatch(b -> b.page() > 0);
    assertThat(bookmarks)
        .filteredOn(b -> b.level() == 1)
        .extracting(Bookmark::title)
        .containsAll(note.name().endsWith("zh") ? zh : en);
    for (Bookmark bookmark : bookmarks) {
      assertThat(note.text(bookmark.page())).contains(PageReading.stripped(bookmark.title()));
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void links_lead_somewhere(FinishedNote note) {
    assertThat(note.linkedPages()).doesNotContain(0);
  }

  @Test
  void nvidia_leads_from_mentions_of_exhibits_to_them() {
    assertThat(nvidia().linkedPages()).isNotEmpty();
  }

  @Test
  void says_who_wrote_what_when() {
    FinishedNote note = nvidia();

    assertThat(note.information().getTitle()).isEqualTo("英伟达（NVDA.O）FY27Q1 跟踪报告");
    assertThat(note.information().getAuthor()).contains("示例证券", "分析师甲", "分析师乙");
    assertThat(note.information().getSubject()).startsWith("1450 亿美元供应储备托底");
    assertThat(note.information().getKeywords()).contains("NVDA.O", "FY27Q1");
    assertThat(note.information().getCreationDate().toInstant()).isEqualTo("2026-05-22T00:00:00Z");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void says_its_language(FinishedNote note) {
    assertThat(note.language()).isEqualTo(note.name().endsWith("zh") ? "zh-CN" : "en");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void fonts_are_embedded_subsets(FinishedNote note) {
    assertThat(note.fonts()).isNotEmpty().allMatch(f -> f.matches("[A-Z]{6}\\+[\\w-]+"));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void charts_are_drawn_and_their_text_can_be_read(FinishedNote note) {
    boolean nvidia = note.name().startsWith("NVDA");
    boolean chinese = note.name().endsWith("zh");
    Bookmark first =
        note.bookmarks().stream().filter(b -> isCaption(b.title())).findFirst().orElseThrow();
    String chart = note.text(first.page());

    assertThat(note.reading().images()).isZero();
    assertThat(chart)
        .contains(chinese ? "同比，右轴" : "YoY,right")
        .contains(nvidia ? "FY26Q1" : "FY24Q2")
        .contains(nvidia ? (chinese ? "816.2" : "81.6") : (chinese ? "76.9" : "7.7"));
  }

  @ParameterizedTest
  @CsvSource({
    "NVDA/FY27Q1/zh, note.md",
    "NVDA/FY27Q1/zh, transcript.md",
    "NVDA/FY27Q1/en, note.en.md",
    "AMD/FY25Q2/zh, note.md",
    "AMD/FY25Q2/en, note.en.md"
  })
  void the_commentary_comes_out_in_its_order(String name, String file) throws IOException {
    String body = note(name).body();
    Path source =
        Path.of("data", name.substring(0, name.lastIndexOf('/')).replace("/", "/notes/"), file);
    List<Pattern> passages = Passages.of(source);
    int from = 0;

    assertThat(passages).hasSizeGreaterThan(8);
    for (Pattern passage : passages) {
      Matcher matcher = passage.matcher(body);
      assertThat(matcher.find(from)).as("after the passage before it: " + passage).isTrue();
      from = matcher.end();
    }
  }

  @Test
  void a_second_build_gives_the_same_bytes_on_a_machine_with_other_habits(@TempDir Path other)
      throws IOException {
    Locale usual = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      Workplace workplace = Workplace.in(other, Path.of("data"));
      workplace.run("build");
      assertThat(withoutManifests(workplace.written())).isEqualTo(withoutManifests(written));
    } finally {
      Locale.setDefault(usual);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void nvidia_is_small_enough_to_mail() {
    assertThat(nvidia().pdf().length).isLessThanOrEqualTo(400 * 1024);
    assertThat(nvidia().pages()).isGreaterThanOrEqualTo(12);
  }

  private static Map<String, String> withoutManifests(Map<String, String> files) {
    Map<String, String> pdfs = new LinkedHashMap<>(files);
    pdfs.keySet().removeIf(f -> !f.endsWith(".pdf"));
    assertThat(pdfs).hasSize(4);
    return pdfs;
  }

  private static boolean isCaption(String line) {
    return CAPTION.matcher(PageReading.stripped(line)).matches();
  }

  private static int indexOf(List<String> lines, String part) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains(part))
        .findFirst()
        .orElse(-1);
  }

  private static long count(String pattern, String text) {
    return Arrays.stream(
            Pattern.compile(pattern).matcher(text).results().toArray(MatchResult[]::new))
        .count();
  }
}
