package dev.tracknote.diagnostic;

/** Text from outside as a message shows it, so that it neither hides nor floods anything. */
public final class Shown {

  private static final int LONGEST = 1000;

  private Shown() {}

  /**
   * The same text, where every character can be seen and no terminal obeys one, cut when it is too
   * long for a message.
   */
  public static String of(String text) {
    boolean whole = text.length() <= LONGEST || text.codePoints().count() <= LONGEST;
    if (whole && text.codePoints().allMatch(Shown::isSeen)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(whole ? Long.MAX_VALUE : LONGEST)
        .forEach(
            c -> {
              if (isSeen(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(escaped(c));
              }
            });
    return shown.append(whole ? "" : "…").toString();
  }

  /** A character by its number. */
  public static String escaped(int codePoint) {
    return "\\u%04x".formatted(codePoint);
  }

  /** Whether a character leaves a mark on a page: no control, no direction, no private use. */
  public static boolean isSeen(int codePoint) {
    boolean plain =
        (codePoint >= ' ' && codePoint <= '~') || (codePoint >= '\u4e00' && codePoint <= '\u9fa5');
    if (plain) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
