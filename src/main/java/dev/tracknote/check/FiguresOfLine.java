package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What figures can be of one line of the accounts: its values, its moves, what it is of revenue.
 */
final class FiguresOfLine {

  private static final Subject REVENUE = Subject.company(Measure.REVENUE);

  private final Subject line;
  private final Ground ground;

  FiguresOfLine(Subject line, Ground ground) {
    this.line = line;
    this.ground = ground;
  }

  Subject line() {
    return line;
  }

  /** Whether a figure is a value at one of some times. */
  boolean isValue(StatedFigure figure, Collection<Stretch> times) {
    boolean level =
        line.measure().isRatio()
            ? figure.kind() == StatedFigure.Kind.PERCENT
            : figure.kind() == StatedFigure.Kind.MONEY;
    Reach reach = Reach.of(figure);
    return level
        && times.stream()
            .anyMatch(
                t ->
                    ground
                        .valueAddedUp(line, t)
                        .map(BigDecimal::abs)
                        .filter(reach::holdsSize)
                        .isPresent());
  }

  /** The same of moves from the year and the quarter before too. */
  boolean isMove(StatedFigure figure, Collection<Stretch> nows, Collection<Stretch> thens) {
    List<Stretch> bases = new ArrayList<>(thens);
    nows.forEach(n -> bases.addAll(List.of(n.yearAgo(), n.previous())));
    return isMoveFrom(figure, nows, bases);
  }

  /** Whether a figure is the size of a move from one of some times to another. */
  boolean isMoveFrom(StatedFigure figure, Collection<Stretch> nows, Collection<Stretch> bases) {
    MovesOfSize found = new MovesOfSize(figure, true);
    if (found.isOfValues(line.measure().isRatio())
        || (figure.kind() == StatedFigure.Kind.MONEY && !line.measure().isRatio())) {
      found.line(line.id(), t -> ground.valueAddedUp(line, t), nows, bases);
    }
    return !found.isEmpty();
  }

  /** Whether a figure is how many times its value at one time it was at another. */
  boolean isMultiple(StatedFigure figure, Collection<Stretch> times) {
    if (figure.kind() != StatedFigure.Kind.MULTIPLE || line.measure().isRatio()) {
      return false;
    }
    Reach reach = Reach.of(figure);
    for (Stretch now : times) {
      Optional<BigDecimal> current = ground.valueAddedUp(line, now);
      for (Stretch then : times) {
        if (current.isPresent()
            && then.isBefore(now)
            && ground
                .valueAddedUp(line, then)
                .filter(v -> v.signum() > 0 && reach.times(v).holdsSize(current.get()))
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a figure is what the line brought to the growth of revenue, or of its increase. */
  boolean isContribution(StatedFigure figure, Collection<Stretch> times) {
    boolean points = figure.kind() == StatedFigure.Kind.POINTS;
    if (line.measure() != Measure.REVENUE
        || line.equals(REVENUE)
        || !(points || figure.kind() == StatedFigure.Kind.PERCENT)) {
      return false;
    }
    Reach reach = Reach.of(figure);
    for (Stretch time : times) {
      for (Stretch base : List.of(time.yearAgo(), time.previous())) {
        Optional<BigDecimal> move = move(line, time, base);
        Optional<BigDecimal> whole =
            points ? ground.valueAddedUp(REVENUE, base) : move(REVENUE, time, base);
        if (move.isPresent()
            && whole.filter(w -> w.signum() != 0).isPresent()
            && reach.times(whole.get()).holdsSize(move.get())) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<BigDecimal> move(Subject of, Stretch time, Stretch base) {
    return ground
        .valueAddedUp(of, time)
        .flatMap(n -> ground.valueAddedUp(of, base).map(n::subtract));
  }

  /** Whether a figure is what the line is of revenue at one of some times. */
  boolean isShare(StatedFigure figure, Collection<Stretch> times) {
    if (line.measure().isRatio()
        || line.equals(REVENUE)
        || figure.kind() != StatedFigure.Kind.PERCENT) {
      return false;
    }
    Reach reach = Reach.of(figure);
    for (Stretch time : times) {
      Optional<BigDecimal> all = ground.valueAddedUp(REVENUE, time).filter(v -> v.signum() > 0);
      if (all.isPresent()
          && ground
              .valueAddedUp(line, time)
              .filter(v -> reach.times(all.get()).holdsSize(v))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }
}
