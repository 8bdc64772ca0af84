package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures that a sentence and those before it tell, beside one of them.
 *
 * @param figure the figure beside which the others stand
 * @param earlier the sentences before, the nearest last
 */
record ToldFigures(ReadSentence sentence, StatedFigure figure, List<ReadSentence> earlier) {

  /** So many sentences back is what was told still at hand. */
  private static final int REACH = 3;

  /** The figures of a kind in the last sentence before this one that holds any of it. */
  List<Interval> last(StatedFigure.Kind kind) {
    for (ReadSentence one : earlier.reversed()) {
      List<Interval> told = figures(one, kind);
      if (!told.isEmpty()) {
        return told;
      }
    }
    return List.of();
  }

  /** The figures of a kind before the figure in its own sentence. */
  List<Interval> before(StatedFigure.Kind kind) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == kind && f.to() <= figure.from() && !f.isRange())
        .map(Interval::of)
        .toList();
  }

  /** The figures of a kind in the sentences right before and in its own up to the figure. */
  List<Interval> inOrder(StatedFigure.Kind kind) {
    List<Interval> all = new ArrayList<>();
    earlier
        .subList(Math.max(0, earlier.size() - REACH), earlier.size())
        .forEach(s -> all.addAll(figures(s, kind)));
    all.addAll(before(kind));
    return all;
  }

  /** The same with those behind the figure, and without itself. */
  List<Interval> recent(StatedFigure.Kind kind) {
    List<Interval> all = new ArrayList<>(inOrder(kind));
    sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == kind && f.from() >= figure.to() && !f.isRange())
        .map(Interval::of)
        .forEach(all::add);
    return all;
  }

  private static List<Interval> figures(ReadSentence sentence, StatedFigure.Kind kind) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == kind && !f.isRange())
        .map(Interval::of)
        .toList();
  }
}
