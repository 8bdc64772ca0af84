package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tracknote.pdf.StructureReading.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

class TaggingTest {
  private static final String TORTURE = Prints.resource("torture.xhtml");
  private static final PrintedPdf PDF =
      new PdfPrinter(Typefaces.bundled())
          .print(Prints.job(TORTURE, Prints.resource("torture.css")));

  private final StructureReading structure = StructureReading.of(PDF.bytes());

  @Test
  void a_hard_document_keeps_both_standards() {
    assertThat(PDF.findings()).isEmpty();
    assertThat(PDF.pages()).isGreaterThan(4);
    assertThat(Validation.faults(PDF.bytes())).isEmpty();
    assertThat(structure.faults()).isEmpty();
  }

  @Test
  void an_untagged_document_is_seen_by_the_validator() {
    byte[] bare = Prints.unset(Prints.page("<p>文字</p>"), Prints.CSS);

    assertThat(Validation.faults(bare)).anyMatch(f -> f.startsWith("3a 6.7.2.2-1"));
    assertThat(Validation.faults(bare)).anyMatch(f -> f.startsWith("ua1 7.1-11"));
  }

  /** The document's own order, but for the aside, which is read after what begins beside it. */
  @Test
  void is_read_in_the_order_of_its_source() {
    StringBuilder source = new StringBuilder();
    append(body(), source);
    String aside = "旁注评级增持";

    String expected = PageReading.stripped(source.toString());
    assertThat(expected).contains(aside);
    String read = structure.text();
    assertThat(read.replace(aside, "")).isEqualTo(expected.replace(aside, ""));
    assertThat(read.indexOf(aside)).isGreaterThan(read.indexOf("左栏右栏"));
    assertThat(read.indexOf(aside)).isLessThan(read.indexOf("图后的段落"));
  }

  @Test
  void the_same_holds_for_a_note_with_marks_in_its_lines() {
    StringBuilder source = new StringBuilder();
    append(
        Markup.read(Prints.resource("note-zh.xhtml")).getElementsByTagName("body").item(0), source);
    String head = "电子行业·公司跟踪报告";
    StructureReading note = StructureReading.of(Prints.note().bytes());

    assertThat(note.text())
        .isEqualTo(PageReading.stripped(source.toString()).replaceFirst(head, ""));
  }

  @Test
  void heads_of_tables_are_read_once_and_have_their_scope() {
    Element table = structure.document().all("Table").getFirst();

    assertThat(table.all("TH"))
        .extracting(Element::text, h -> h.attributes().get("Scope"))
        .startsWith(tuple("项目", "Column"), tuple("财季", "Column"))
        .contains(tuple("第1行", "Row"));
    assertThat(table.all("TH").getFirst().attributes()).containsEntry("RowSpan", "2");
    assertThat(table.all("TH").get(1).attributes()).containsEntry("ColSpan", "2");
    assertThat(table.all("TR")).hasSize(82);
    assertThat(table.all("TD")).hasSize(160);
  }

  @Test
  void lists_have_labels_and_bodies() {
    Element list = structure.document().all("L").getFirst();

    assertThat(list.attributes()).containsEntry("ListNumbering", "Decimal");
    assertThat(list.all("LI").getFirst().kids())
        .extracting(Element::type)
        .containsExactly("Lbl", "LBody");
    assertThat(list.all("Lbl")).extracting(Element::text).containsExactly("1、", "①", "2、");
    assertThat(list.kids().getFirst().all("L")).hasSize(1);
  }

  @Test
  void figures_say_what_they_show_and_ornaments_are_silent() {
    assertThat(structure.document().all("Figure"))
        .extracting(Element::alternative)
        .containsExactly("柱状图：八个季度");
  }

  @Test
  void text_between_blocks_is_a_paragraph_and_a_foreign_word_has_its_language() {
    assertThat(structure.document().all("P")).extracting(Element::text).contains("块之间的文字", "之后的文字");
    assertThat(structure.document().all("Span"))
        .extracting(Element::text)
        .containsExactly("free cash flow");
  }

  @Test
  void links_can_be_followed_and_say_where() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PDF.bytes())) {
      List<String> words = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation area : page.getAnnotations()) {
          words.add(area.getContents());
        }
      }
      assertThat(words).contains("见第二章", "公司网站的投资者关系页");
      assertThat(words).doesNotContain("坏链接", "文件", "无处");
    }
    assertThat(structure.document().all("Link")).extracting(Element::text).contains("见第二章");
  }

  @Test
  void words_of_two_lines_stay_two_words() {
    Element english =
        structure.document().all("P").stream()
            .filter(p -> p.text().startsWith("The company"))
            .findFirst()
            .orElseThrow();

    assertThat(english.text())
        .isEqualTo(
            "The company reported revenue above the upper end of guidance for the quarter and raised"
                + " its outlook for the year while inventory grew in step with sales and margins held.");
  }

  private static org.w3c.dom.Element body() {
    return (org.w3c.dom.Element) Markup.read(TORTURE).getElementsByTagName("body").item(0);
  }

  private static void append(Node node, StringBuilder into) {
    if (node instanceof org.w3c.dom.Element element
        && (element.getAttribute("data-tag").equals("artifact")
            || element.getAttribute("id").equals("running"))) {
      return;
    }
    if (node instanceof org.w3c.dom.Text text) {
      into.append(text.getData());
    }
    for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      append(kid, into);
    }
  }
}
