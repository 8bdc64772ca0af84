package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that can be formed from what a sentence names: how much more one thing is than
 * another, what they make together, how many times the other one is. Each is formed once.
 */
final class Admissible {

  private final Scene scene;
  private final Distances distances;
  private final Shares shares;
  private final Rates rates;
  private final OwnValues own;
  private final Map<StatedFigure.Kind, List<Expected>> formed =
      new EnumMap<>(StatedFigure.Kind.class);
  private final Map<StatedFigure.Kind, List<Expected>> levels =
      new EnumMap<>(StatedFigure.Kind.class);
  private @Nullable List<Expected> differences;

  Admissible(Scene scene) {
    this.scene = scene;
    this.distances = new Distances(scene);
    this.shares = new Shares(scene, distances);
    this.rates = new Rates(scene);
    this.own = new OwnValues(scene);
  }

  /** The reading that makes a figure right, if there is one. */
  Optional<Expected> reading(StatedFigure figure) {
    return first(figure, formed.computeIfAbsent(figure.kind(), this::form));
  }

  /** The same as the level or the growth of one of the things that are named. */
  Optional<Expected> levelOrGrowth(StatedFigure figure) {
    return first(figure, levels.computeIfAbsent(figure.kind(), own::levelsAndGrowth));
  }

  /** What the named parts are and how they changed, the company itself left aside. */
  List<Expected> ofParts(StatedFigure.Kind kind) {
    return own.ofParts(kind);
  }

  private static Optional<Expected> first(StatedFigure figure, List<Expected> values) {
    Reach reach = Reach.of(figure);
    return values.stream().filter(e -> reach.holdsSize(e.value())).findFirst();
  }

  private List<Expected> form(StatedFigure.Kind kind) {
    List<Expected> values = new ArrayList<>();
    switch (kind) {
      case MONEY, COUNT -> {
        values.addAll(differences());
        values.addAll(sums());
        values.addAll(scene.outlook());
        if (kind == StatedFigure.Kind.COUNT) {
          values.addAll(distances.movesOfShares());
        }
      }
      case PERCENT -> {
        values.addAll(shares());
        values.addAll(contributions());
        values.addAll(distances.growthOfSums());
        values.addAll(outlookGrowth());
      }
      case POINTS -> values.addAll(rates.points(shares()));
      case MULTIPLE -> values.addAll(rates.multiples());
    }
    return values;
  }

  static boolean matches(StatedFigure figure, BigDecimal value) {
    return Reach.of(figure).holdsSize(value);
  }

  List<Expected> differences() {
    if (differences == null) {
      differences = distances.differences();
    }
    return differences;
  }

  /** How each of the things that are named moved between the times that are spoken of. */
  List<Expected> moves() {
    return distances.moves();
  }

  List<Expected> sums() {
    return distances.sums();
  }

  List<Expected> shares() {
    return shares.shares();
  }

  /** The shares of the note's quarter, and of the times that the sentence itself names. */
  List<Expected> sharesNow() {
    Stretch now = Stretch.of(scene.ground().quarter());
    return shares.shares(
        scene.stretches().stream()
            .filter(s -> s.equals(now) || s.quarters() > 1 || scene.isNamed(s))
            .toList());
  }

  List<Expected> contributions() {
    return shares.contributions();
  }

  List<Expected> growthOfSums() {
    return distances.growthOfSums();
  }

  List<Expected> outlookGrowth() {
    return shares.outlookGrowth();
  }

  List<Expected> points() {
    return formed.computeIfAbsent(StatedFigure.Kind.POINTS, this::form);
  }

  List<Expected> multiples() {
    return formed.computeIfAbsent(StatedFigure.Kind.MULTIPLE, this::form);
  }

  List<Expected> relativeMoves(Claim claim) {
    return rates.relativeMoves(claim);
  }
}
