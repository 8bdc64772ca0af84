package dev.tracknote.pdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes bits into bytes, the lowest first. */
final class BitWriter {
  private final byte[] room;
  private final int offset;

  /** Written over at the end: a buffer asked for one number at a time is many times slower. */
  private final long[] words;

  private int full;
  private long pending;
  private int count;

  /**
   * @param room what is written goes there; it must have eight bytes more than it will hold
   */
  BitWriter(byte[] room, int offset) {
    this.room = room;
    this.offset = offset;
    words = new long[(room.length - offset) / Long.BYTES];
  }

  /** Writes the lowest bits of a value, whose others must be zero. */
  void write(long bits, int length) {
    pending |= bits << count;
    int filled = count + length;
    if (filled < Long.SIZE) {
      count = filled;
      return;
    }
    words[full++] = pending;
    int written = Long.SIZE - count;
    pending = written == Long.SIZE ? 0 : bits >>> written;
    count = filled - Long.SIZE;
  }

  /** Fills up the last byte and returns where it ends. */
  int end() {
    ByteBuffer out = ByteBuffer.wrap(room, offset, room.length - offset).slice();
    out.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(words, 0, full);
    int at = offset + full * Long.BYTES;
    while (count > 0) {
      room[at++] = (byte) pending;
      pending >>>= 8;
      count -= 8;
    }
    count = 0;
    return at;
  }
}
