package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.pdf.PageReading;
import dev.tracknote.pdf.StructureReading;
import dev.tracknote.pdf.StructureReading.Element;
import dev.tracknote.pdf.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A finished note is a document of record: it can be kept for ever and read by everybody. */
class RecordTest {
  @TempDir static Path temporary = Path.of("");
  private static final List<FinishedNote> NOTES = new ArrayList<>();

  @BeforeAll
  static void build() throws IOException {
    Workplace workplace = Workplace.in(temporary, Path.of("data"));
    workplace.run("build");
    for (String note :
        List.of("NVDA/FY27Q1/zh", "NVDA/FY27Q1/en", "AMD/FY25Q2/zh", "AMD/FY25Q2/en")) {
      String[] parts = note.split("/", -1);
      NOTES.add(FinishedNote.of(note, workplace.pdf(parts[0], parts[1], parts[2])));
    }
  }

  static Stream<FinishedNote> notes() {
    return NOTES.stream();
  }

  private static FinishedNote note(String name) {
    return NOTES.stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void keeps_pdf_a_3a_and_pdf_ua_1(FinishedNote note) {
    assertThat(Validation.faults(note.pdf())).isEmpty();
    assertThat(StructureReading.of(note.pdf()).faults()).isEmpty();
  }

  /** For the labels in drawings stands a sentence; they are no text of the note. */
  @ParameterizedTest
  @MethodSource("notes")
  void everything_on_the_pages_is_read_once_or_is_furniture(FinishedNote note) {
    StructureReading structure = StructureReading.of(note.pdf());
    StringBuilder drawn = new StringBuilder();
    structure.document().all("Figure").forEach(f -> drawn.append(f.text()));
    StringBuilder pages = new StringBuilder();
    StringBuilder heads = new StringBuilder();
    for (int page = 1; page <= note.pages(); page++) {
      pages.append(note.text(page));
      note.furniture(page).forEach(heads::append);
    }

    assertThat(
            sorted(
                structure.text() + PageReading.stripped(drawn.toString()) + structure.furniture()))
        .isEqualTo(sorted(pages.toString()));
    assertThat(structure.furniture().length() - heads.length())
        .as("heads of tables that are repeated")
        .isBetween(0, 200);
  }

  private static String sorted(String text) {
    int[] signs = text.codePoints().sorted().toArray();
    return new String(signs, 0, signs.length);
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource({
    "NVDA/FY27Q1/zh, note.md",
    "NVDA/FY27Q1/zh, transcript.md",
    "NVDA/FY27Q1/en, note.en.md",
    "AMD/FY25Q2/zh, note.md"
  })
  void the_prose_is_read_in_its_order(String name, String file) throws IOException {
    String text = StructureReading.of(note(name).pdf()).text();
    Path folder = Path.of("data", name.substring(0, name.lastIndexOf('/')).replace("/", "/notes/"));
    int from = 0;
    for (Pattern passage : Passages.of(folder.resolve(file))) {
      Matcher matcher = passage.matcher(text);
      assertThat(matcher.find(from)).as("after the passage before it: " + passage).isTrue();
      from = matcher.end();
    }
  }

  @Test
  void the_sidebar_is_read_after_the_column_beside_it() {
    String text = StructureReading.of(note("NVDA/FY27Q1/zh").pdf()).text();

    assertThat(text)
        .containsSubsequence(
            "英伟达（NVDA.O）FY27Q1跟踪报告", "事件", "评论", "4、Rubin", "投资评级", "分析师甲", "投资建议", "风险提示");
    assertThat(text).containsOnlyOnce("投资评级");
  }

  @Test
  void headings_go_down_step_by_step() {
    Element document = StructureReading.of(note("NVDA/FY27Q1/zh").pdf()).document();

    assertThat(document.all("H1"))
        .extracting(Element::text)
        .containsExactly("英伟达（NVDA.O）FY27Q1跟踪报告");
    assertThat(document.all("H2")).extracting(Element::text).startsWith("事件", "评论", "投资评级");
    assertThat(document.all("H3")).extracting(Element::text).contains("图1英伟达各财季营收及同比（亿美元）", "业绩概述");
  }

  @Test
  void drawings_are_told_in_words_made_from_their_data() {
    assertThat(StructureReading.of(note("NVDA/FY27Q1/zh").pdf()).document().all("Figure"))
        .extracting(Element::alternative)
        .contains(
            "英伟达各财季营收及同比（亿美元），柱状图与折线：营收 FY24Q1 71.9 亿美元升至 FY27Q1 816.2 亿美元；"
                + "同比 FY24Q1 −13.2%升至 FY27Q1 85.2%。");
    assertThat(StructureReading.of(note("NVDA/FY27Q1/en").pdf()).document().all("Figure"))
        .extracting(Element::alternative)
        .contains(
            "NVIDIA quarterly revenue and growth (US$bn), columns with a line: Revenue up from US$7.2bn in"
                + " FY24Q1 to US$81.6bn in FY27Q1; YoY up from −13.2% in FY24Q1 to 85.2% in"
                + " FY27Q1.",
            "NVIDIA gross and net margin (GAAP), line chart: Gross margin up from 64.6% in FY24Q1 to"
                + " 74.9% in FY27Q1; Net margin up from 28.4% in FY24Q1 to 71.5% in FY27Q1.");
  }

  @Test
  void tables_have_heads_of_columns_and_rows() {
    Element document = StructureReading.of(note("NVDA/FY27Q1/zh").pdf()).document();
    Element results =
        document.all("Table").stream()
            .filter(t -> t.text().contains("营收") && t.text().contains("FY26Q1"))
            .findFirst()
            .orElseThrow();

    assertThat(results.all("TH"))
        .extracting(h -> h.attributes().get("Scope"))
        .contains("Column", "Row");
    assertThat(document.all("Table")).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void says_the_same_of_itself_in_both_places(FinishedNote note) throws IOException {
    PDDocumentInformation info = note.information();
    org.w3c.dom.Element packet = packet(note);

    assertThat(value(packet, "dc:title")).isEqualTo(info.getTitle());
    assertThat(value(packet, "dc:creator")).isEqualTo(info.getAuthor());
    assertThat(value(packet, "dc:description")).isEqualTo(info.getSubject());
    assertThat(value(packet, "dc:language")).isEqualTo(note.language());
    assertThat(attribute(packet, "pdf:Keywords")).isEqualTo(info.getKeywords());
    assertThat(attribute(packet, "pdf:Producer")).isEqualTo(info.getProducer());
    assertThat(attribute(packet, "xmp:CreatorTool")).isEqualTo(info.getCreator());
    String created = info.getCreationDate().toInstant().toString();
    assertThat(attribute(packet, "xmp:CreateDate")).isEqualTo(created);
    assertThat(attribute(packet, "xmp:ModifyDate")).isEqualTo(created);
    assertThat(info.getModificationDate()).isEqualTo(info.getCreationDate());
  }

  private static org.w3c.dom.Element packet(FinishedNote note) {
    return note.ask(
        document -> {
          byte[] bytes = document.getDocumentCatalog().getMetadata().toByteArray();
          try {
            return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
          } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException(e);
          }
        });
  }

  private static String value(org.w3c.dom.Element packet, String name) {
    return packet.getElementsByTagName(name).item(0).getTextContent().strip();
  }

  private static String attribute(org.w3c.dom.Element packet, String name) {
    org.w3c.dom.NodeList all = packet.getElementsByTagName("rdf:Description");
    for (int i = 0; i < all.getLength(); i++) {
      if (((org.w3c.dom.Element) all.item(i)).hasAttribute(name)) {
        return ((org.w3c.dom.Element) all.item(i)).getAttribute(name);
      }
    }
    return "";
  }
}
