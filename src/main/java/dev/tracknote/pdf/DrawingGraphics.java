package dev.tracknote.pdf;

import dev.tracknote.surface.SolidSurface;
import java.awt.Shape;

/** A {@code Graphics2D} onto a PDF form whose text uses the very fonts of the running text. */
final class DrawingGraphics extends SolidSurface {
  private final FormOperators form;
  private final Typefaces faces;
  private final Findings findings;
  private final int pageNumber;
  private final PageTexts texts;

  DrawingGraphics(
      FormOperators form, Typefaces faces, Findings findings, int pageNumber, PageTexts texts) {
    super(faces.awt(400).deriveFont(9f));
    this.form = form;
    this.faces = faces;
    this.findings = findings;
    this.pageNumber = pageNumber;
    this.texts = texts;
  }

  @Override
  public void draw(Shape shape) {
    form.clip(getClip());
    form.stroke(shape, getStroke(), getColor());
  }

  @Override
  public void fill(Shape shape) {
    form.clip(getClip());
    form.fill(shape, getColor());
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
    form.clip(getClip());
    form.text(text, chain.first(), getFont().getSize2D(), x, y, getColor());
  }
}
