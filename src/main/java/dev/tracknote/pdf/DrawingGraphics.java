package dev.tracknote.pdf;

import java.awt.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;
import org.openpdf.text.pdf.PdfGraphics2D;
import org.openpdf.text.pdf.PdfTemplate;

/** A {@code Graphics2D} onto a PDF form whose text uses the very fonts of the running text. */
final class DrawingGraphics extends PdfGraphics2D {
  private final Typefaces faces;
  private final Findings findings;
  private final int pageNumber;
  private final PageTexts texts;

  DrawingGraphics(
      PdfTemplate form,
      Drawing drawing,
      Typefaces faces,
      Findings findings,
      int pageNumber,
      PageTexts texts) {
    super(
        form,
        (float) drawing.widthPt(),
        (float) drawing.heightPt(),
        new SharedFonts(faces),
        false,
        false,
        0);
    this.faces = faces;
    this.findings = findings;
    this.pageNumber = pageNumber;
    this.texts = texts;
    setFont(faces.awt(400).deriveFont(9f));
  }

  private DrawingGraphics(DrawingGraphics parent) {
    super(parent);
    faces = parent.faces;
    findings = parent.findings;
    pageNumber = parent.pageNumber;
    texts = parent.texts;
  }

  @Override
  protected PdfGraphics2D createChild() {
    return new DrawingGraphics(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    FaceChain chain = faces.chainOf(getFont());
    text.codePoints()
        .filter(c -> !chain.leads(c))
        .forEach(
            c ->
                findings.add(
                    "missing-glyph",
                    pageNumber,
                    "the drawing's font lacks U+%04X %s".formatted(c, Character.toString(c)),
                    "use another character or family in the drawing"));
    texts.drawn(pageNumber, text);
    super.drawString(text, x, y);
  }

  /** Maps AWT fonts to the instances that text is set in, so that both share one subset. */
  private record SharedFonts(Typefaces faces) implements FontMapper {
    @Override
    public BaseFont awtToPdf(Font font) {
      return faces.chainOf(font).font();
    }

    @Override
    public Font pdfToAwt(BaseFont font, int size) {
      return faces.awt(400).deriveFont((float) size);
    }
  }
}
