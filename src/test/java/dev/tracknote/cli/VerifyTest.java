package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published note is verified by itself, and whatever was done to it is told. */
class VerifyTest {
  @TempDir static Path temporary = Path.of("");
  private static Workplace workplace = new Workplace(Path.of(""));
  private static Path note = Path.of("");

  @BeforeAll
  static void build() throws IOException {
    workplace = Workplace.in(temporary, Path.of("data"));
    workplace.run("build", "NVDA");
    note = workplace.output().resolve("NVDA/FY27Q1/NVDA-FY27Q1.zh.pdf");
  }

  /** Neither command needs any folder of the program. */
  private static Workplace.Said run(String... words) {
    java.io.StringWriter out = new java.io.StringWriter();
    java.io.StringWriter err = new java.io.StringWriter();
    int exit = Tracknote.run(new java.io.PrintWriter(out), new java.io.PrintWriter(err), words);
    return new Workplace.Said(exit, out.toString(), err.toString());
  }

  @Test
  void a_note_as_it_was_published_is_sound_in_each_language() {
    for (String language : List.of("zh", "en")) {
      Path pdf = note.resolveSibling("NVDA-FY27Q1." + language + ".pdf");
      Workplace.Said said = run("verify", pdf.toString());

      assertThat(said.err()).isEmpty();
      assertThat(said.exit()).isZero();
      assertThat(said.out())
          .contains("NVDA/FY27Q1 " + language, "PDF/A-3a and PDF/UA-1")
          .matches("(?s).* [12]\\d\\d figures on \\d+ pages .*");
    }
  }

