package dev.tracknote.data;

/** Typed text as a message shows it: between backticks, short, and without control characters. */
final class Quoted {

  private static final int LONGEST = 40;

  private Quoted() {}

  static String of(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    StringBuilder shown = new StringBuilder("`");
    text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
    return shown
        .append(text.codePoints().skip(LONGEST).findAny().isPresent() ? "…`" : "`")
        .toString();
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (isPrintable(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else {
      shown.append("\\u%04x".formatted(codePoint));
    }
  }

  static boolean isPrintable(int codePoint) {
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
