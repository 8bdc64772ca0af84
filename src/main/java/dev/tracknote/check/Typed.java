package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the figures of a sentence make among themselves, each within its own rounding. */
final class Typed {

  private Typed() {}

  /** A figure that is sought among the others. */
  private record Sought(StatedFigure.Kind kind, Interval size, Reach reach) {

    static Sought of(StatedFigure figure) {
      return new Sought(figure.kind(), Interval.of(figure).absolute(), Reach.of(figure));
    }

    boolean in(Interval values) {
      return values.admits(size, reach);
    }
  }

  /** One of the others, with what it may stand for. */
  private record Other(StatedFigure figure, Interval values, Interval size) {

    static Other of(StatedFigure figure) {
      return of(figure, Interval.of(figure));
    }

    private static Other of(StatedFigure figure, Interval values) {
      return new Other(figure, values, values.absolute());
    }

    /** A figure, and where it is a range its higher end and its middle too. */
    static List<Other> all(StatedFigure figure) {
      List<Other> all = new ArrayList<>(List.of(of(figure)));
      figure
          .high()
          .map(h -> Interval.around(h, figure.step()))
          .ifPresent(
              h -> {
                all.add(of(figure, h));
                all.add(of(figure, middle(all.getFirst().values(), h)));
              });
      return all;
    }
  }

  /** Whether a figure comes out of the others that are typed beside it. */
  static boolean yields(ReadSentence sentence, StatedFigure figure) {
    return yields(sentence, List.of(), figure);
  }

  /** The same with figures that were typed right before, of which one may be taken. */
  static boolean yields(ReadSentence sentence, List<StatedFigure> before, StatedFigure figure) {
    Sought sought = Sought.of(figure);
    List<Other> others = new ArrayList<>();
    for (Claim claim : sentence.claims()) {
      if (claim.figure().from() != figure.from()) {
        others.addAll(Other.all(claim.figure()));
      }
    }
    for (Other one : others) {
      for (Other other : others) {
        if (one.figure().from() != other.figure().from() && ofPair(sought, one, other)) {
          return true;
        }
      }
    }
    for (StatedFigure earlier : before) {
      for (Other other : Other.all(earlier)) {
        for (Other one : others) {
          if (ofPair(sought, one, other) || ofPair(sought, other, one)) {
            return true;
          }
        }
      }
    }
    return ofRange(sentence, before, figure, sought) || sums(sought, others);
  }

  /** Whether a figure is how far two that were typed right before lie apart, or their quotient. */
  static boolean yieldedByTwo(List<StatedFigure> before, StatedFigure figure) {
    Sought sought = Sought.of(figure);
    List<Other> others = before.stream().map(Other::of).toList();
    return others.stream()
        .anyMatch(
            one ->
                others.stream()
                    .anyMatch(
                        other ->
                            one.figure().from() != other.figure().from()
                                && ofPair(sought, one, other)));
  }

  /** The middle of a range that is typed, or how far its ends lie apart. */
  private static boolean ofRange(
      ReadSentence sentence, List<StatedFigure> before, StatedFigure figure, Sought sought) {
    Stream<StatedFigure> own =
        sentence.claims().stream().map(Claim::figure).filter(f -> f.from() != figure.from());
    return Stream.concat(own, before.stream())
        .filter(f -> f.kind() == sought.kind() && f.isRange())
        .anyMatch(
            f -> {
              Interval low = Interval.of(f);
              Interval high = Interval.around(f.high().orElseThrow(), f.step());
              return sought.in(middle(low, high)) || sought.in(high.minus(low));
            });
  }

  /** The middle of a range. */
  static Interval middle(Interval low, Interval high) {
    return new Interval(
        low.low().add(high.low()).divide(BigDecimal.TWO),
        low.high().add(high.high()).divide(BigDecimal.TWO));
  }

  private static boolean ofPair(Sought sought, Other one, Other other) {
    Interval a = one.size();
    Interval b = other.size();
    StatedFigure.Kind kind = one.figure().kind();
    boolean alike = kind == other.figure().kind();
    boolean positive = b.isPositive() && a.low().signum() >= 0;
    return switch (sought.kind()) {
      case PERCENT ->
          alike
              && ((positive && isAmount(one.figure()) && quotient(sought, a.over(b)))
                  || (kind == StatedFigure.Kind.PERCENT
                      && (sought.in(a.plus(b))
                          || (positive && sought.in(a.over(b).minus(BigDecimal.ONE))))));
      case MULTIPLE -> alike && positive && quotient(sought, a.over(b));
      case POINTS ->
          alike
              && !isAmount(one.figure())
              && (sought.in(a.minus(b))
                  || (kind == StatedFigure.Kind.POINTS && sought.in(a.plus(b))));
      case MONEY, COUNT ->
          kind == sought.kind()
              && (alike
                  ? sought.in(one.values().minus(other.values())) || sought.in(a.plus(b))
                  : !isAmount(other.figure()) && sought.in(a.times(b)));
    };
  }

  private static boolean quotient(Sought sought, Interval quotient) {
    return sought.in(quotient) || sought.in(quotient.minus(BigDecimal.ONE));
  }

  static boolean isAmount(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.COUNT;
  }

  /** A sum of neighbours, and what the others leave of a whole. */
  private static boolean sums(Sought sought, List<Other> others) {
    List<Other> alike = others.stream().filter(o -> o.figure().kind() == sought.kind()).toList();
    for (int from = 0; from < alike.size(); from++) {
      Interval sum = alike.get(from).values();
      for (int to = from + 1; to < alike.size(); to++) {
        sum = sum.plus(alike.get(to).values());
        if (sought.in(sum)) {
          return true;
        }
      }
      boolean rest =
          sought.kind() == StatedFigure.Kind.PERCENT
              && sought.in(alike.get(from).values().minus(BigDecimal.ONE));
      if (rest) {
        return true;
      }
    }
    return false;
  }
}
