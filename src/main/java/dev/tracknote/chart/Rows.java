package dev.tracknote.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Breaks names into few rows between words; a word that stays too long ends in an ellipsis. */
final class Rows {

  private static final int MOST = 3;
  private static final double SMALLEST = 0.75;
  private static final String NOT_FIRST = "，。、；：！？）》」』”’%…·";
  private static final String NOT_LAST = "（《「『“‘";

  private Rows() {}

  /** All names in one size, which is smaller where a word would not fit otherwise. */
  static List<List<Inscription>> of(List<Inscription> names, double width) {
    double widest =
        names.stream().flatMap(n -> words(n)).mapToDouble(Inscription::width).max().orElse(0);
    double part = widest > width ? Math.max(SMALLEST, width / widest) : 1;
    return names.stream().map(n -> of(n.times(part), width)).toList();
  }

  private static Stream<Inscription> words(Inscription name) {
    List<Inscription> words = new ArrayList<>();
    String text = name.text().strip();
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || breaks(text, at)) {
        words.add(name.withText(text.substring(from, at).strip()));
        from = at;
      }
    }
    return words.stream();
  }

  private static List<Inscription> of(Inscription text, double width) {
    List<Inscription> rows = new ArrayList<>();
    String rest = text.text().strip();
    while (!rest.isEmpty()) {
      if (rows.size() == MOST - 1) {
        rows.add(text.withText(rest).within(width));
        return rows;
      }
      int end = end(text, rest, width);
      rows.add(text.withText(rest.substring(0, end).strip()).within(width));
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
    if (end > 0) {
      return end;
    }
    end = fitting;
    while (end < rest.length() && !breaks(rest, end)) {
      end++;
    }
    return end;
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
