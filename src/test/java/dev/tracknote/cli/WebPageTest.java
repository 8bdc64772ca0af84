package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.pdf.PageReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web page of a note says what its PDF says, and what every figure rests on. */
class WebPageTest {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final List<FinishedPage> PAGES = new ArrayList<>();

  @TempDir static Path temporary = Path.of("");
  private static Workplace workplace = new Workplace(temporary);

  @BeforeAll
  static void build() throws IOException {
    workplace = Workplace.in(temporary, Path.of("data"));
    assertThat(workplace.run("build").exit()).isZero();
    for (String note : List.of("NVDA/FY27Q1", "AMD/FY25Q2")) {
      String[] parts = note.split("/", -1);
      PAGES.add(FinishedPage.of(workplace, parts[0], parts[1], "zh"));
      PAGES.add(FinishedPage.of(workplace, parts[0], parts[1], "en"));
    }
  }

  static Stream<FinishedPage> pages() {
    return PAGES.stream();
  }

  private static FinishedPage page(String name) {
    return PAGES.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private static FinishedPage nvidia() {
    return page("NVDA-FY27Q1.zh.html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void is_one_small_file_that_asks_for_no_other(FinishedPage page) {
    assertThat(page.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500_000);
    assertThat(page.html())
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
        .doesNotContain("url(", "@import", "<script", "<link", "<iframe", "<object");
    assertThat(page.all("*"))
        .allSatisfy(
            e -> {
              assertThat(e.hasAttribute("src")).isFalse();
              for (int i = 0; i < e.getAttributes().getLength(); i++) {
                assertThat(e.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
              }
            });
  }

  /** What is at the head and foot of every page of the PDF is a number that stands here too. */
  @ParameterizedTest
  @MethodSource("pages")
  void every_number_of_the_pdf_stands_on_the_page(FinishedPage page) throws IOException {
    String[] parts = page.name().split("[-.]", -1);
    String printed;
    try (PDDocument pdf = Loader.loadPDF(workplace.pdf(parts[0], parts[1], parts[2]))) {
      printed = new PDFTextStripper().getText(pdf);
    }

    assertThat(numbers(printed)).hasSizeGreaterThan(100);
    assertThat(numbers(page.text())).containsAll(numbers(printed));
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource({
    "NVDA-FY27Q1.zh.html, data/NVDA/notes/FY27Q1/note.md",
    "NVDA-FY27Q1.zh.html, data/NVDA/notes/FY27Q1/transcript.md",
    "NVDA-FY27Q1.en.html, data/NVDA/notes/FY27Q1/note.en.md",
    "AMD-FY25Q2.zh.html, data/AMD/notes/FY25Q2/note.md"
  })
  void the_prose_stands_in_its_order(String name, Path file) throws IOException {
    String text = PageReading.stripped(page(name).text());
    int from = 0;
    for (Pattern passage : Passages.of(file)) {
      Matcher matcher = passage.matcher(text);
      assertThat(matcher.find(from)).as("after the passage before it: " + passage).isTrue();
      from = matcher.end();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_figure_of_the_ledger_says_what_it_rests_on(FinishedPage page) throws IOException {
    String[] parts = page.name().split("[-.]", -1);
    Path ledger =
        workplace.output().resolve(parts[0] + "/" + parts[1] + "/ledger." + parts[2] + ".json");
    // a label of a drawing stands in the drawing, and exactly in the table below it
    List<String> printed = new ArrayList<>();
    page.figures().forEach(f -> printed.add(FinishedPage.printed(f)));
    page.all("text").forEach(label -> printed.add(label.getTextContent()));
    for (JsonNode figure :
        JsonMapper.shared().readTree(Files.readAllBytes(ledger)).get("figures")) {
      String text = figure.get("text").asString();
      // a value in the strip stands without its unit, a change there behind its name
      assertThat(printed)
          .as(figure.toString())
          .anyMatch(p -> p.endsWith(text) || (text.startsWith(p) && !p.isEmpty()));
    }
    assertThat(page.figures())
        .hasSizeGreaterThan(150)
        .allSatisfy(
            figure -> {
              String id = figure.getAttribute("href").substring(1);
              Element origin = page.withId(id);
              Element shown = FinishedPage.all(figure, "b").getFirst();
              assertThat(page.withId(figure.getAttribute("aria-describedby")))
                  .isEqualTo(shown.getParentNode());
              assertThat(FinishedPage.all(origin, "td").getFirst().getTextContent())
                  .isEqualTo(shown.getTextContent())
                  .isNotBlank();
            });
  }

  @Test
  void formulas_and_sources_speak_the_language_of_the_note() {
    assertThat(shownBy(nvidia(), "event", "+85%"))
        .isEqualTo(
            "营收 FY27Q1 ÷ 营收 FY26Q1 − 1"
                + "英伟达 FY27Q1 季报（Form 10-Q） 2026-05-20英伟达 FY26Q1 季报（Form 10-Q） 2025-05-28");
    assertThat(shownBy(page("NVDA-FY27Q1.en.html"), "event", "+85%"))
        .startsWith("Revenue FY27Q1 ÷ Revenue FY26Q1 − 1NVIDIA Form 10-Q, FY27Q1 2026-05-20");
    assertThat(shownBy(nvidia(), "key-points", "780 亿美元±2%")).startsWith("FY27Q1 营收指引（2026-02-25）");
    assertThat(nvidia().withId("origins").getParentNode().getTextContent())
        .contains("81,615,000,000 USD", "0001045810-26-000052");
  }

  /** What a figure in a section shows when one points at it. */
  private static String shownBy(FinishedPage page, String section, String figure) {
    Element within = (Element) page.withId(section).getParentNode();
    return FinishedPage.all(within, "a").stream()
        .filter(a -> a.getAttribute("class").equals("f"))
        .filter(a -> FinishedPage.printed(a).equals(figure))
        .map(a -> a.getLastChild().getTextContent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void no_formula_keeps_the_names_that_the_program_uses() {
    for (Element origin : nvidia().all("tr")) {
      if (origin.getAttribute("id").startsWith("origin-")) {
        String formula = FinishedPage.all(origin, "td").getFirst().getTextContent();
        assertThat(formula.replace("non-GAAP", "")).doesNotContainPattern("[a-z]{3,}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_drawing_has_its_words_and_its_table(FinishedPage page) {
    List<Element> charts = page.ofClass("chart");

    assertThat(charts).hasSizeGreaterThanOrEqualTo(5);
    for (Element chart : charts) {
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      assertThat(chart.getAttribute("aria-label")).isNotBlank();
      Element data = nextElement(chart);
      assertThat(data.getTagName()).isEqualTo("details");
      assertThat(FinishedPage.all(data, "tr")).hasSizeGreaterThan(3);
      assertThat(FinishedPage.all(data, "td")).allMatch(d -> !d.getTextContent().isBlank());
    }
    assertThat(page.ofClass("spark")).isNotEmpty();
  }

  private static Element nextElement(Element element) {
    var node = element.getNextSibling();
    while (!(node instanceof Element next)) {
      node = Objects.requireNonNull(node).getNextSibling();
    }
    return next;
  }

  @Test
  void the_table_of_a_drawing_tells_every_value_and_where_it_comes_from() {
    Element exhibit = nvidia().withId("exhibit-1");
    List<Element> rows = FinishedPage.all(exhibit, "tr");

    assertThat(rows).hasSize(14);
    assertThat(rows.get(1).getTextContent()).startsWith("FY24Q1");
    assertThat(FinishedPage.all(rows.get(1), "a"))
        .extracting(FinishedPage::printed)
        .containsExactly("71.9", "−13.2%");
    assertThat(FinishedPage.all(rows.getLast(), "a"))
        .extracting(FinishedPage::printed)
        .containsExactly("816.2", "85.2%");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headings_go_down_step_by_step(FinishedPage page) {
    List<Integer> levels =
        page.all("*").stream()
            .map(Element::getTagName)
            .filter(t -> t.matches("h[1-6]"))
            .map(t -> t.charAt(1) - '0')
            .toList();

    assertThat(levels).startsWith(1, 2).filteredOn(l -> l == 1).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_lead_somewhere_and_names_are_given_once(FinishedPage page) {
    List<String> ids =
        page.all("*").stream().map(e -> e.getAttribute("id")).filter(i -> !i.isEmpty()).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.all("a"))
        .extracting(a -> a.getAttribute("href"))
        .allMatch(h -> h.startsWith("#") ? ids.contains(h.substring(1)) : h.startsWith("http"));
    for (Element element : page.all("*")) {
      for (String refers : List.of("aria-describedby", "aria-labelledby")) {
        if (element.hasAttribute(refers)) {
          assertThat(ids).contains(element.getAttribute(refers));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void tables_are_named_and_their_heads_say_of_what(FinishedPage page) {
    for (Element table : page.all("table")) {
      assertThat(FinishedPage.all(table, "caption").getFirst().getTextContent()).isNotBlank();
      assertThat(FinishedPage.all(table, "th")).allMatch(h -> h.hasAttribute("scope"));
      Element frame = (Element) table.getParentNode();
      assertThat(frame.getAttribute("tabindex")).isEqualTo("0");
      assertThat(frame.getAttribute("aria-label")).isNotBlank();
    }
  }

  @Test
  void says_in_which_language_it_is() {
    assertThat(nvidia().root().getAttribute("lang")).isEqualTo("zh-CN");
    assertThat(page("NVDA-FY27Q1.en.html").root().getAttribute("lang")).isEqualTo("en");
    assertThat(nvidia().all("title").getFirst().getTextContent())
        .isEqualTo("英伟达（NVDA.O）FY27Q1 跟踪报告");
    assertThat(page("NVDA-FY27Q1.en.html").text()).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void the_same_input_gives_the_same_bytes(@TempDir Path again) throws IOException {
    Workplace other = Workplace.in(again, Path.of("data"));
    other.run("build", "--jobs", "1");

    for (FinishedPage page : PAGES) {
      String[] parts = page.name().split("[-.]", -1);
      assertThat(FinishedPage.of(other, parts[0], parts[1], parts[2]).html())
          .isEqualTo(page.html());
    }
  }
}
