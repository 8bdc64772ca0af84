package dev.tracknote.data;

import dev.tracknote.diagnostic.Shown;

/** A text of a JSON file that is going to be printed. */
final class PrintableText {

  /** What is longer is no name, and setting it would hold up every other note. */
  private static final int LONGEST = 1000;

  private PrintableText() {}

  /** The text, or as much of it as is sound. */
  static String of(Json.Text text, Findings findings) {
    if (text.text().length() > LONGEST) {
      findings.error(
          "bad-text",
          text.place(),
          "expected a text of at most " + LONGEST + " characters, found " + text.text().length(),
          "no name, title or label is so long; shorten it");
      return text.text().substring(0, LONGEST);
    }
    // a control character would end up as a box, or as nothing, on the printed page
    if (!text.text().codePoints().allMatch(Shown::isSeen)) {
      findings.error(
          "bad-text",
          text.place(),
          "expected a text that can be printed, found " + text.kind(),
          "remove the characters that are shown as \\u and a number");
    }
    return text.text();
  }
}
