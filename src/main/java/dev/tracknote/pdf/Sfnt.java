package dev.tracknote.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Read access to the tables of one static TrueType file. */
final class Sfnt {
  private final ByteBuffer file;
  private final Map<String, ByteBuffer> tables = new HashMap<>();
  private final ByteBuffer map;
  private final int wideMetrics;
  private final boolean longOffsets;
  private final ByteBuffer metrics;
  private final int unitsPerEm;

  Sfnt(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int at = 12 + 16 * i;
      String tag = new String(bytes, at, 4, StandardCharsets.US_ASCII);
      tables.put(tag, file.slice(file.getInt(at + 8), file.getInt(at + 12)));
    }
    map = widestMap();
    wideMetrics = table("hhea").getShort(34) & 0xFFFF;
    longOffsets = table("head").getShort(50) == 1;
    metrics = table("hmtx");
    unitsPerEm = table("head").getShort(18) & 0xFFFF;
  }

  ByteBuffer table(String tag) {
    ByteBuffer found = tables.get(tag);
    if (found == null) {
      throw new IllegalArgumentException("font lacks the table " + tag);
    }
    return found;
  }

  /** The glyph of a code point, 0 when the font has none. */
  int glyph(int codePoint) {
    return map.getShort(0) == 12 ? inFormat12(codePoint) : inFormat4(codePoint);
  }

  /** A code point and the glyph that draws it. */
  interface Pair {

    void of(int codePoint, int glyph);
  }

  /** Every code point that has a glyph, by ascending number; far faster than to ask for each. */
  void eachGlyph(Pair pair) {
    if (map.getShort(0) == 12) {
      for (int at = 16; at < 16 + 12 * map.getInt(12); at += 12) {
        each(pair, map.getInt(at), map.getInt(at + 4), map.getInt(at + 8));
      }
    } else {
      int twice = map.getShort(6) & 0xFFFF;
      for (int i = 0; i < twice; i += 2) {
        eachInSegment(pair, i, twice);
      }
    }
  }

  private static void each(Pair pair, int first, int last, int glyph) {
    for (int codePoint = first; codePoint <= last; codePoint++) {
      if (glyph + codePoint - first != 0) {
        pair.of(codePoint, glyph + codePoint - first);
      }
    }
  }

  private void eachInSegment(Pair pair, int i, int twice) {
    int last = map.getShort(14 + i) & 0xFFFF;
    for (int codePoint = map.getShort(16 + twice + i) & 0xFFFF; codePoint <= last; codePoint++) {
      int glyph = inSegment(codePoint, i, twice);
      if (glyph != 0) {
        pair.of(codePoint, glyph);
      }
    }
  }

  /** The advance in units of a thousandth of the em. */
  int advance(int glyph) {
    return thousandths(unitsAdvance(glyph));
  }

  /** The advance in the units of the font. */
  int unitsAdvance(int glyph) {
    return metrics.getShort(4 * Math.min(glyph, wideMetrics - 1)) & 0xFFFF;
  }

  /** A length in the units of the font as thousandths of the em. */
  int thousandths(int units) {
    return Math.round(units * 1000f / unitsPerEm);
  }

  int glyphs() {
    return table("maxp").getShort(4) & 0xFFFF;
  }

  int leftBearing(int glyph) {
    return glyph < wideMetrics
        ? metrics.getShort(4 * glyph + 2)
        : metrics.getShort(4 * wideMetrics + 2 * (glyph - wideMetrics));
  }

  ByteBuffer outline(int glyph) {
    int from = offset(glyph);
    return table("glyf").slice(from, offset(glyph + 1) - from);
  }

  private int offset(int glyph) {
    ByteBuffer loca = table("loca");
    return longOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
  }

  private ByteBuffer widestMap() {
    ByteBuffer cmap = table("cmap");
    int best = -1;
    for (int i = 0; i < cmap.getShort(2); i++) {
      int offset = cmap.getInt(8 + 8 * i);
      int format = cmap.getShort(offset);
      if (format == 12 || (format == 4 && best < 0)) {
        best = offset;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException("font has no Unicode character map");
    }
    return cmap.slice(best, cmap.limit() - best);
  }

  private int inFormat12(int codePoint) {
    int low = 0;
    int high = map.getInt(12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = 16 + 12 * middle;
      if (codePoint < map.getInt(at)) {
        high = middle - 1;
      } else if (codePoint > map.getInt(at + 4)) {
        low = middle + 1;
      } else {
        return map.getInt(at + 8) + codePoint - map.getInt(at);
      }
    }
    return 0;
  }

  private int inFormat4(int codePoint) {
    int twice = map.getShort(6) & 0xFFFF;
    for (int i = 0; i < twice; i += 2) {
      if (codePoint <= (map.getShort(14 + i) & 0xFFFF)) {
        return inSegment(codePoint, i, twice);
      }
    }
    return 0;
  }

  private int inSegment(int codePoint, int i, int twice) {
    int start = map.getShort(16 + twice + i) & 0xFFFF;
    if (codePoint < start) {
      return 0;
    }
    int delta = map.getShort(16 + 2 * twice + i);
    int rangeAt = 16 + 3 * twice + i;
    int range = map.getShort(rangeAt) & 0xFFFF;
    if (range == 0) {
      return (codePoint + delta) & 0xFFFF;
    }
    int glyph = map.getShort(rangeAt + range + 2 * (codePoint - start)) & 0xFFFF;
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }
}
