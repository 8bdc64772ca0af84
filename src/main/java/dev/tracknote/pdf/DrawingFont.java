package dev.tracknote.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;

/**
 * A font as drawings see it, measured like the running text and without the machine's own fonts.
 */
final class DrawingFont extends Font {
  private static final long serialVersionUID = 1;
  private static final float ASCENT = 0.88f;

  private final transient FaceChain chain;

  DrawingFont(String name, FaceChain chain, float size) {
    super(name, PLAIN, Math.round(size));
    this.chain = chain;
    pointSize = size;
  }

  FaceChain chain() {
    return chain;
  }

  @Override
  public Font deriveFont(float size) {
    return new DrawingFont(name, chain, size);
  }

  /** The advance of the text, and the em for its height. */
  @Override
  public Rectangle2D getStringBounds(String text, FontRenderContext context) {
    float em = getSize2D();
    return new Rectangle2D.Float(0, -ASCENT * em, chain.width(text) * em / 1000, em);
  }
}
