package dev.tracknote.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which entries of two lists stand for each other: the longest common subsequence.
 *
 * @param pairs in the order of both lists
 */
record Alignment(List<Pair> pairs) {

  Alignment {
    pairs = List.copyOf(pairs);
  }

  /** The places of one entry in the earlier list and in the later one. */
  record Pair(int then, int now) {}

  /**
   * Lays two lists side by side.
   *
   * @param then what the earlier entries are told by
   * @param now what the later ones are told by
   */
  static Alignment of(List<?> then, List<?> now) {
    int[][] common = common(then, now);
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < then.size() && j < now.size()) {
      if (Objects.equals(then.get(i), now.get(j))) {
        pairs.add(new Pair(i++, j++));
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new Alignment(pairs);
  }

  /** For each pair of starts the number of entries that the two rests share. */
  private static int[][] common(List<?> then, List<?> now) {
    int[][] common = new int[then.size() + 1][now.size() + 1];
    for (int i = then.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            Objects.equals(then.get(i), now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
