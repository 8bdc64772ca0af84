package dev.tracknote.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into few rows: between words, or between characters where a word is too long. */
final class Rows {

  private static final int MOST = 3;
  private static final String NOT_FIRST = "，。、；：！？）》」』”’%…·";
  private static final String NOT_LAST = "（《「『“‘";

  private Rows() {}

  static List<Inscription> of(Inscription text, double width) {
    List<Inscription> rows = new ArrayList<>();
    String rest = text.text().strip();
    while (!rest.isEmpty()) {
      if (rows.size() == MOST - 1) {
        rows.add(text.withText(rest).within(width));
        return rows;
      }
      int end = end(text, rest, width);
      rows.add(text.withText(rest.substring(0, end).strip()));
      rest = rest.substring(end).strip();
    }
    return rows;
  }

  private static int end(Inscription text, String rest, double width) {
    int fitting = rest.length();
    while (fitting > 1 && text.withText(rest.substring(0, fitting).strip()).width() > width) {
      fitting--;
    }
    int end = fitting;
    while (end > 0 && end < rest.length() && !breaks(rest, end)) {
      end--;
    }
    return end == 0 ? fitting : end;
  }

  private static boolean breaks(String text, int at) {
    if (NOT_FIRST.indexOf(text.charAt(at)) >= 0 || NOT_LAST.indexOf(text.charAt(at - 1)) >= 0) {
      return false;
    }
    return Character.isIdeographic(text.codePointAt(at))
        || Character.isIdeographic(text.codePointBefore(at))
        || Character.isWhitespace(text.charAt(at));
  }
}
