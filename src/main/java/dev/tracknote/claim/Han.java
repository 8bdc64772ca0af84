package dev.tracknote.claim;

/** Tells texts that hold Chinese signs from those that do not. */
public final class Han {

  /** No sign before it is Chinese. */
  private static final int FIRST = 0x3000;

  private Han() {}

  /** Whether a sign is Chinese. */
  public static boolean isOne(int codePoint) {
    // most are told by where they stand in the table of all signs
    return codePoint >= FIRST
        && ((codePoint >= '\u4e00' && codePoint <= '\u9fa5') || Character.isIdeographic(codePoint));
  }

  public static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOne(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text holds nothing else. */
  public static boolean isAllOf(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isOne(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }
}
