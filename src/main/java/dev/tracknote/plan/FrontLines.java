package dev.tracknote.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines at the head of a note's file, between the two that hold three dashes. */
final class FrontLines {

  private static final String FENCE = "---";

  /** As its three bytes look when each is taken for a character. */
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private FrontLines() {}

  /** The head with its fences, or the whole file where it has none. */
  static byte[] of(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    boolean opened = text.startsWith(FENCE, mark.length());
    int end = opened ? text.indexOf("\n" + FENCE, mark.length()) : -1;
    return end < 0 ? file : Arrays.copyOfRange(file, mark.length(), end + 1 + FENCE.length());
  }
}
