package dev.tracknote.revision;

import dev.tracknote.revision.PageChange.SentenceChange;
import dev.tracknote.revision.PrintedSentences.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the sentences of two editions side by side.
 *
 * <p>Sentences of the same words and the same references are one sentence, found by the longest
 * common subsequence; what stands between two such is what the analyst wrote anew.
 */
final class SentenceComparison {

  private final List<Sentence> then;
  private final List<Sentence> now;
  private final List<SentenceChange> changes = new ArrayList<>();

  private SentenceComparison(List<Sentence> then, List<Sentence> now) {
    this.then = then;
    this.now = now;
  }

  static List<SentenceChange> between(List<Sentence> then, List<Sentence> now) {
    SentenceComparison comparison = new SentenceComparison(then, now);
    comparison.compare();
    return comparison.changes;
  }

  private void compare() {
    int[][] common = common();
    int i = 0;
    int j = 0;
    int fromThen = 0;
    int fromNow = 0;
    while (i < then.size() && j < now.size()) {
      if (then.get(i).frame().equals(now.get(j).frame())) {
        rewritten(then.subList(fromThen, i), now.subList(fromNow, j));
        figures(then.get(i++), now.get(j++));
        fromThen = i;
        fromNow = j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    rewritten(then.subList(fromThen, then.size()), now.subList(fromNow, now.size()));
  }

  /** For each pair of starts the number of sentences that the two rests share. */
  private int[][] common() {
    int[][] common = new int[then.size() + 1][now.size() + 1];
    for (int i = then.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            then.get(i).frame().equals(now.get(j).frame())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void figures(Sentence before, Sentence after) {
    if (!before.text().equals(after.text())) {
      changes.add(
          new SentenceChange(
              SentenceChange.Kind.FIGURES, after.place(), before.text(), after.text()));
    }
  }

  private void rewritten(List<Sentence> before, List<Sentence> after) {
    int both = Math.min(before.size(), after.size());
    for (int k = 0; k < both; k++) {
      changes.add(
          new SentenceChange(
              SentenceChange.Kind.WORDS,
              after.get(k).place(),
              before.get(k).text(),
              after.get(k).text()));
    }
    before.stream()
        .skip(both)
        .map(s -> new SentenceChange(SentenceChange.Kind.GONE, s.place(), s.text(), ""))
        .forEach(changes::add);
    after.stream()
        .skip(both)
        .map(s -> new SentenceChange(SentenceChange.Kind.ADDED, s.place(), "", s.text()))
        .forEach(changes::add);
  }
}
