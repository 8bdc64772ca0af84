package dev.tracknote.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A simple TrueType outline moved sideways, so that its ink sits elsewhere in its advance. */
final class ShiftedOutline {
  private static final int X_SHORT = 0x02;
  private static final int REPEAT = 0x08;
  private static final int X_SAME_OR_POSITIVE = 0x10;

  private ShiftedOutline() {}

  static ByteBuffer of(ByteBuffer outline, int shift) {
    int contours = outline.getShort(0);
    int instructionsAt = 10 + 2 * contours;
    int points = (outline.getShort(instructionsAt - 2) & 0xFFFF) + 1;
    int flagsAt = instructionsAt + 2 + (outline.getShort(instructionsAt) & 0xFFFF);
    byte[] flags = new byte[points];
    int xAt = expandFlags(outline, flagsAt, flags);
    int first = flags[0];
    int firstLength = (first & X_SHORT) != 0 ? 1 : (first & X_SAME_OR_POSITIVE) != 0 ? 0 : 2;
    int x = firstX(outline, xAt, first) + shift;
    flags[0] = (byte) (first & ~(X_SHORT | X_SAME_OR_POSITIVE));

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(outline, 0, flagsAt));
    out.writeBytes(flags);
    out.write(x >> 8);
    out.write(x);
    int rest = xAt + firstLength;
    out.writeBytes(bytes(outline, rest, outline.limit() - rest));
    ByteBuffer moved = ByteBuffer.wrap(out.toByteArray());
    moved.putShort(2, (short) (outline.getShort(2) + shift));
    moved.putShort(6, (short) (outline.getShort(6) + shift));
    return moved;
  }

  private static int expandFlags(ByteBuffer outline, int at, byte[] flags) {
    int next = at;
    for (int i = 0; i < flags.length; ) {
      byte flag = outline.get(next++);
      int times = (flag & REPEAT) == 0 ? 1 : 1 + (outline.get(next++) & 0xFF);
      for (; times > 0; times--) {
        flags[i++] = (byte) (flag & ~REPEAT);
      }
    }
    return next;
  }

  private static int firstX(ByteBuffer outline, int at, int flag) {
    boolean sameOrPositive = (flag & X_SAME_OR_POSITIVE) != 0;
    if ((flag & X_SHORT) != 0) {
      int size = outline.get(at) & 0xFF;
      return sameOrPositive ? size : -size;
    }
    return sameOrPositive ? 0 : outline.getShort(at);
  }

  private static byte[] bytes(ByteBuffer from, int offset, int length) {
    byte[] out = new byte[length];
    from.get(offset, out);
    return out;
  }
}
