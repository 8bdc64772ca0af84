package dev.tracknote.pdf;

import java.nio.ByteBuffer;

/**
 * A glyph's outline as it stands in a deflated font, made once in a process and joined with others
 * in each document.
 */
final class EncodedOutline {
  private final long[] words;
  private final int bits;
  private final int length;
  private final int words32;
  private final int sum;
  private final int weightedSum;

  private EncodedOutline(long[] words, int bits, byte[] bytes) {
    this.words = words;
    this.bits = bits;
    this.length = bytes.length;
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int checksum = 0;
    for (int i = 0; i < length; i += 4) {
      checksum += buffer.getInt(i);
    }
    words32 = checksum;
    long plain = 0;
    long weighted = 0;
    for (int i = 0; i < length; i++) {
      int value = bytes[i] & 0xFF;
      plain += value;
      weighted += (long) (length - i) * value;
    }
    sum = (int) (plain % Adler.BASE);
    weightedSum = (int) (weighted % Adler.BASE);
  }

  /** An outline, filled up to whole words of four bytes. */
  static EncodedOutline of(ByteBuffer outline, HuffmanCode code) {
    byte[] bytes = new byte[(outline.limit() + 3) & ~3];
    outline.get(0, bytes, 0, outline.limit());
    int bits = 0;
    for (byte b : bytes) {
      bits += code.length(b & 0xFF);
    }
    byte[] room = new byte[bits / 8 + 16];
    BitWriter writer = new BitWriter(room, 0);
    for (byte b : bytes) {
      writer.write(code.bits(b & 0xFF), code.length(b & 0xFF));
    }
    writer.end();
    long[] words = new long[(bits + 63) / 64];
    ByteBuffer.wrap(room).order(java.nio.ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
    return new EncodedOutline(words, bits, bytes);
  }

  /** In bytes of the font before it is deflated. */
  int length() {
    return length;
  }

  int bits() {
    return bits;
  }

  /** The sum of its words of four bytes, as fonts are checked by. */
  int checksum() {
    return words32;
  }

  void write(BitWriter out) {
    int left = bits;
    for (long word : words) {
      out.write(word, Math.min(left, Long.SIZE));
      left -= Long.SIZE;
    }
  }

  void add(Adler check) {
    check.add(length, sum, weightedSum);
  }
}
