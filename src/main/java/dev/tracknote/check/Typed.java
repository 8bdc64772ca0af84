package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the figures of a sentence make among themselves, each within its own rounding. */
final class Typed {

  private Typed() {}

  /** Whether a figure comes out of the others that are typed beside it. */
  static boolean yields(ReadSentence sentence, StatedFigure figure) {
    return yields(sentence, List.of(), figure);
  }

  /** The same with figures that were typed right before, of which one may be taken. */
  static boolean yields(ReadSentence sentence, List<StatedFigure> before, StatedFigure figure) {
    List<StatedFigure> others = new ArrayList<>();
    for (Claim claim : sentence.claims()) {
      if (claim.figure().from() != figure.from()) {
        others.add(claim.figure());
      }
    }
    for (StatedFigure one : others) {
      for (StatedFigure other : others) {
        if (one.from() != other.from() && ofPair(figure, one, other)) {
          return true;
        }
      }
    }
    for (StatedFigure one : others) {
      for (StatedFigure other : before) {
        if (ofPair(figure, one, other) || ofPair(figure, other, one)) {
          return true;
        }
      }
    }
    return sums(figure, others);
  }

  private static boolean ofPair(StatedFigure figure, StatedFigure one, StatedFigure other) {
    Interval a = Interval.of(one).absolute();
    Interval b = Interval.of(other).absolute();
    boolean alike = one.kind() == other.kind();
    boolean positive = b.isPositive() && a.low().signum() >= 0;
    return switch (figure.kind()) {
      case PERCENT ->
          (alike && positive && isAmount(one) && quotient(figure, a.over(b)))
              || (alike
                  && one.kind() == StatedFigure.Kind.PERCENT
                  && (a.plus(b).admits(figure)
                      || (positive && a.over(b).minus(BigDecimal.ONE).admits(figure))));
      case MULTIPLE ->
          alike
              && positive
              && (a.over(b).admits(figure) || a.over(b).minus(BigDecimal.ONE).admits(figure));
      case POINTS ->
          alike
              && !isAmount(one)
              && (a.minus(b).admits(figure)
                  || (one.kind() == StatedFigure.Kind.POINTS && a.plus(b).admits(figure)));
      case MONEY, COUNT ->
          (one.kind() == figure.kind()
                  && alike
                  && Interval.of(one).minus(Interval.of(other)).admits(figure))
              || (one.kind() == figure.kind() && alike && a.plus(b).admits(figure))
              || (one.kind() == figure.kind() && !isAmount(other) && a.times(b).admits(figure));
    };
  }

  private static boolean quotient(StatedFigure figure, Interval quotient) {
    return quotient.admits(figure) || quotient.minus(BigDecimal.ONE).admits(figure);
  }

  static boolean isAmount(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.COUNT;
  }

  /** A sum of neighbours, and what the others leave of a whole. */
  private static boolean sums(StatedFigure figure, List<StatedFigure> others) {
    List<StatedFigure> alike = others.stream().filter(o -> o.kind() == figure.kind()).toList();
    for (int from = 0; from < alike.size(); from++) {
      Interval sum = Interval.of(alike.get(from));
      for (int to = from + 1; to < alike.size(); to++) {
        sum = sum.plus(Interval.of(alike.get(to)));
        if (sum.admits(figure)) {
          return true;
        }
      }
      boolean rest =
          figure.kind() == StatedFigure.Kind.PERCENT
              && Interval.of(alike.get(from)).minus(BigDecimal.ONE).admits(figure);
      if (rest) {
        return true;
      }
    }
    return false;
  }
}
