package dev.tracknote.pdf;

import java.io.IOException;
import java.util.Arrays;
import org.openpdf.text.pdf.BaseFont;

/** One font file ready for measuring and embedding; immutable once made and shared by threads. */
final class Face {
  /** Deflate takes most of the time of a note; higher levels save some five percent of the size. */
  private static final int COMPRESSION = 5;

  private final BaseFont font;
  private final short[] advances;

  private Face(BaseFont font, short[] advances) {
    this.font = font;
    this.advances = advances;
  }

  /**
   * Makes a face out of a whole TrueType file.
   *
   * @param tag the six letters before the font's name in the PDF
   */
  static Face of(String name, byte[] file, String tag) {
    return new Face(baseFont(name, file, tag), advances(new Sfnt(file)));
  }

  private static BaseFont baseFont(String name, byte[] file, String tag) {
    try {
      BaseFont font =
          BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, true, false, file, null);
      font.setSubset(true);
      // The engine's list of used CIDs does not agree with the subset, which validators refuse.
      font.setIncludeCidSet(false);
      font.setCompressionLevel(COMPRESSION);
      font.setSecureRandom(new SteadyPrefix(tag));
      return font;
    } catch (IOException e) {
      throw new IllegalStateException("font cannot be read: " + name, e);
    }
  }

  private static short[] advances(Sfnt sfnt) {
    short[] advances = new short[0x10000];
    Arrays.fill(advances, (short) -1);
    for (int codePoint = ' '; codePoint < advances.length; codePoint++) {
      int glyph = sfnt.glyph(codePoint);
      if (glyph != 0) {
        advances[codePoint] = (short) sfnt.advance(glyph);
      }
    }
    return advances;
  }

  BaseFont font() {
    return font;
  }

  boolean has(int codePoint) {
    return codePoint < advances.length ? advances[codePoint] >= 0 : font.charExists(codePoint);
  }

  /** In thousandths of the em. */
  int advance(int codePoint) {
    return codePoint < advances.length
        ? Math.max(0, advances[codePoint])
        : font.getWidth(Character.toString(codePoint));
  }
}
