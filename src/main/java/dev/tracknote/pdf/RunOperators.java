package dev.tracknote.pdf;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;

/** Writes one run of text, which may change its face but not its size, as one text object. */
final class RunOperators {
  /** In thousandths of the em; no eye sees less. */
  private static final float UNSEEN = 1.5f;

  private final PdfContentByte page;
  private final DocumentFonts fonts;
  private final float size;
  private final Operators out;
  private @Nullable Face face;
  private long writtenX;
  private long writtenY;
  private float spacing;

  /**
   * @param size in points
   */
  RunOperators(PdfContentByte page, DocumentFonts fonts, float size) {
    this.page = page;
    this.fonts = fonts;
    this.size = size;
    out = new Operators(page.getInternalBuffer());
  }

  /** Begins a stretch of one face at a place of the page in points. */
  void begin(Face wanted, float x, float y) {
    if (face == null) {
      out.operator("BT");
    }
    if (wanted != face) {
      face = wanted;
      page.setFontAndSize(fonts.of(wanted), size);
    }
    long hundredthsX = Math.round(x * 100.0);
    long hundredthsY = Math.round(y * 100.0);
    out.number((hundredthsX - writtenX) / 100.0);
    out.number((hundredthsY - writtenY) / 100.0).operator("Td");
    writtenX = hundredthsX;
    writtenY = hundredthsY;
  }

  /**
   * Shows signs of the face.
   *
   * @param advances from each sign to the next, in thousandths of the em
   */
  void show(int[] signs, float[] advances, int count) {
    Face shown = java.util.Objects.requireNonNull(face);
    DocumentFont font = fonts.of(shown);
    float common = spaced(shown, signs, advances, count);
    float pen = 0;
    float wanted = 0;
    out.sign('[').sign('(');
    for (int i = 0; i < count; i++) {
      if (Math.abs(wanted - pen) >= UNSEEN) {
        int move = Math.round(wanted - pen);
        out.sign(')').number(-move).sign('(');
        pen += move;
      }
      out.code(font.number(signs[i]));
      pen += shown.advance(signs[i]) + common;
      wanted += advances[i];
    }
    out.sign(')').sign(']').operator("TJ");
  }

  /** Sets the spacing that most signs have, and returns it in thousandths of the em. */
  private float spaced(Face shown, int[] signs, float[] advances, int count) {
    float common = count > 3 ? middle(gaps(shown, signs, advances, count)) : 0;
    float points = Math.round(common * size) / 1000f;
    if (points != spacing) {
      spacing = points;
      out.share(points).operator("Tc");
    }
    return points * 1000 / size;
  }

  private static float[] gaps(Face shown, int[] signs, float[] advances, int count) {
    float[] gaps = new float[count - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = advances[i] - shown.advance(signs[i]);
    }
    return gaps;
  }

  /** The middle one by size; mostly it is what more than half of them are, and none is sorted. */
  private static float middle(float[] gaps) {
    float most = 0;
    int ahead = 0;
    for (float gap : gaps) {
      if (ahead == 0) {
        most = gap;
      }
      ahead += gap == most ? 1 : -1;
    }
    int count = 0;
    for (float gap : gaps) {
      count += gap == most ? 1 : 0;
    }
    if (2 * count > gaps.length) {
      return most;
    }
    Arrays.sort(gaps);
    return gaps[gaps.length / 2];
  }

  void end() {
    if (spacing != 0) {
      out.number(0).operator("Tc");
    }
    if (face != null) {
      out.operator("ET");
    }
  }
}
