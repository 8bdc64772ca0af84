package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.pdf.PageReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A designer changes the look of the notes in {@code templates/} alone. */
class DesignTest {

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);

  @BeforeEach
  void copyTheTemplates() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
  }

  @Test
  void another_accent_colours_the_page() throws IOException {
    change("\"accent\": \"#[0-9a-f]{6}\"", "\"accent\": \"#00ff40\"");

    assertThat(colours(note())).contains("0.0 1.0 0.251");
  }

  @Test
  void the_house_accent_is_another() throws IOException {
    assertThat(colours(note())).doesNotContain("0.0 1.0 0.251");
  }

  @Test
  void the_sidebar_changes_sides() throws IOException {
    assertThat(leftOf(note(), "投资评级")).isGreaterThan(leftOf(note(), "事件") + 300);

    change("\"sidebar\": \"right\"", "\"sidebar\": \"left\"");

    FinishedNote mirrored = note();
    assertThat(leftOf(mirrored, "投资评级")).isLessThan(leftOf(mirrored, "事件") - 100);
  }

  @Test
  void sections_come_in_the_order_of_the_style() throws IOException {
    assertThat(order(note())).containsSubsequence("事件", "评论", "投资建议", "风险提示", "图表");

    change(
        "\"sections\": \\[[^\\]]*\\]",
        "\"sections\": [\"risks\", \"event\", \"picks\", \"key-points\", \"disclosures\"]");

    assertThat(order(note()))
        .containsSubsequence("风险提示", "事件", "投资建议", "评论", "承诺与声明")
        .doesNotContain("图表");
  }

  @Test
  void a_template_can_say_more() throws IOException {
    Path template = workplace.templates().resolve("note.ftlh");
    Files.writeString(
        template, Files.readString(template).replace("</body>", "<p>${note.title}到此为止</p></body>"));

    assertThat(note().body()).contains("示例科技（ACME.O）FY25Q2跟踪报告到此为止");
  }

  private void change(String pattern, String replacement) throws IOException {
    Path style = workplace.templates().resolve("style.json");
    String text = Files.readString(style);
    String changed = text.replaceFirst(pattern, replacement);
    assertThat(changed).as("style.json holds " + pattern).isNotEqualTo(text);
    Files.writeString(style, changed);
  }

  private FinishedNote note() throws IOException {
    Workplace.Said said = workplace.run("build");
    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    return FinishedNote.of("ACME", workplace.pdf("ACME", "FY25Q2", "zh"));
  }

  /** The colours that page one is filled with, as the PDF writes them. */
  private static List<String> colours(FinishedNote note) {
    return note.ask(
        document -> {
          List<Object> tokens = new PDFStreamParser(document.getPage(0)).parse();
          List<String> colours = new java.util.ArrayList<>();
          for (int i = 3; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator && operator.getName().equals("rg")) {
              colours.add(numbers(tokens.subList(i - 3, i)));
            }
          }
          return colours;
        });
  }

  private static String numbers(List<Object> tokens) {
    return tokens.stream()
        .map(
            t -> t instanceof COSBase number && number instanceof COSNumber n ? n.floatValue() : 0f)
        .map(f -> String.valueOf(Math.round(f * 1000) / 1000.0))
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static double leftOf(FinishedNote note, String line) {
    return note.reading().lines(0).stream()
        .filter(l -> PageReading.textOf(l).equals(line))
        .findFirst()
        .orElseThrow()
        .getFirst()
        .x();
  }

  private static List<String> order(FinishedNote note) {
    return note.bookmarks().stream()
        .filter(b -> b.level() == 1)
        .map(FinishedNote.Bookmark::title)
        .toList();
  }
}
