package dev.tracknote.build;

/** The sentence around a column of a line; a paragraph of many sentences may be one line. */
final class Sentence {

  private final String line;
  private final int start;
  private final int end;

  /**
   * Finds the sentence.
   *
   * @param column one-based, in characters; 0 means the whole line
   */
  Sentence(String line, int column) {
    this.line = line;
    int characters = line.codePointCount(0, line.length());
    if (column <= 0 || column > characters) {
      this.start = 0;
      this.end = line.length();
      return;
    }
    int at = line.offsetByCodePoints(0, column - 1);
    int from = at;
    while (from > 0 && !endsSentence(from - 1)) {
      from--;
    }
    int to = at;
    while (to < line.length() && !endsSentence(to)) {
      to++;
    }
    this.start = from;
    this.end = Math.min(line.length(), to + 1);
  }

  /** Whether an excerpt stands in the line and shares at least a character with the sentence. */
  boolean holds(String excerpt) {
    for (int at = line.indexOf(excerpt); at >= 0; at = line.indexOf(excerpt, at + 1)) {
      if (at < end && at + excerpt.length() > start) {
        return true;
      }
    }
    return false;
  }

  private boolean endsSentence(int index) {
    char c = line.charAt(index);
    boolean latin = c == '.' || c == '!' || c == '?';
    return "。！？".indexOf(c) >= 0
        || (latin && index + 1 < line.length() && line.charAt(index + 1) == ' ');
  }
}
