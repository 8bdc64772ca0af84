package dev.tracknote.metrics;

import java.util.Comparator;
import java.util.List;

/** The three names that a mistyped one was most likely meant to be. */
final class NearestNames {

  private NearestNames() {}

  static List<String> to(String typed, List<String> names) {
    return names.stream()
        .sorted(Comparator.comparingInt((String n) -> distance(typed, n)).thenComparing(n -> n))
        .limit(3)
        .toList();
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
