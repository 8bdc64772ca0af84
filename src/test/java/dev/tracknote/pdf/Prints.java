package dev.tracknote.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Documents that the tests print. */
final class Prints {
  static final String CSS =
      """
      @page { size: A4; margin: 20mm 18mm }
      body { font-family: "Tracknote Sans SC"; font-size: 9.5pt; line-height: 1.6; margin: 0;
             text-align: justify }
      p { margin: 0 0 4pt 0 } h2 { font-size: 12pt; page-break-after: avoid; text-align: left }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
      tr { page-break-inside: avoid }
      """;

  private static final PdfPrinter PRINTER = new PdfPrinter(Typefaces.bundled());

  private Prints() {}

  static String resource(String name) {
    try (InputStream in = Prints.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PrintedPdf note() {
    return PRINTER.print(noteJob());
  }

  static PrintJob noteJob() {
    return job(resource("note-zh.xhtml"), resource("note.css"));
  }

  static PrintedPdf body(String body) {
    return body(body, "");
  }

  static PrintedPdf body(String body, String extraCss) {
    return PRINTER.print(job(page(body), CSS + extraCss));
  }

  static String page(String body) {
    return "<html lang='zh-CN'><head><title>样张</title></head><body>" + body + "</body></html>";
  }

  static PrintJob job(String xhtml, String css) {
    Document document =
        new Document(
            "样张标题",
            "研究员",
            "跟踪报告",
            "样张,测试",
            Locale.forLanguageTag("zh-CN"),
            LocalDate.of(2026, 5, 22));
    return new PrintJob(xhtml, css, Map.of("bars", bars(), "elastic", elastic()), document);
  }

  /** A drawing of any height, whose only text stands at its foot. */
  static Drawing elastic() {
    return elastic(150);
  }

  private static Drawing elastic(double height) {
    return new Drawing(
        360,
        height,
        "柱状图",
        graphics -> {
          graphics.setFont(Typefaces.bundled().awt(400).deriveFont(8f));
          graphics.drawString("底线", 20, (int) height - 4);
        },
        Optional.of(higher -> elastic(higher).paint()));
  }

  static Drawing bars() {
    return new Drawing(
        360,
        150,
        "柱状图",
        graphics -> {
          graphics.setFont(Typefaces.bundled().awt(400).deriveFont(8f));
          for (int i = 0; i < 8; i++) {
            int height = 30 + 12 * i;
            graphics.setColor(new Color(0x0b3a5d));
            graphics.fillRect(20 + 40 * i, 130 - height, 24, height);
            graphics.setColor(Color.DARK_GRAY);
            graphics.drawString((350 + 50 * i) + "亿元", 20 + 40 * i, 126 - height);
          }
        });
  }

  /**
   * The same markup by the engine as it comes, with the same font: what the measures must catch.
   */
  static byte[] unset(String xhtml, String css) {
    try {
      Path file = Files.createTempFile("sc", ".ttf");
      Files.write(file, FontFile.SC_REGULAR.read());
      ITextRenderer renderer = new ITextRenderer();
      renderer
          .getFontResolver()
          .addFont(file.toString(), Typefaces.CHINESE, BaseFont.IDENTITY_H, true, null);
      String styled = xhtml.replace("<head>", "<head><style>" + css + "</style>");
      renderer.setDocument(Markup.read(styled), null);
      renderer.layout();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      renderer.createPDF(out);
      Files.delete(file);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
