package dev.tracknote.claim;

/** Tells texts that hold Chinese signs from those that do not. */
public final class Han {

  private Han() {}

  public static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isIdeographic(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text holds nothing else. */
  public static boolean isAllOf(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!Character.isIdeographic(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }
}
