package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure on the pages of the sample notes can be traced to where it comes from. */
class LedgerTest {

  @TempDir private static Path folder = Path.of("");
  private static Path edition = Path.of("");

  @BeforeAll
  static void print() throws IOException {
    Workplace workplace = Workplace.in(folder, Path.of("data"));
    assertThat(workplace.run("build", "NVDA/FY27Q1").exit()).isZero();
    edition = workplace.output().resolve("NVDA/FY27Q1");
  }

  private static JsonNode ledger(String language) throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readAllBytes(edition.resolve("ledger." + language + ".json")));
  }

  /** A sign of the page with the place of its left end and baseline. */
  private record Sign(String text, float x, float y) {}

  private static List<Sign> signs(PDDocument pdf, int page) throws IOException {
    List<Sign> signs = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition at) {
            signs.add(new Sign(at.getUnicode(), at.getXDirAdj(), at.getYDirAdj()));
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return signs;
  }

  private static boolean isPrintedAt(List<Sign> signs, String text, double x, double y) {
    for (Sign sign : signs) {
      if (Math.abs(sign.x() - x) < 1
          && Math.abs(sign.y() - y) < 1
          && text.startsWith(sign.text())) {
        return true;
      }
    }
    return false;
  }

  private static void everyFigureStandsWhereTheLedgerSays(String language) throws IOException {
    byte[] bytes = Files.readAllBytes(edition.resolve("NVDA-FY27Q1." + language + ".pdf"));
    List<List<Sign>> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        pages.add(signs(pdf, page));
      }
    }
    int seen = 0;
    for (JsonNode figure : ledger(language).get("figures")) {
      int page = figure.get("page").asInt();
      assertThat(page).as(figure.toString()).isPositive();
      boolean drawn =
          figure.get("where").asString().startsWith("exhibit-")
              || figure.get("where").asString().equals("performance");
      String text = figure.get("text").asString();
      double x = figure.get("x").asDouble();
      double y = figure.get("y").asDouble();
      boolean printed = isPrintedAt(pages.get(page - 1), text, x, y);
      seen += printed ? 1 : 0;
      // the labels of a drawing have the place of the drawing; a change begins with its name
      if (!drawn && !figure.get("where").asString().equals("key-figures")) {
        assertThat(printed).as(figure.toString()).isTrue();
      }
    }
    assertThat(seen).isGreaterThan(80);
  }

  @Test
  void every_figure_stands_where_the_ledger_says_in_chinese() throws IOException {
    everyFigureStandsWhereTheLedgerSays("zh");
  }

  @Test
  void every_figure_stands_where_the_ledger_says_in_english() throws IOException {
    everyFigureStandsWhereTheLedgerSays("en");
  }

  @Test
  void every_figure_says_what_it_rests_on() throws IOException {
    JsonNode inputs = ledger("zh").get("inputs");
    for (JsonNode figure : ledger("zh").get("figures")) {
      String kind = figure.at("/value/kind").asString();
      assertThat(figure.get("formula").asString()).isNotBlank();
      assertThat(figure.get("verdict").asString()).isEqualTo("from-facts");
      if (!kind.equals("period") && !kind.equals("day")) {
        assertThat(figure.get("inputs")).as(figure.toString()).isNotEmpty();
        for (JsonNode id : figure.get("inputs")) {
          JsonNode input = inputs.get(id.asString());
          assertThat(input.at("/source/id").asString()).isNotBlank();
          assertThat(input.get("asOf").asString()).hasSize(10);
        }
      }
    }
  }

  @Test
  void the_numbers_run_and_the_manifest_knows_the_ledger() throws IOException {
    int number = 0;
    for (JsonNode figure : ledger("zh").get("figures")) {
      assertThat(figure.get("number").asInt()).isEqualTo(++number);
    }
    assertThat(Files.readString(edition.resolve("manifest.json")))
        .contains("ledger.zh.json", "ledger.en.json");
  }

  @Test
  void every_typed_figure_has_its_verdict_and_its_place() throws IOException {
    for (String language : List.of("zh", "en")) {
      JsonNode claims = ledger(language).get("claims");
      // the minutes are in Chinese alone
      assertThat(claims.size()).isGreaterThan(language.equals("zh") ? 100 : 20);
      for (JsonNode claim : claims) {
        assertThat(claim.get("text").asString()).isNotBlank();
        assertThat(claim.get("line").asInt()).as(claim.toString()).isPositive();
        assertThat(claim.get("column").asInt()).as(claim.toString()).isPositive();
        assertThat(claim.get("verdict").asString()).as(claim.toString()).isNotEqualTo("unchecked");
      }
    }
  }

  @Test
  void the_same_input_gives_the_same_bytes(@TempDir Path again) throws IOException {
    Workplace other = Workplace.in(again, Path.of("data"));
    other.run("build", "NVDA/FY27Q1");

    for (String language : List.of("zh", "en")) {
      String name = String.format(Locale.ROOT, "ledger.%s.json", language);
      assertThat(other.output().resolve("NVDA/FY27Q1").resolve(name))
          .hasSameBinaryContentAs(edition.resolve(name));
    }
  }

  @Test
  void the_figures_of_a_note_are_listed_with_their_sources() throws IOException {
    Workplace workplace = new Workplace(folder);

    Workplace.Said text = workplace.run("figures", "NVDA/FY27Q1", "--lang", "en");
    assertThat(text.out())
        .containsPattern(
            "(?m)^revenue\\.yoy +\\+85% += \\(revenue FY27Q1\\) ÷ \\(revenue FY26Q1\\) − 1"
                + " +\\[10q-fy27q1 2026-05-20, 10q-fy26q1 2025-05-28]$")
        .containsPattern("(?m)^from-facts +\\d+ +\\d+\\.\\d%$")
        .containsPattern("(?m)^unchecked +0 +0\\.0%$");
    assertThat(workplace.run("figures", "NVDA/FY27Q1", "--verdict", "unchecked").out()).isEmpty();
    assertThat(workplace.run("figures", "NVDA/FY27Q1", "--verdict", "guessed").exit())
        .isEqualTo(ExitCode.USAGE.number());
    JsonNode json =
        JsonMapper.shared()
            .readTree(workplace.run("figures", "NVDA/FY27Q1", "--format", "json").out());
    assertThat(json.get("figures").size()).isGreaterThan(100);
    assertThat(json.at("/verdicts/from-facts").asInt())
        .isEqualTo(ledger("zh").get("figures").size());
  }

  @Test
  void a_note_that_is_not_there_has_no_figures() {
    Workplace.Said said = new Workplace(folder).run("figures", "NVDA/FY99Q9");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains("unknown-note");
  }
}
