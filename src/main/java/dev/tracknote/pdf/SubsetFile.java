package dev.tracknote.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * A TrueType file with the glyphs of one document, deflated.
 *
 * <p>The small tables are deflated as usual. The outlines, nine tenths of the file, come from the
 * face already encoded and are only strung together: this is what makes a font cost a millisecond
 * and not ten.
 */
final class SubsetFile {
  private static final int TABLES = 6;
  private static final int HEAD = 12 + 16 * TABLES;
  private static final int LEVEL = 6;
  private static final int CHECKSUM_OF_A_FONT = 0xB1B0AFBA;

  /** For what is told of a code, for the checksum, and for small tables that grow when deflated. */
  private static final int ROOM = 1024;

  /** Kinds of lengths that a block knows; the first three are for repetitions. */
  private static final int LENGTHS_TOLD = 19;

  private static final int REPETITIONS = 3;

  private final Face face;
  private final List<EncodedOutline> outlines = new ArrayList<>();
  private final byte[] front;
  private final int length;

  /**
   * @param glyphs those of the face, in the order that they have in the document
   */
  SubsetFile(Face face, int[] glyphs) {
    this.face = face;
    for (int glyph : glyphs) {
      outlines.add(face.outline(glyph));
    }
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put("head", head());
    tables.put("hhea", patched("hhea", 34, glyphs.length));
    tables.put("hmtx", metrics(glyphs));
    tables.put("loca", locations());
    tables.put("maxp", most(glyphs.length));
    front = front(tables);
    length = front.length + outlines.stream().mapToInt(EncodedOutline::length).sum();
  }

  /** In bytes before it is deflated. */
  int length() {
    return length;
  }

  /** The file as a zlib stream. */
  byte[] deflated() {
    long bits = outlines.stream().mapToLong(EncodedOutline::bits).sum();
    byte[] out = new byte[front.length + (int) (bits / 8) + ROOM];
    out[0] = 0x78;
    out[1] = (byte) 0x9C;
    BitWriter block = new BitWriter(out, 2 + deflate(front, out));
    Adler check = new Adler();
    check.add(front);
    begin(block);
    for (EncodedOutline outline : outlines) {
      outline.write(block);
      outline.add(check);
    }
    block.write(face.code().bits(HuffmanCode.END), face.code().length(HuffmanCode.END));
    int end = block.end();
    return ByteBuffer.wrap(Arrays.copyOf(out, end + 4)).putInt(end, check.value()).array();
  }

  private static int deflate(byte[] bytes, byte[] out) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(bytes);
      return deflater.deflate(out, 2, out.length - 2, Deflater.SYNC_FLUSH);
    } finally {
      deflater.end();
    }
  }

  /** The last block, in the face's code; the lengths of the code are told in four bits each. */
  private void begin(BitWriter bits) {
    bits.write(0b101, 3);
    bits.write(0, 5);
    bits.write(0, 5);
    bits.write(LENGTHS_TOLD - 4, 4);
    for (int i = 0; i < LENGTHS_TOLD; i++) {
      bits.write(i < REPETITIONS ? 0 : 4, 3);
    }
    for (int symbol = 0; symbol <= HuffmanCode.END; symbol++) {
      bits.write(Integer.reverse(face.code().length(symbol)) >>> 28, 4);
    }
    bits.write(0, 4);
  }

  /** All but the outlines. */
  private byte[] front(Map<String, byte[]> tables) {
    int end = HEAD + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
    int outlineSum = outlines.stream().mapToInt(EncodedOutline::checksum).sum();
    ByteBuffer out = ByteBuffer.allocate(end);
    out.putInt(0x00010000).putShort((short) TABLES);
    out.putShort((short) 64).putShort((short) 2).putShort((short) (16 * TABLES - 64));
    entry(out, "glyf", outlineSum, end, outlines.stream().mapToInt(EncodedOutline::length).sum());
    int at = HEAD;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] body = table.getValue();
      entry(out, table.getKey(), sum(body), at, body.length);
      out.put(at, body);
      at += padded(body.length);
    }
    return out.putInt(HEAD + 8, CHECKSUM_OF_A_FONT - sum(out.array()) - outlineSum).array();
  }

  private static void entry(ByteBuffer out, String tag, int sum, int at, int length) {
    out.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(sum).putInt(at).putInt(length);
  }

  private byte[] metrics(int[] glyphs) {
    ByteBuffer out = ByteBuffer.allocate(4 * glyphs.length);
    for (int glyph : glyphs) {
      out.putShort((short) face.sfnt().unitsAdvance(glyph));
      out.putShort((short) face.sfnt().leftBearing(glyph));
    }
    return out.array();
  }

  private byte[] head() {
    byte[] head = patched("head", 50, 1);
    ByteBuffer.wrap(head).putInt(8, 0);
    return head;
  }

  /** What is drawn out of parts has as many points and contours as its parts together. */
  private byte[] most(int glyphs) {
    byte[] bytes = patched("maxp", 4, glyphs);
    ByteBuffer most = ByteBuffer.wrap(bytes);
    for (int at = 6; at <= 8; at += 2) {
      int parts = most.getShort(at + 4) & 0xFFFF;
      most.putShort(at, (short) Math.max(most.getShort(at) & 0xFFFF, parts));
    }
    return bytes;
  }

  private byte[] patched(String tag, int offset, int value) {
    ByteBuffer table = face.sfnt().table(tag);
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    ByteBuffer.wrap(bytes).putShort(offset, (short) value);
    return bytes;
  }

  private byte[] locations() {
    ByteBuffer out = ByteBuffer.allocate(4 * (outlines.size() + 1));
    int at = 0;
    out.putInt(at);
    for (EncodedOutline outline : outlines) {
      at += outline.length();
      out.putInt(at);
    }
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static int sum(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(padded(bytes.length)).put(bytes).clear();
    int sum = 0;
    while (buffer.hasRemaining()) {
      sum += buffer.getInt();
    }
    return sum;
  }
}
