package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

class EnglishSettingTest {
  private static final String CSS = "body { font-family: 'Tracknote Latin' } p { width: 230pt }";
  private static final String TEXT =
      "Revenue of $81.6 billion was ahead of management’s own guide of “$78.0 billion ±2%”; gross "
          + "margin held at 75.0% — see Figure 1 → and the non-GAAP bridge. Data-center revenue rose "
          + "92% year over year, and we lift our FY28 estimate by 35 bps. ";

  private static PrintedPdf print(String body) {
    return Prints.body("<div lang='en'>" + body + "</div>", CSS);
  }

  @Test
  void pure_latin_text_keeps_its_signs_and_spaces() {
    PrintedPdf pdf = print("<p>" + TEXT.repeat(6) + "</p>");
    PageReading reading = PageReading.of(pdf.bytes());

    assertThat(pdf.findings()).noneMatch(finding -> !finding.rule().equals("loose-line"));
    assertThat(reading.text()).isEqualTo(PageReading.stripped(TEXT.repeat(6)));
    assertThat(reading.kinsokuFaults()).isEmpty();
    assertThat(reading.tornNumbers()).isEmpty();
  }

  /** A letter made of others, as i is of a stem and a dot, keeps its ink in the subset. */
  @Test
  void every_sign_has_ink() throws IOException {
    String signs =
        "the quick brown fox jumps over lazy dogs 50% ±2; a: b! c? é ü ç Å ñ ï ½ “x” – y";
    try (PDDocument document = Loader.loadPDF(print("<p>" + signs + "</p>").bytes())) {
      PDResources resources = document.getPage(0).getResources();
      int drawn = 0;
      for (COSName name : resources.getFontNames()) {
        PDType0Font font = (PDType0Font) resources.getFont(name);
        TrueTypeFont file = ((PDCIDFontType2) font.getDescendantFont()).getTrueTypeFont();
        for (int glyph = 1; glyph < file.getNumberOfGlyphs(); glyph++) {
          String sign = font.toUnicode(glyph);
          if (sign != null && !sign.isBlank()) {
            assertThat(file.getGlyph().getGlyph(glyph).getDescription().isComposite()).isFalse();
            assertThat(font.getPath(glyph).getBounds2D().getHeight()).as(sign).isPositive();
            drawn++;
          }
        }
      }
      assertThat(drawn).isGreaterThan(40);
    }
  }

  @Test
  void only_spaces_stretch() {
    PageReading reading = PageReading.of(print("<p>" + TEXT.repeat(6) + "</p>").bytes());

    for (List<PageReading.Glyph> line : reading.lines(0)) {
      for (int i = 1; i < line.size(); i++) {
        double gap = (line.get(i).x() - line.get(i - 1).right()) / line.get(i).size();
        assertThat(gap < 0.02 || gap > 0.12)
            .as("gap %.3f in %s", gap, PageReading.textOf(line))
            .isTrue();
      }
    }
  }

  @Test
  void a_chinese_name_is_drawn_from_the_chinese_family() {
    PrintedPdf pdf = print("<p>Zhongji Innolight (中际旭创, 300308.SZ) and 龘 remain top picks.</p>");

    assertThat(pdf.findings()).isEmpty();
    assertThat(PageReading.of(pdf.bytes()).text())
        .isEqualTo("ZhongjiInnolight(中际旭创,300308.SZ)and龘remaintoppicks.");
  }

  @Test
  void a_soft_hyphen_shows_only_where_the_line_ends() {
    String word = "infra\u00ADstruc\u00ADture ";
    PageReading reading =
        PageReading.of(print("<p style='width:97pt'>" + word.repeat(12) + "</p>").bytes());

    assertThat(reading.text().replace("-", "")).isEqualTo("infrastructure".repeat(12));
    assertThat(reading.lines(0).stream().map(PageReading::textOf))
        .anyMatch(line -> line.endsWith("-"))
        .allMatch(line -> !line.replaceAll("-$", "").contains("-"));
  }

  @Test
  void digits_are_tabular() {
    FaceChain chain = Typefaces.bundled().latin(400, false);

    assertThat("0123456789".chars().map(chain::advance).distinct().count()).isEqualTo(1);
    assertThat("±–—’“”•→%$€£¥×≈≤≥".codePoints()).allMatch(chain::leads);
  }
}
