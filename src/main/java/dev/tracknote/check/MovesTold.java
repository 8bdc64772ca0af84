package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The moves that the figures of a sentence tell of what it names: each figure is a value of it at
 * some time or the size of a move, and none is left over.
 */
final class MovesTold {

  /** So many quarters back are told of without being named. */
  private static final int BACK = 3;

  /** Fewer are a count of quarters or of lines. */
  private static final BigDecimal COUNT = new BigDecimal("20");

  /**
   * A move that is told.
   *
   * @param figure its size, or the second of the two values
   * @param apart whether the figure is its size
   */
  record One(StatedFigure figure, boolean apart, boolean up) {}

  /** What a figure is of a line: its value at some of the times, or the size of a move. */
  private record Meaning(LineTold line, Set<Stretch> times, List<Boolean> ways) {}

  private final ReadSentence sentence;
  private final Scene scene;
  private final Set<Stretch> ends = new LinkedHashSet<>();
  private final Set<Stretch> earlier = new LinkedHashSet<>();
  private final Set<Stretch> times = new LinkedHashSet<>();

  private MovesTold(ReadSentence sentence, Scene scene, Dossier dossier) {
    this.sentence = sentence;
    this.scene = scene;
    Stretch now = Stretch.of(dossier.quarter());
    if (!NamedTimes.spansMore(sentence)) {
      ends.add(now);
    }
    scene.stretches().stream().filter(s -> s.quarters() > 1).forEach(ends::add);
    scene.stretches().stream()
        .filter(s -> scene.isNamed(s) && !ends.contains(s))
        .forEach(earlier::add);
    if (scene.isOfOutlook()) {
      dossier.outlook().guided().stream()
          .filter(v -> v.isMiddle() && v.period().isPresent())
          .map(v -> Stretch.of(v.period().get()))
          .filter(t -> now.isBefore(t))
          .forEach(ends::add);
    }
    times.addAll(ends);
    times.addAll(earlier);
    for (Stretch end : List.copyOf(times)) {
      times.addAll(List.of(end.yearAgo(), end.previous()));
    }
    for (int back = 1; back <= BACK; back++) {
      times.add(Stretch.of(dossier.quarter().plus(-back)));
    }
    times.addAll(scene.stretches());
  }

  /** All of them; none where a figure tells of something else. */
  static List<One> of(ReadSentence sentence, Dossier dossier) {
    return dossier
        .scenes()
        .of(sentence)
        .map(s -> new MovesTold(sentence, s, dossier).all(dossier))
        .orElse(List.of());
  }

  /** The ways of the moves that a rate typed with its sign has the size of, by itself. */
  static List<Boolean> ofRate(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<Scene> scene = dossier.scenes().of(sentence);
    List<Boolean> ways = new ArrayList<>();
    if (scene.isPresent()) {
      MovesTold told = new MovesTold(sentence, scene.get(), dossier);
      for (List<LineTold> lines : new LinesTold(sentence, scene.get(), dossier).ways()) {
        of(claim, lines).forEach(l -> ways.addAll(told.ways(claim, l)));
      }
    }
    return ways;
  }

  private List<One> all(Dossier dossier) {
    List<Claim> claims =
        sentence.claims().stream()
            .filter(c -> !isCount(c.figure()))
            .filter(c -> !(scene.isOfOutlook() && c.figure().isRange()))
            .toList();
    if (claims.isEmpty() || !claims.stream().allMatch(MovesTold::isPlain)) {
      return List.of();
    }
    Set<One> told = new LinkedHashSet<>();
    List<Claim> before = before(dossier);
    for (List<LineTold> lines : new LinesTold(sentence, scene, dossier).ways()) {
      told.addAll(moves(before, claims, lines));
    }
    return List.copyOf(told);
  }

  private static boolean isCount(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.COUNT
        && figure.value().compareTo(COUNT) <= 0
        && figure.value().stripTrailingZeros().scale() <= 0;
  }

  /** One digit before no point is anybody's. */
  private boolean isFine(StatedFigure figure) {
    return PointMisplaced.digits(figure) > 1 || sentence.typed(figure).indexOf('.') >= 0;
  }

  private static boolean isPlain(Claim claim) {
    return !claim.figure().isRange()
        && claim.figure().width().isEmpty()
        && claim.figure().value().signum() != 0;
  }

  /** Those of the sentence before, where this one goes on with what it names. */
  private List<Claim> before(Dossier dossier) {
    List<ReadSentence> earlier = dossier.scenes().before(sentence);
    return earlier.isEmpty() || !scene.things().isCarried()
        ? List.of()
        : earlier.getLast().claims().stream().filter(MovesTold::isPlain).toList();
  }

