package dev.tracknote.pdf;

import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.ITextFSFont;

/** A font of the layout engine that knows the chain of faces behind it. */
final class SettingFont extends ITextFSFont {
  private final FaceChain chain;

  SettingFont(FaceChain chain, DocumentFont first, float size) {
    super(description(first), size);
    this.chain = chain;
  }

  FaceChain chain() {
    return chain;
  }

  private static FontDescription description(BaseFont font) {
    FontDescription.Decorations lines = new FontDescription.Decorations(400, 50, 330, -130, 50);
    return new FontDescription(font, false, IdentValue.NORMAL, lines);
  }
}
