package dev.tracknote.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines at the head of a note's file, between the two that hold three dashes. */
final class FrontLines {

  private static final String FENCE = "---";

  private FrontLines() {}

  /** The head, or the whole file where it has none. */
  static byte[] of(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    return end < 0 ? file : Arrays.copyOf(file, end);
  }
}
