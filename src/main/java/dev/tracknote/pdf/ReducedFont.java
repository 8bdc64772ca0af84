package dev.tracknote.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a TrueType file that holds a chosen part of another one.
 *
 * <p>A subset in a PDF keeps glyph tables as long as those of the font it was taken from, so a font
 * of some eight thousand glyphs in place of thirty thousand saves a quarter megabyte of filler in
 * every note. Each code point gets a glyph of its own, which keeps text extraction exact where the
 * source draws two characters with one glyph.
 */
final class ReducedFont {
  private static final String[] TABLES = {
    "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"
  };

  private final Sfnt source;
  private final int[] codePoints;
  private final boolean halfWidth;
  private final ByteArrayOutputStream outlines = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();
  private final List<int[]> metrics = new ArrayList<>();

  private ReducedFont(Sfnt source, int[] codePoints, boolean halfWidth) {
    this.source = source;
    this.codePoints = codePoints;
    this.halfWidth = halfWidth;
  }

  /** The named code points, which must be in ascending order and in the source. */
  static byte[] of(Sfnt source, int[] codePoints) {
    return new ReducedFont(source, codePoints, false).write();
  }

  /**
   * Full-width signs brought to half an em: opening signs lose their left half, others their right.
   */
  static byte[] halves(Sfnt source, int[] codePoints) {
    return new ReducedFont(source, codePoints, true).write();
  }

  private byte[] write() {
    addGlyph(0, 0);
    for (int codePoint : codePoints) {
      addGlyph(source.glyph(codePoint), codePoint);
    }
    offsets.add(outlines.size());
    return assemble();
  }

  private void addGlyph(int glyph, int codePoint) {
    ByteBuffer outline = source.outline(glyph);
    if (outline.limit() > 0 && outline.getShort(0) < 0) {
      throw new IllegalArgumentException("composite outlines are not expected: glyph " + glyph);
    }
    int advance = source.advance(glyph);
    int bearing = source.leftBearing(glyph);
    if (halfWidth && codePoint != 0) {
      int shift = SettingMarks.isOpening(codePoint) ? advance / 2 - advance : 0;
      outline = shift == 0 ? outline : ShiftedOutline.of(outline, shift);
      bearing += shift;
      advance -= advance / 2;
    }
    offsets.add(outlines.size());
    metrics.add(new int[] {advance, bearing});
    byte[] bytes = new byte[outline.limit()];
    outline.get(0, bytes);
    outlines.writeBytes(bytes);
    outlines.writeBytes(new byte[-outlines.size() & 3]);
  }

  private byte[] assemble() {
    List<byte[]> bodies = new ArrayList<>();
    for (String tag : TABLES) {
      bodies.add(body(tag));
    }
    int size = 12 + 16 * TABLES.length;
    for (byte[] body : bodies) {
      size += body.length + (-body.length & 3);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(0x00010000).putShort((short) TABLES.length);
    out.putShort((short) 128).putShort((short) 3).putShort((short) (16 * TABLES.length - 128));
    int at = 12 + 16 * TABLES.length;
    for (int i = 0; i < TABLES.length; i++) {
      byte[] body = bodies.get(i);
      out.put(TABLES[i].getBytes(StandardCharsets.US_ASCII));
      out.putInt(checksum(body)).putInt(at).putInt(body.length);
      out.put(at, body);
      at += body.length + (-body.length & 3);
    }
    return out.array();
  }

  private byte[] body(String tag) {
    return switch (tag) {
      case "cmap" -> characterMap();
      case "glyf" -> outlines.toByteArray();
      case "loca" -> locations();
      case "hmtx" -> horizontalMetrics();
      case "maxp" -> patched(tag, 4, metrics.size());
      case "hhea" -> patched(tag, 34, metrics.size());
      case "head" -> patched(tag, 50, 1);
      case "post" -> namelessPost();
      default -> copy(source.table(tag));
    };
  }

  private byte[] patched(String tag, int offset, int value) {
    byte[] bytes = copy(source.table(tag));
    ByteBuffer.wrap(bytes).putShort(offset, (short) value);
    return bytes;
  }

  private byte[] namelessPost() {
    byte[] bytes = new byte[32];
    source.table("post").get(0, bytes);
    ByteBuffer.wrap(bytes).putInt(0, 0x00030000);
    return bytes;
  }

  private byte[] locations() {
    ByteBuffer out = ByteBuffer.allocate(4 * offsets.size());
    offsets.forEach(out::putInt);
    return out.array();
  }

  private byte[] horizontalMetrics() {
    ByteBuffer out = ByteBuffer.allocate(4 * metrics.size());
    metrics.forEach(m -> out.putShort((short) m[0]).putShort((short) m[1]));
    return out.array();
  }

  private byte[] characterMap() {
    List<int[]> groups = new ArrayList<>();
    for (int i = 0; i < codePoints.length; i++) {
      int[] last = groups.isEmpty() ? null : groups.getLast();
      if (last != null && last[1] + 1 == codePoints[i]) {
        last[1]++;
      } else {
        groups.add(new int[] {codePoints[i], codePoints[i], i + 1});
      }
    }
    ByteBuffer out = ByteBuffer.allocate(12 + 16 + 12 * groups.size());
    out.putShort((short) 0).putShort((short) 1);
    out.putShort((short) 3).putShort((short) 10).putInt(12);
    out.putShort((short) 12).putShort((short) 0);
    out.putInt(16 + 12 * groups.size()).putInt(0).putInt(groups.size());
    groups.forEach(g -> out.putInt(g[0]).putInt(g[1]).putInt(g[2]));
    return out.array();
  }

  private static byte[] copy(ByteBuffer table) {
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return bytes;
  }

  private static int checksum(byte[] body) {
    int sum = 0;
    for (int i = 0; i < body.length; i++) {
      sum += (body[i] & 0xFF) << (24 - 8 * (i & 3));
    }
    return sum;
  }
}
