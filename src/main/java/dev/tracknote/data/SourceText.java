package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The text of one file, which knows the place of each of its characters. */
final class SourceText {

  private final String file;
  private final String text;
  private final List<Integer> lineStarts;

  /**
   * A text with any kind of line ending.
   *
   * @param file path as the user would type it
   */
  SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  String text() {
    return text;
  }

  Place whole() {
    return Place.file(file);
  }

  /** The place of a character; an offset past either end is taken for that end. */
  Place place(long offset) {
    int at = (int) Math.clamp(offset, 0L, text.length());
    int found = Collections.binarySearch(lineStarts, at);
    int line = found >= 0 ? found : -found - 2;
    int column = text.codePointCount(lineStarts.get(line), at);
    return new Place(file, line + 1, column + 1);
  }

  Place lineColumn(int line, int column) {
    return new Place(file, Math.max(line, 1), Math.max(column, 0));
  }

  private static List<Integer> lineStarts(String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        starts.add(i + 1);
      }
    }
    return starts;
  }
}