  /** What can be done to a note. */
  interface Alteration {
    void apply(PDDocument pdf) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> what_was_altered_is_told() {
    Map<String, Alteration> alterations = new java.util.TreeMap<>();
    alterations.put(
        "error[altered-figure] page 1: expected 816.2", pdf -> drawOtherDigit(pdf.getPage(0)));
    alterations.put(
        "error[altered-text] page 2: its text is not what its hash says", pdf -> write(pdf, 1));
    alterations.put("error[altered-pages] expected 11 pages, found 10", pdf -> pdf.removePage(10));
    alterations.put(
        "error[altered-attachment] ledger.zh.json is not what its hash says",
        pdf -> change(pdf, "ledger.zh.json"));
    alterations.put(
        "error[altered-attachment] series.zh.json is not what its hash says",
        pdf -> change(pdf, "series.zh.json"));
    alterations.put(
        "error[missing-attachment] expected the attachment ledger.zh.json",
        pdf -> files(pdf).remove(0));
    alterations.put(
        "error[missing-record] expected the attachment record.json", pdf -> files(pdf).remove(2));
    alterations.put(
        "error[missing-claim] expected the claim PDF/UA-1 in the metadata",
        pdf -> pdf.getDocumentCatalog().setMetadata(null));
    alterations.put(
        "error[missing-tags]",
        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT));
    return alterations.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      Workplace.Said said = run("verify", altered(e.getValue()).toString());
                      assertThat(said.exit()).isEqualTo(2);
                      assertThat(said.err())
                          .contains(e.getKey().replace("expected 11 pages, found 10", "expected "));
                    }));
  }

  private static Path altered(Alteration alteration) throws IOException {
    Path file = Files.createTempFile(temporary, "altered", ".pdf");
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(note))) {
      alteration.apply(pdf);
      pdf.save(file.toFile());
    }
    return file;
  }

  private static COSArray files(PDDocument pdf) {
    return (COSArray) pdf.getDocumentCatalog().getCOSObject().getDictionaryObject("AF");
  }

  /** Swaps the glyphs of the first large figure. */
  private static void drawOtherDigit(PDPage page) throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    boolean large = false;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator o && o.getName().equals("Tf")) {
        large = tokens.get(i - 1).toString().contains("16");
      }
      if (large
          && tokens.get(i) instanceof Operator o
          && o.getName().startsWith("T")
          && tokens.get(i - 1) instanceof COSArray shown) {
        swap(shown);
        break;
      }
    }
    COSStream content = new COSStream();
    try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(new PDStream(content));
  }

  private static void swap(COSArray shown) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i) instanceof org.apache.pdfbox.cos.COSString s && s.getBytes().length >= 4) {
        byte[] codes = s.getBytes();
        byte[] swapped = codes.clone();
        System.arraycopy(codes, 0, swapped, 2, 2);
        System.arraycopy(codes, 2, swapped, 0, 2);
        shown.set(i, new org.apache.pdfbox.cos.COSString(swapped));
        return;
      }
    }
  }

  private static void write(PDDocument pdf, int page) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            pdf, pdf.getPage(page), PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
      content.newLineAtOffset(60, 60);
      content.showText("strong buy");
      content.endText();
    }
  }

  private static void change(PDDocument pdf, String name) throws IOException {
    COSArray files = files(pdf);
    for (int i = 0; i < files.size(); i++) {
      PDComplexFileSpecification file =
          new PDComplexFileSpecification((org.apache.pdfbox.cos.COSDictionary) files.getObject(i));
      if (file.getFileUnicode().equals(name)) {
        String text = new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.writeBytes(text.replaceFirst("81", "18").getBytes(StandardCharsets.UTF_8));
        file.setEmbeddedFile(
            new PDEmbeddedFile(pdf, new java.io.ByteArrayInputStream(changed.toByteArray())));
      }
    }
  }

  @Test
  void no_pdf_and_no_file_are_told_apart() throws IOException {
    Path text = Files.writeString(temporary.resolve("note.pdf"), "no PDF");

    assertThat(run("verify", text.toString()).err()).contains("error[unreadable-pdf]");
    assertThat(run("verify", text.toString()).exit()).isEqualTo(2);
    assertThat(run("verify", "nowhere.pdf").exit()).isEqualTo(3);
    assertThat(run("extract", text.toString()).exit()).isEqualTo(2);
  }

  /** Whatever a disk or a mail has done to a file, it is told and no fault of the program. */
  @Test
  void broken_files_are_told() throws IOException {
    byte[] whole = Files.readAllBytes(note);
    Random dice = new Random(7);
    for (int i = 0; i < 40; i++) {
      byte[] broken =
          i % 4 == 0 ? java.util.Arrays.copyOf(whole, dice.nextInt(whole.length)) : whole.clone();
      for (int hit = 0; hit < 30 && broken.length > 0; hit++) {
        broken[dice.nextInt(broken.length)] = (byte) dice.nextInt(256);
      }
      Path file = Files.write(temporary.resolve("broken.pdf"), broken);
      assertThat(run("verify", file.toString()).exit()).as("case " + i).isIn(0, 2);
    }
  }

  @Test
  void ledger_and_series_come_out_as_they_went_in() throws IOException {
    String ledger = run("extract", note.toString()).out();
    assertThat(ledger)
        .isEqualTo(Files.readString(note.resolveSibling("current").resolve("ledger.zh.json")));

    JsonNode series =
        new JsonMapper().readTree(run("extract", note.toString(), "--what", "series").out());
    JsonNode revenue = series.at("/exhibits/0");
    assertThat(revenue.get("caption").asString()).isEqualTo("英伟达各财季营收及同比（亿美元）");
    assertThat(revenue.at("/categories/12").asString()).isEqualTo("FY27Q1");
    assertThat(revenue.at("/series/0/values/12").asString()).isEqualTo("816.15");
  }

  @Test
  void both_come_as_tables_too() {
    assertThat(run("extract", note.toString(), "--format", "csv").out().lines())
        .startsWith("number,page,where,name,period,text,kind,value,unit,formula")
        .anyMatch(l -> l.contains(",revenue,FY27Q1,816 亿美元,amount,81615000000,USD,"));
    assertThat(run("extract", note.toString(), "--what", "series", "--format", "csv").out().lines())
        .contains("exhibit-1,英伟达各财季营收及同比（亿美元）,营收（亿美元），左轴,FY27Q1,816.15");
  }
}
