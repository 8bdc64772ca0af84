package dev.tracknote.pdf;

import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFSFontMetrics;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFontMetrics;

/** Measures text with its marks, and gives fonts the em box for their height. */
final class SettingTextRenderer extends ITextTextRenderer {
  private static final float ASCENT = 0.88f;
  private static final float DESCENT = 0.12f;

  @Override
  public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
    FaceChain chain = ((SettingFont) font).chain();
    return Math.round(chain.width(text) * font.getSize2D() / 1000);
  }

  /**
   * The engine takes the bounding box of all glyphs, nearly three em for this font: lines would
   * reach over page ends and be painted, invisibly, on both pages.
   */
  @Override
  public FSFontMetrics getFSFontMetrics(ITextFontContext context, ITextFSFont font, String text) {
    float size = font.getSize2D();
    return new ITextFSFontMetrics(
        ASCENT * size, DESCENT * size, -0.33f * size, 0.05f * size, 0.13f * size, 0.05f * size);
  }
}
