package dev.tracknote.plan;

import java.util.Arrays;

/** The lines at the head of a note's file, between the two that hold three dashes. */
final class FrontLines {

  private static final byte[] FENCE = {'-', '-', '-'};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private FrontLines() {}

  /** The head with its fences, or the whole file where it has none. */
  static byte[] of(Content file) {
    int start = isAt(0, file, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    if (isAt(start, file, FENCE)) {
      for (int at = start; at < file.length(); at++) {
        if (file.memory()[at] == '\n' && isAt(at + 1, file, FENCE)) {
          return Arrays.copyOfRange(file.memory(), start, at + 1 + FENCE.length);
        }
      }
    }
    return file.copy();
  }

  private static boolean isAt(int place, Content file, byte[] wanted) {
    int end = place + wanted.length;
    return end <= file.length()
        && Arrays.equals(file.memory(), place, end, wanted, 0, wanted.length);
  }
}
