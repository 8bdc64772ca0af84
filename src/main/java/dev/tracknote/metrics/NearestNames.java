package dev.tracknote.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The three names that a mistyped one was most likely meant to be. */
final class NearestNames {

  static final int TOLD = 3;

  private NearestNames() {}

  private record Candidate(String name, int distance) {}

  static List<String> to(String typed, List<String> names) {
    List<Candidate> nearest = new ArrayList<>();
    Comparator<Candidate> order =
        Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name);
    for (String name : names) {
      int farthest = nearest.size() < TOLD ? Integer.MAX_VALUE : nearest.getLast().distance();
      // no two names are nearer than their lengths
      if (Math.abs(typed.length() - name.length()) <= farthest) {
        nearest.add(new Candidate(name, distance(typed, name, farthest)));
        nearest.sort(order);
        if (nearest.size() > TOLD) {
          nearest.removeLast();
        }
      }
    }
    return nearest.stream().map(Candidate::name).toList();
  }

  /** Levenshtein's distance; of names farther apart than the given distance only that they are. */
  private static int distance(String a, String b, int farthest) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > farthest) {
        return least;
      }
    }
    return row[b.length()];
  }
}