  private List<One> moves(List<Claim> earlier, List<Claim> claims, List<LineTold> lines) {
    List<One> told = new ArrayList<>();
    List<Meaning> before = new ArrayList<>();
    for (Claim claim : earlier) {
      of(claim, lines).stream()
          .map(l -> meaning(claim, l))
          .filter(m -> !m.times().isEmpty())
          .forEach(before::add);
    }
    for (Claim claim : claims) {
      List<Meaning> meanings = of(claim, lines).stream().map(l -> meaning(claim, l)).toList();
      List<Meaning> levels = meanings.stream().filter(m -> !m.times().isEmpty()).toList();
      List<Boolean> ways = levels.isEmpty() ? ways(claim, meanings) : List.of();
      if (levels.isEmpty() && ways.isEmpty()) {
        return List.of();
      }
      if (scene.things().isCarried() ? isTyped(claim.figure()) : isFine(claim.figure())) {
        ways.forEach(w -> told.add(new One(claim.figure(), true, w)));
      }
      for (Meaning level : levels) {
        before.stream()
            .filter(m -> m.line().equals(level.line()))
            .reduce((a, b) -> b)
            .filter(m -> isOfNow(m) || isOfNow(level))
            .filter(m -> isTyped(claim.figure()))
            .ifPresent(m -> pair(claim.figure(), m, level, told));
      }
      before.addAll(levels);
    }
    return told;
  }

  /** The lines of the part that the figure's own words name, where they name one. */
  private static List<LineTold> of(Claim claim, List<LineTold> lines) {
    List<LineTold> own =
        claim.scoped()
            ? lines.stream().filter(l -> claim.segments().contains(l.segment())).toList()
            : List.of();
    return own.isEmpty() ? lines : own;
  }

  /** Of a value two digits without a point are not enough. */
  private boolean isTyped(StatedFigure figure) {
    return PointMisplaced.digits(figure) > 2 || sentence.typed(figure).indexOf('.') >= 0;
  }

  private boolean isOfNow(Meaning level) {
    return level.times().stream().anyMatch(ends::contains);
  }

  /** Whose move it is must be said where it can be that of several. */
  private static List<Boolean> ways(Claim claim, List<Meaning> meanings) {
    List<Meaning> moved = meanings.stream().filter(m -> !m.ways().isEmpty()).toList();
    return claim.scoped() || moved.stream().map(m -> m.line().segment()).distinct().count() == 1
        ? moved.stream().flatMap(m -> m.ways().stream()).toList()
        : List.of();
  }

  /** Of two values of one line the later one says which way it went, whatever stands first. */
  private static void pair(StatedFigure figure, Meaning one, Meaning other, List<One> told) {
    for (Stretch a : one.times()) {
      for (Stretch b : other.times()) {
        int way = way(one.line(), a, b);
        if (way != 0) {
          told.add(new One(figure, false, way > 0));
        }
      }
    }
  }

  private static int way(LineTold line, Stretch one, Stretch other) {
    BigDecimal first = line.values().at(one).orElseThrow();
    BigDecimal second = line.values().at(other).orElseThrow();
    return one.isBefore(other)
        ? second.compareTo(first)
        : other.isBefore(one) ? first.compareTo(second) : 0;
  }

  private Meaning meaning(Claim claim, LineTold line) {
    StatedFigure figure = claim.figure();
    boolean level =
        line.isValue(figure.kind()) && (!figure.signed() || figure.value().signum() < 0);
    Set<Stretch> at = new LinkedHashSet<>();
    if (level) {
      Reach reach = Reach.of(figure);
      times.stream()
          .filter(t -> line.values().at(t).filter(reach::holds).isPresent())
          .forEach(at::add);
    }
    return new Meaning(line, at, at.isEmpty() ? ways(claim, line) : List.of());
  }

  private List<Boolean> ways(Claim claim, LineTold line) {
    StatedFigure figure = claim.figure();
    if (!line.isMove(figure.kind())) {
      return List.of();
    }
    List<Boolean> now = ways(claim, line, ends);
    return now.isEmpty() ? ways(claim, line, earlier) : now;
  }

  private List<Boolean> ways(Claim claim, LineTold line, Collection<Stretch> lasts) {
    List<Boolean> ways = new ArrayList<>();
    // both ways are sought, so that none is known to be the last
    for (boolean up : List.of(true, false)) {
      MovesOfSize found = new MovesOfSize(claim.figure(), !up);
      for (Stretch end : lasts) {
        found.line("", line.values(), List.of(end), bases(claim, end));
      }
      found.all().stream().filter(m -> m.isUp() == up).findFirst().ifPresent(m -> ways.add(up));
    }
    return ways;
  }

  private Collection<Stretch> bases(Claim claim, Stretch end) {
    if (claim.against().isPresent()) {
      return List.of(
          claim.against().get() == Mention.Against.YEAR_AGO ? end.yearAgo() : end.previous());
    }
    Set<Stretch> bases = new LinkedHashSet<>(List.of(end.yearAgo(), end.previous()));
    bases.addAll(scene.stretches());
    return bases;
  }
}
