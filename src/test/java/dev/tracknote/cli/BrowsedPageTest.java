package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tracknote.browser.Chromium;
import dev.tracknote.browser.Tab;
import dev.tracknote.pdf.PageReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The web page of a note in a real Chromium; without one on the machine these tests are skipped.
 */
class BrowsedPageTest {

  private static final String NVIDIA = "NVDA/FY27Q1/NVDA-FY27Q1.zh.html";
  private static final String SHOWN =
      "[...document.querySelectorAll('.t')].filter(t => t.checkVisibility())";
  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => d.open = true)";
  private static final String FOLD_ALL =
      "document.querySelectorAll('details').forEach(d => d.open = false)";

  @TempDir static Path temporary = Path.of("");

  // the browser may still write to its profile while the folder is cleared away
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path profile = Path.of("");

  private static Workplace workplace = new Workplace(temporary);
  private static Optional<Chromium> browser = Optional.empty();
  private static Optional<Looked> looked = Optional.empty();

  /** A page that stays open for what else is to be seen of it. */
  private record Looked(String page, Tab tab) {}

  private final List<Tab> opened = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(
        program.isPresent(),
        "no Chromium on the path: the web pages were not looked at; install the package chromium");
    browser = Optional.of(Chromium.start(program.orElseThrow(), profile));
    workplace = Workplace.in(temporary, Path.of("data"));
    assertThat(workplace.run("build").exit()).isZero();
  }

  @AfterAll
  static void stop() {
    browser.ifPresent(Chromium::close);
  }

  @AfterEach
  void closeTabs() {
    opened.forEach(Tab::close);
  }

  private Tab open(String page) {
    return open(page, 1280, "light");
  }

  private Tab open(String page, int width, String scheme) {
    Tab tab = browser.orElseThrow().tab();
    opened.add(tab);
    return opened(tab, page, width, scheme);
  }

  private static Tab opened(Tab tab, String page, int width, String scheme) {
    tab.size(width, 700);
    tab.scheme(scheme);
    tab.open(workplace.output().resolve(page));
    return tab;
  }

  /** The page as it is when it is opened so, in the tab of the look before when it shows it. */
  private static Tab look(String page, int width, String scheme) {
    Optional<Looked> before = looked.filter(l -> l.page().equals(page));
    if (before.isEmpty()) {
      looked.ifPresent(l -> l.tab().close());
      Tab fresh = opened(browser.orElseThrow().tab(), page, width, scheme);
      looked = Optional.of(new Looked(page, fresh));
      return fresh;
    }
    Tab tab = before.orElseThrow().tab();
    tab.size(width, 700);
    tab.scheme(scheme);
    tab.value(FOLD_ALL);
    return tab;
  }

  @ParameterizedTest(name = "{0}, {1} wide, {2}")
  @CsvSource({
    "NVDA/FY27Q1/NVDA-FY27Q1.zh.html, 320, light",
    "NVDA/FY27Q1/NVDA-FY27Q1.zh.html, 768, dark",
    "NVDA/FY27Q1/NVDA-FY27Q1.zh.html, 1280, light",
    "NVDA/FY27Q1/NVDA-FY27Q1.zh.html, 1280, dark",
    "NVDA/FY27Q1/NVDA-FY27Q1.en.html, 320, dark",
    "NVDA/FY27Q1/NVDA-FY27Q1.en.html, 768, light",
    "NVDA/FY27Q1/NVDA-FY27Q1.en.html, 1280, light",
    "AMD/FY25Q2/AMD-FY25Q2.zh.html, 1280, light",
    "AMD/FY25Q2/AMD-FY25Q2.en.html, 1280, dark"
  })
  void keeps_all_rules_of_axe_core_and_never_scrolls_sideways(
      String page, int width, String scheme) {
    Tab tab = look(page, width, scheme);
    assertThat(tab.value("document.querySelectorAll('details[open]').length").asInt()).isZero();

    assertThat(tab.axe()).isEmpty();
    assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isEqualTo(width);
    tab.value(OPEN_ALL);
    assertThat(tab.axe()).as("with all that is folded away").isEmpty();
    assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isEqualTo(width);
  }

  @Test
  void axe_core_sees_what_is_wrong() {
    Tab tab = open(NVIDIA);
    tab.value(
        "document.querySelector('.industry').style.color = '#c99';"
            + "document.querySelector('svg.chart').removeAttribute('aria-label')");

    assertThat(tab.axe())
        .anyMatch(fault -> fault.startsWith("color-contrast [\".industry\"]"))
        .anyMatch(fault -> fault.startsWith("svg-img-alt"));
  }

  @Test
  void asks_for_nothing_and_complains_of_nothing() {
    Tab tab = open(NVIDIA);

    assertThat(tab.requests()).hasSize(1).first().asString().endsWith(NVIDIA);
    assertThat(tab.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 1280})
  void a_figure_that_is_reached_by_keys_shows_what_it_rests_on(int width) {
    Tab tab = open(NVIDIA, width, "light");
    assertThat(tab.value(SHOWN + ".length").asInt()).isZero();

    boolean reached = false;
    for (int i = 0; i < 60 && !reached; i++) {
      tab.press("Tab");
      reached = tab.value("document.activeElement.matches('.items .f')").asBoolean();
    }

    assertThat(reached).isTrue();
    assertThat(tab.value(SHOWN + ".length").asInt()).isEqualTo(1);
    assertThat(tab.value(SHOWN + "[0].innerText").asString())
        .contains("FY27Q1 营收指引（2026-02-25）", "英伟达 FY26Q4 业绩公告");
    standsInsideTheWindow(tab);
    assertThat(tab.axe()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1280, .items .f",
    "1280, .box-key-data .f",
    "1280, .results tr:nth-child(2) td:last-child .f",
    "768, .strip > div:last-child .changes .f",
    "320, .strip .f",
    "320, .results td .f"
  })
  void a_figure_that_is_pointed_at_shows_what_it_rests_on(int width, String figure) {
    Tab tab = open(NVIDIA, width, "light");

    tab.pointAt(figure);

    assertThat(tab.value(SHOWN + ".length").asInt()).isEqualTo(1);
    assertThat(tab.value(SHOWN + "[0].parentElement.matches('" + figure + "')").asBoolean())
        .isTrue();
    standsInsideTheWindow(tab);
  }

  private static void standsInsideTheWindow(Tab tab) {
    JsonNode box =
        tab.value(
            "(r => [r.left, r.top, r.right - innerWidth, r.bottom - innerHeight])("
                + SHOWN
                + "[0].getBoundingClientRect())");
    assertThat(box.get(0).asDouble()).isGreaterThanOrEqualTo(0);
    assertThat(box.get(1).asDouble()).isGreaterThanOrEqualTo(0);
    assertThat(box.get(2).asDouble()).isLessThanOrEqualTo(0.5);
    assertThat(box.get(3).asDouble()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void a_screen_reader_says_what_a_figure_rests_on() {
    Tab tab = open(NVIDIA);

    assertThat(tab.description("#event ~ p .f:nth-of-type(4)"))
        .contains("营收 FY27Q1 ÷ 营收 FY26Q1 − 1", "英伟达 FY27Q1 季报（Form 10-Q） 2026-05-20");
  }

  @Test
  void a_figure_leads_to_its_entry_which_opens() {
    Tab tab = open(NVIDIA);

    tab.value("document.querySelector('.items .f').click()");

    assertThat(tab.value("document.querySelector('tr:target').checkVisibility()").asBoolean())
        .isTrue();
  }

  @Test
  void the_colours_are_those_that_the_reader_wishes_for() {
    Tab tab = open(NVIDIA);
    String ground = "getComputedStyle(document.body).backgroundColor";
    String column = "getComputedStyle(document.querySelector('#exhibit-1 rect')).fill";
    assertThat(tab.value(ground).asString()).isEqualTo("rgb(255, 255, 255)");
    assertThat(tab.value(column).asString()).isEqualTo("rgb(47, 74, 109)");

    tab.scheme("dark");

    assertThat(tab.value(ground).asString()).isEqualTo("rgb(18, 22, 30)");
    assertThat(tab.value(column).asString()).isEqualTo("rgb(115, 151, 198)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void prints_on_paper(String scheme) throws IOException {
    Tab tab = open(NVIDIA, 1280, scheme);

    try (PDDocument paper = Loader.loadPDF(tab.print())) {
      String text = PageReading.stripped(new PDFTextStripper().getText(paper));
      assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
      assertThat(paper.getNumberOfPages()).isLessThan(18);
      assertThat(text)
          .contains("1450亿美元供应储备托底", "增持", "图1英伟达各财季营收及同比（亿美元）", "重要声明")
          .doesNotContain("图表数据", "数字的来源与公式");
    }
  }

  @Test
  void a_script_that_got_onto_the_page_would_not_run() throws IOException {
    Path page = temporary.resolve("harm.html");
    String harm = "<script>window.harmed = true</script><img src=x onerror='harmed = true'>";
    String title = Files.readString(workplace.output().resolve(NVIDIA));
    Files.writeString(page, title.replace("</h1>", harm + "</h1>"));

    Tab tab = open("../harm.html");

    assertThat(tab.value("'harmed' in window").asBoolean()).as("the policy of the page").isFalse();
    assertThat(tab.complaints()).anyMatch(said -> said.contains("Content Security Policy"));
  }
}
