package dev.tracknote.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the known names that somebody who typed another may have meant. */
final class Nearest {

  private static final int MANY = 8;
  private static final int LONGEST = 64;

  private Nearest() {}

  /** The known names closest to a word, closest first, however far they are. */
  static List<String> to(String word, Collection<String> known, int atMost) {
    return known.stream()
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted(
            Comparator.comparingInt((String name) -> distance(word, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(atMost)
        .toList();
  }

  /** A hint that names the likeliest known name, or else what there is to choose from. */
  static String hint(String word, Collection<String> known) {
    List<String> nearest = to(word, known, MANY);
    if (nearest.isEmpty()) {
      return "";
    }
    String first = nearest.getFirst();
    return distance(word, first) <= tolerance(first)
        ? "did you mean " + Quoted.of(first) + "?"
        : "use one of " + list(nearest);
  }

  static String list(List<String> names) {
    return names.stream().map(Quoted::of).collect(Collectors.joining(", "));
  }

  // two letters of three make another word, two of seven a slip of the fingers
  private static int tolerance(String name) {
    return name.length() <= 3 ? 0 : Math.max(2, name.length() / 3);
  }

  // the distance of Levenshtein, blind to case, since capitals are the commonest slip
  private static int distance(String left, String right) {
    String a = shortened(left);
    String b = shortened(right);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static String shortened(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
  }
}
