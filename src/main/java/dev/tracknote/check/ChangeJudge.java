package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds growth in percent and moves in points against the facts. */
final class ChangeJudge {

  private final Ground ground;
  private final Framing framing;
  private final Readings readings;
  private final Scopes scopes;

  ChangeJudge(Ground ground, Framing framing, Readings readings) {
    this.ground = ground;
    this.framing = framing;
    this.readings = readings;
    this.scopes = new Scopes(ground);
  }

  Optional<Fault> judge(Bound bound) {
    Frame frame =
        framing.ofChange(bound.sentence(), bound.before(), bound.claim(), bound.measure());
    boolean points = bound.is(StatedFigure.Kind.POINTS);
    if (bound.measure().isRatio()) {
      return points ? points(bound, frame) : percentOfRatio(bound, frame);
    }
    return points ? pointsOfAmount(bound, frame) : growth(bound, frame);
  }

  private Optional<Fault> growth(Bound bound, Frame frame) {
    List<Expected> expected = readings.growth(frame, bound.claim());
    if (expected.isEmpty()) {
      return hasNoBase(bound, frame)
          ? Optional.of(
              new Fault(bound, Fault.Kind.GROWTH, readings.differences(frame, bound.claim())))
          : Optional.empty();
    }
    if (Matching.change(bound.claim(), expected) || isShare(bound, frame)) {
      return Optional.empty();
    }
    List<Expected> shares =
        bound.claim().share() ? readings.sharesIn(bound.sentence(), frame) : List.of();
    return Optional.of(
        shares.isEmpty()
            ? new Fault(bound, slip(bound, frame), expected)
            : new Fault(bound, Fault.Kind.VALUE, shares));
  }

  private Fault.Kind slip(Bound bound, Frame frame) {
    if (mixes(bound, frame) || isOnOtherBasis(bound, frame)) {
      return Fault.Kind.BASIS;
    }
    if (bound.claim().period().orElse(null) instanceof FiscalYear) {
      return Fault.Kind.GROWTH;
    }
    Frame others = scopes.others(bound, frame);
    return !Scopes.isTooRough(bound.figure())
            && Matching.change(bound.claim(), readings.growth(others, bound.claim()))
        ? Fault.Kind.SCOPE
        : Fault.Kind.GROWTH;
  }

  /** The growth on one basis, told of another by name. */
  private boolean isOnOtherBasis(Bound bound, Frame frame) {
    return bound.claim().basis().isPresent()
        && !Scopes.isTooRough(bound.figure())
        && Matching.change(
            bound.claim(), readings.growth(frame.onBases(ground.bases()), bound.claim()));
  }

  /** A share of a total beside the growth of the part: right as either of them. */
  private boolean isShare(Bound bound, Frame frame) {
    return bound.claim().share()
        && Matching.size(bound.figure(), readings.sharesIn(bound.sentence(), frame));
  }

  /**
   * The values are there, and still no growth in percent can be stated: the base or the result is a
   * loss.
   */
  private boolean hasNoBase(Bound bound, Frame frame) {
    List<Expected> bases = readings.bases(frame, bound.claim());
    return bases.stream().anyMatch(e -> e.value().signum() <= 0)
        || (!bases.isEmpty()
            && readings.levels(frame).stream().anyMatch(e -> e.value().signum() < 0));
  }

  private Optional<Fault> points(Bound bound, Frame frame) {
    List<Expected> expected = readings.differences(frame, bound.claim());
    boolean right =
        Matching.isDirected(bound.sentence(), bound.claim())
            ? Matching.change(bound.claim(), expected)
            : Matching.size(bound.figure(), expected);
    if (expected.isEmpty() || right) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(bound, mixes(bound, frame) ? Fault.Kind.BASIS : Fault.Kind.DIFFERENCE, expected));
  }

  /** A ratio that moves by a percentage: right as the level it reached or as relative growth. */
  private Optional<Fault> percentOfRatio(Bound bound, Frame frame) {
    List<Expected> points = readings.differences(frame, bound.claim());
    boolean right =
        Matching.size(bound.figure(), readings.levels(frame))
            || Matching.change(bound.claim(), readings.growth(frame, bound.claim()));
    if (points.isEmpty() || right) {
      return Optional.empty();
    }
    if (Matching.size(bound.figure(), points)) {
      return Optional.of(new Fault(bound, Fault.Kind.UNIT, points));
    }
    Frame level = framing.ofLevel(bound.sentence(), bound.before(), bound.claim(), bound.measure());
    List<Expected> levels = readings.levels(level);
    return levels.isEmpty() || bound.claim().against().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Fault(bound, Scales.slip(bound, levels).orElse(Fault.Kind.VALUE), levels));
  }

  /** An amount grows by percent; the points of its share are another matter. */
  private Optional<Fault> pointsOfAmount(Bound bound, Frame frame) {
    List<Expected> growth = readings.growth(frame, bound.claim());
    boolean moved = bound.claim().change() && !bound.claim().share();
    if (bound.claim().share()) {
      List<Expected> moves = readings.shareMoves(frame, bound.claim());
      return moves.isEmpty() || Matching.change(bound.claim(), moves)
          ? Optional.empty()
          : Optional.of(new Fault(bound, Fault.Kind.DIFFERENCE, moves));
    }
    return moved && !growth.isEmpty() && Matching.change(bound.claim(), growth)
        ? Optional.of(new Fault(bound, Fault.Kind.UNIT, growth))
        : Optional.empty();
  }

  /** Whether the change comes out between two bases, or against a superseded value. */
  private boolean mixes(Bound bound, Frame frame) {
    Claim claim = bound.claim();
    List<Stretch> starts = new ArrayList<>(frame.starts());
    for (Stretch now : frame.stretches()) {
      starts.add(now.yearAgo());
      starts.add(now.previous());
    }
    for (String segment : frame.segments()) {
      for (Stretch now : frame.stretches()) {
        for (Stretch base : starts) {
          if (comesOut(bound, everyBasis(bound, segment, now), everyBasis(bound, segment, base))
              && !isOfOneBasis(bound, segment, now, base)) {
            return claim.figure().value().signum() != 0;
          }
        }
      }
    }
    return false;
  }

  /** The change of one basis over another time than is said, which mixes nothing. */
  private boolean isOfOneBasis(Bound bound, String segment, Stretch now, Stretch base) {
    return Stream.of(Basis.values())
        .map(b -> new Subject(bound.measure(), segment, b))
        .anyMatch(
            s ->
                comesOut(
                    bound,
                    ground.value(s, now).stream().toList(),
                    ground.value(s, base).stream().toList()));
  }

  private static boolean comesOut(Bound bound, List<BigDecimal> now, List<BigDecimal> then) {
    for (BigDecimal current : now) {
      for (BigDecimal base : then) {
        boolean ratio = bound.is(StatedFigure.Kind.POINTS);
        if (!ratio && base.signum() <= 0) {
          continue;
        }
        BigDecimal change =
            ratio
                ? current.subtract(base)
                : Rounding.quotient(current, base).subtract(BigDecimal.ONE);
        if (Matching.change(bound.claim(), List.of(new Expected(change, "")))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<BigDecimal> everyBasis(Bound bound, String segment, Stretch stretch) {
    List<BigDecimal> values = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      ground.value(new Subject(bound.measure(), segment, basis), stretch).ifPresent(values::add);
      if (stretch.quarters() == 1) {
        Metric.of(bound.measure().id())
            .ifPresent(m -> values.addAll(ground.superseded(m, segment, basis, stretch.last())));
      }
    }
    return values;
  }
}
