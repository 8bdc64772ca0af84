package dev.tracknote.revision;

import dev.tracknote.revision.PageChange.SentenceChange;
import dev.tracknote.revision.PrintedSentences.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the sentences of two editions side by side.
 *
 * <p>Sentences of the same words and the same references are one sentence; what stands between two
 * such is what the analyst wrote anew.
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
    int fromThen = 0;
    int fromNow = 0;
    for (Alignment.Pair same : Alignment.of(frames(then), frames(now)).pairs()) {
      rewritten(then.subList(fromThen, same.then()), now.subList(fromNow, same.now()));
      figures(then.get(same.then()), now.get(same.now()));
      fromThen = same.then() + 1;
      fromNow = same.now() + 1;
    }
    rewritten(then.subList(fromThen, then.size()), now.subList(fromNow, now.size()));
  }

  private static List<String> frames(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::frame).toList();
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
