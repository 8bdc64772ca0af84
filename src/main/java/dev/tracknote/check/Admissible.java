package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
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
  private final Map<StatedFigure.Kind, Map<Making, List<Expected>>> formed =
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
    return first(figure, formed(figure.kind()).values().stream().flatMap(List::stream).toList());
  }

  /** The same, of those that words of the sentence can mean. */
  Optional<Expected> reading(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    if (isOfOtherThings(sentence, claim)) {
      return Optional.empty();
    }
    return formed(figure.kind()).entrySet().stream()
        .flatMap(
            e ->
                first(figure, e.getValue())
                    .filter(v -> e.getKey().isMeant(sentence, claim, scene))
                    .stream())
        .findFirst();
  }

  /** Users and stores are counted, amounts of the accounts are not. */
  private boolean isOfOtherThings(ReadSentence sentence, Claim claim) {
    return claim.figure().kind() == StatedFigure.Kind.COUNT
        && (claim.measure().startsWith(StatedSeries.PREFIX)
            || (scene.things().isCarried() && RoleOfFigure.isOfThings(sentence, claim.figure())));
  }

  private Map<Making, List<Expected>> formed(StatedFigure.Kind kind) {
    return formed.computeIfAbsent(kind, this::form);
  }

  /** The same as the level or the growth of one of the things that are named. */
  Optional<Expected> levelOrGrowth(StatedFigure figure) {
    return first(figure, levels.computeIfAbsent(figure.kind(), own::levelsAndGrowth));
  }

  /** The same of the things that the words at the figure leave open. */
  Optional<Expected> levelOrGrowth(ReadSentence sentence, Claim claim) {
    return isOfOtherThings(sentence, claim)
        ? Optional.empty()
        : first(
            claim.figure(),
            own.levelsAndGrowth(claim.figure().kind(), s -> OwnLine.isMeant(s, sentence, claim)));
  }

  /** What the named parts are and how they changed, the company itself left aside. */
  List<Expected> ofParts(StatedFigure.Kind kind) {
    return own.ofParts(kind);
  }

  private static Optional<Expected> first(StatedFigure figure, List<Expected> values) {
    Reach reach = Reach.of(figure);
    return values.stream().filter(e -> reach.holdsSize(e.value())).findFirst();
  }

  private Map<Making, List<Expected>> form(StatedFigure.Kind kind) {
    Map<Making, List<Expected>> values = new EnumMap<>(Making.class);
    switch (kind) {
      case MONEY, COUNT -> {
        List<Expected> apart = distances.apart();
        if (kind == StatedFigure.Kind.COUNT) {
          apart.addAll(distances.movesOfShares());
        }
        values.put(Making.DISTANCE, apart);
        values.put(Making.GAP, distances.gaps());
        values.put(Making.MOVE_OF_SUM, distances.movesOfSums());
        values.put(Making.SUM, sums());
        values.put(Making.OUTLOOK, scene.outlook());
      }
      case PERCENT -> {
        values.put(Making.SHARE, shares());
        values.put(Making.CONTRIBUTION, contributions());
        values.put(Making.GROWTH_OF_SUM, distances.growthOfSums());
        values.put(Making.GROWTH_TO_OUTLOOK, outlookGrowth());
      }
      case POINTS -> values.put(Making.RATE, rates.points(shares()));
      case MULTIPLE -> values.put(Making.RATE, rates.multiples());
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
    return formed(StatedFigure.Kind.POINTS).getOrDefault(Making.RATE, List.of());
  }

  List<Expected> multiples() {
    return formed(StatedFigure.Kind.MULTIPLE).getOrDefault(Making.RATE, List.of());
  }

  List<Expected> relativeMoves(Claim claim) {
    return rates.relativeMoves(claim);
  }
}
