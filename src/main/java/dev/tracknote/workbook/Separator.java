package dev.tracknote.workbook;

import java.util.List;

/** Finds by what the cells of a text are parted. */
final class Separator {

  private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
  private static final int LINES = 50;

  private Separator() {}

  /** The sign that parts the most lines; a comma when none does. */
  static char of(String text) {
    char best = CANDIDATES.getFirst();
    int most = 0;
    for (char candidate : CANDIDATES) {
      int lines = lines(text, candidate);
      if (lines > most) {
        most = lines;
        best = candidate;
      }
    }
    return best;
  }

  /** In how many of the first lines a sign stands outside of quotes. */
  private static int lines(String text, char sign) {
    int lines = 0;
    int seen = 0;
    boolean quoted = false;
    boolean here = false;
    for (int i = 0; i < text.length() && seen < LINES; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\n' && !quoted) {
        seen++;
        lines += here ? 1 : 0;
        here = false;
      } else if (c == sign && !quoted) {
        here = true;
      }
    }
    return lines + (here ? 1 : 0);
  }
}
