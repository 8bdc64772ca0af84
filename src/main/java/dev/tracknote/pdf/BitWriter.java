package dev.tracknote.pdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes bits into bytes, the lowest first. */
final class BitWriter {
  private final ByteBuffer out;
  private long pending;
  private int count;

  /**
   * @param room what is written goes there; it must have eight bytes more than it will hold
   */
  BitWriter(byte[] room, int offset) {
    out = ByteBuffer.wrap(room).order(ByteOrder.LITTLE_ENDIAN).position(offset);
  }

  /** Writes the lowest bits of a value, whose others must be zero. */
  void write(long bits, int length) {
    pending |= bits << count;
    int filled = count + length;
    if (filled < Long.SIZE) {
      count = filled;
      return;
    }
    out.putLong(pending);
    int written = Long.SIZE - count;
    pending = written == Long.SIZE ? 0 : bits >>> written;
    count = filled - Long.SIZE;
  }

  /** Fills up the last byte. */
  int end() {
    while (count > 0) {
      out.put((byte) pending);
      pending >>>= 8;
      count -= 8;
    }
    count = 0;
    return out.position();
  }
}
