package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

class PrintedPdfTest {
  private final PrintedPdf note = Prints.note();

  @Test
  void says_what_it_is() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(note.bytes())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("样张标题");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("研究员");
      assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("跟踪报告");
      assertThat(pdf.getDocumentInformation().getKeywords()).isEqualTo("样张,测试");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-05-22T00:00:00Z");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getVersion()).isEqualTo(1.7f);
      assertThat(pdf.getNumberOfPages()).isEqualTo(note.pages());
    }
  }

  @Test
  void embeds_each_weight_once_as_a_subset() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(note.bytes())) {
      TreeSet<String> names = new TreeSet<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          names.add(font.getName());
        }
      }
      assertThat(names)
          .allSatisfy(name -> assertThat(name).matches("[A-Z]{6}\\+NotoSansSC-\\w+"))
          .filteredOn(name -> name.startsWith("T"))
          .containsExactly(
              "TNSCBD+NotoSansSC-Bold", "TNSCMD+NotoSansSC-Medium", "TNSCRG+NotoSansSC-Regular");
    }
    assertThat(note.bytes().length).isLessThan(200_000);
  }

  @Test
  void has_its_bookmarks_and_links() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(note.bytes())) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        assertThat(item.findDestinationPage(pdf)).isNotNull();
      }
      assertThat(titles).containsExactly("事件", "评论");
      assertThat(pdf.getPage(0).getAnnotations())
          .hasAtLeastOneElementOfType(PDAnnotationLink.class);
    }
  }

  @Test
  void makes_an_outline_of_plain_heading_text_when_there_is_none() throws IOException {
    String body = "<h1>一、FY27Q1 业绩：收入 816 亿美元</h1><p>文字</p>";
    try (PDDocument pdf = Loader.loadPDF(Prints.body(body).bytes())) {
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("一、FY27Q1 业绩：收入 816 亿美元");
    }
  }

  @Test
  void numbers_its_pages_and_repeats_its_header() {
    PageReading reading = PageReading.of(note.bytes());

    for (int page = 0; page < reading.pages(); page++) {
      List<String> lines = reading.lines(page).stream().map(PageReading::textOf).toList();
      assertThat(lines).contains("电子行业·公司跟踪报告", (page + 1) + "/" + reading.pages());
    }
  }

  @Test
  void is_the_same_each_time_and_in_each_thread() throws Exception {
    TreeSet<String> hashes = new TreeSet<>();
    hashes.add(hash(note));
    hashes.add(hash(Prints.note()));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<PrintedPdf>> prints = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        prints.add(threads.submit(Prints::note));
        threads.execute(() -> Prints.body("<p>另一份文件</p>"));
      }
      for (Future<PrintedPdf> print : prints) {
        hashes.add(hash(print.get()));
      }
    }
    assertThat(hashes).hasSize(1);
  }

  @Test
  void draws_charts_as_vectors_with_text() {
    PageReading reading = PageReading.of(note.bytes());

    assertThat(reading.images()).isZero();
    assertThat(reading.text()).contains("350亿元", "700亿元");
  }

  @Test
  void keeps_findings_of_threads_apart() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<PrintedPdf>> sound = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        sound.add(threads.submit(() -> Prints.body("<p>文字</p>")));
        threads.execute(() -> Prints.body("<p>文字</p>", "p { widht: 3pt; color: notacolor }"));
      }
      for (Future<PrintedPdf> print : sound) {
        assertThat(print.get().findings()).isEmpty();
      }
    }
  }

  @Test
  void refuses_markup_that_is_not_well_formed() {
    assertThatThrownBy(() -> Prints.body("<p>文字"))
        .isInstanceOfSatisfying(
            MalformedMarkup.class, fault -> assertThat(fault.near()).endsWith("<p>文字</"))
        .hasMessageContaining("\"p\"");
  }

  private static String hash(PrintedPdf pdf) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.bytes()));
  }
}
