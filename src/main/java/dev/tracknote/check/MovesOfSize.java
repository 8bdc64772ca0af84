package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The moves that have the size of a figure, gathered from lines of values one after the other. */
final class MovesOfSize {

  /** What has a value at a time. */
  interface Line {

    Optional<BigDecimal> at(Stretch time);
  }

  private final StatedFigure.Kind kind;
  private final Reach reach;
  private final boolean up;
  private final List<Move> moves = new ArrayList<>();
  private boolean borne;

  /**
   * @param up the way that is told; nothing more is sought once a move is found that went it
   */
  MovesOfSize(StatedFigure figure, boolean up) {
    this.kind = figure.kind();
    this.reach = Reach.of(figure);
    this.up = up;
  }

  boolean is(StatedFigure.Kind one) {
    return kind == one;
  }

  /** Whether the values of a line, or else its growth, move by what the figure is counted in. */
  boolean isOfValues(boolean ratio) {
    return ratio == is(StatedFigure.Kind.POINTS);
  }

  /** Whether one went the way that is told. */
  boolean isBorne() {
    return borne;
  }

  boolean isEmpty() {
    return moves.isEmpty();
  }

  List<Move> all() {
    return List.copyOf(moves);
  }

  /** Takes those of one line to each of some times from each of others. */
  void line(String name, Line values, Collection<Stretch> nows, Collection<Stretch> thens) {
    for (Stretch now : nows) {
      Optional<BigDecimal> current = borne ? Optional.empty() : values.at(now);
      if (current.isEmpty()) {
        continue;
      }
      for (Stretch then : thens) {
        if (then.isBefore(now)) {
          values
              .at(then)
              .ifPresent(base -> add(current.get(), base, name, now.label(), then.label()));
        }
      }
    }
  }

  void add(BigDecimal now, BigDecimal then, String name, String time, String base) {
    add(now, then, false, name, time, base);
  }

  /** Takes one of what was stated beside the accounts. */
  void addStated(BigDecimal now, BigDecimal then, String name, String time, String base) {
    add(now, then, true, name, time, base);
  }

  private void add(
      BigDecimal now, BigDecimal then, boolean stated, String name, String time, String base) {
    Move move =
        new Move(
            now,
            then,
            is(StatedFigure.Kind.PERCENT),
            stated,
            () -> name + " " + time + " from " + base);
    if (move.isTold() && move.hasSize(reach)) {
      moves.add(move);
      borne |= move.isUp() == up;
    }
  }
}
