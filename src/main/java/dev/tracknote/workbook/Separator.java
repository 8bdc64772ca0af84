package dev.tracknote.workbook;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what the cells of a text are parted.
 *
 * @param skipped the lines at the beginning that only name it, as spreadsheet programs write them
 */
record Separator(char sign, int skipped) {

  private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
  private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=([,;\t])\"?\r?\n");
  private static final int LINES = 50;
  private static final int LOOKED_AT = 1 << 16;

  /** The sign that the text names, or that parts the most of its first lines; else a comma. */
  static Separator of(Reader reader) throws IOException {
    String text = beginning(reader);
    Matcher named = NAMED.matcher(text);
    if (named.lookingAt()) {
      return new Separator(named.group(1).charAt(0), 1);
    }
    char best = CANDIDATES.getFirst();
    int most = 0;
    for (char candidate : CANDIDATES) {
      int lines = lines(text, candidate);
      if (lines > most) {
        most = lines;
        best = candidate;
      }
    }
    return new Separator(best, 0);
  }

  private static String beginning(Reader reader) throws IOException {
    char[] text = new char[LOOKED_AT];
    int length = 0;
    for (int read = 0; read >= 0 && length < text.length; length += Math.max(0, read)) {
      read = reader.read(text, length, text.length - length);
    }
    return new String(text, 0, length);
  }

  /** Goes past the lines that only name the separator. */
  void skip(Reader reader) throws IOException {
    for (int line = 0; line < skipped; line++) {
      for (int c = reader.read(); c >= 0 && c != '\n'; ) {
        c = reader.read();
      }
    }
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
