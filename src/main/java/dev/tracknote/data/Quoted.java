package dev.tracknote.data;

import dev.tracknote.diagnostic.Shown;

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
    if (Shown.isSeen(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else {
      shown.append(Shown.escaped(codePoint));
    }
  }
}
