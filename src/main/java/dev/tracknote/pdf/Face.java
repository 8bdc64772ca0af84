package dev.tracknote.pdf;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One font file ready for measuring and embedding, shared by threads; outlines are encoded when a
 * document first uses them.
 */
final class Face {
  private static final int SAMPLES = 256;

  private final String name;
  private final String tag;
  private final Sfnt sfnt;
  private final short[] advances = new short[0x10000];
  private final char[] glyphs = new char[0x10000];
  private final HuffmanCode code;
  private final AtomicReferenceArray<EncodedOutline> outlines;

  /**
   * Makes a face out of a whole TrueType file.
   *
   * @param name as PDFs name the font
   * @param tag the six letters before the font's name in a PDF
   */
  Face(String name, byte[] file, String tag) {
    this.name = name;
    this.tag = tag;
    sfnt = new Sfnt(file);
    readMap();
    code = code(sfnt);
    outlines = new AtomicReferenceArray<>(sfnt.glyphs());
  }

  private void readMap() {
    Arrays.fill(advances, (short) -1);
    sfnt.eachGlyph(
        (codePoint, glyph) -> {
          if (codePoint >= ' ' && codePoint < advances.length) {
            advances[codePoint] = (short) sfnt.advance(glyph);
            glyphs[codePoint] = (char) glyph;
          }
        });
  }

  /** A code for outlines, by what stands in a sample of them. */
  private static HuffmanCode code(Sfnt sfnt) {
    int[] frequencies = new int[256];
    int step = Math.max(1, sfnt.glyphs() / SAMPLES);
    for (int glyph = 0; glyph < sfnt.glyphs(); glyph += step) {
      var outline = sfnt.outline(glyph);
      for (int i = 0; i < outline.limit(); i++) {
        frequencies[outline.get(i) & 0xFF]++;
      }
    }
    return HuffmanCode.of(frequencies);
  }

  String name() {
    return name;
  }

  /** The name of a part of the font. */
  String subsetName() {
    return tag + "+" + name;
  }

  Sfnt sfnt() {
    return sfnt;
  }

  HuffmanCode code() {
    return code;
  }

  EncodedOutline outline(int glyph) {
    EncodedOutline known = outlines.get(glyph);
    if (known == null) {
      known = EncodedOutline.of(WholeOutline.of(sfnt, glyph), code);
      outlines.set(glyph, known);
    }
    return known;
  }

  /** The glyph that draws a code point which the face has. */
  int glyph(int codePoint) {
    return codePoint < glyphs.length ? glyphs[codePoint] : sfnt.glyph(codePoint);
  }

  boolean has(int codePoint) {
    return codePoint < advances.length ? advances[codePoint] >= 0 : sfnt.glyph(codePoint) != 0;
  }

  /** In thousandths of the em. */
  int advance(int codePoint) {
    return codePoint < advances.length
        ? Math.max(0, advances[codePoint])
        : has(codePoint) ? sfnt.advance(sfnt.glyph(codePoint)) : 0;
  }
}
