package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Values that facts, statements and guidance hold or yield, for figures of unsaid meaning. */
final class Pool {

  private final Ground ground;
  private final GuidedPool guided;
  private final AccountsPool accounts;
  private final Map<StatedFigure, Boolean> asked = new LinkedHashMap<>();
  // what is stated or guided, by its size
  private final NavigableMap<BigDecimal, List<HeldValue>> quotable = new TreeMap<>();
  // many rules ask it of the same figure
  private final IdentityHashMap<StatedFigure, Boolean> quoted = new IdentityHashMap<>();
  private final MadeOnce<List<BigDecimal>> superseded = new MadeOnce<>(this::findSuperseded);
  private final MadeOnce<HeldValues> reported = new MadeOnce<>(this::findReported);
  private final MadeOnce<HeldValues> ofNow = new MadeOnce<>(this::findOfNow);
  private final MadeOnce<StatedPool> stated;

  Pool(Ground ground, List<StatedSeries> series) {
    this.ground = ground;
    this.guided = new GuidedPool(ground);
    this.accounts = new AccountsPool(ground);
    this.stated = new MadeOnce<>(() -> new StatedPool(ground, series));
    Stream.concat(StatedPool.typed(ground.facts().statements()).stream(), guided.typed().stream())
        .forEach(v -> quotable.computeIfAbsent(v.value().abs(), k -> new ArrayList<>()).add(v));
  }

  /** What the accounts and the house's estimates hold. */
  private HeldValues findReported() {
    CompanyFacts facts = ground.facts();
    HeldValues held = new HeldValues();
    add(Stream.concat(facts.estimates().all().stream(), facts.reported().all().stream()), held);
    return held;
  }

  private static void add(Stream<Fact> facts, HeldValues held) {
    facts.forEach(
        f -> Ground.bare(f.value()).ifPresent(v -> held.add(Denomination.of(f.value()), v)));
  }

  private List<BigDecimal> findSuperseded() {
    List<BigDecimal> found = new ArrayList<>();
    for (Fact fact : ground.facts().reported().all()) {
      ground.facts().reported().history(fact.key()).stream()
          .flatMap(f -> Ground.bare(f.value()).stream())
          .filter(v -> Ground.bare(fact.value()).filter(now -> now.compareTo(v) == 0).isEmpty())
          .forEach(found::add);
    }
    return found;
  }

  /** Whether a statement or a piece of guidance holds the figure. */
  boolean isStated(StatedFigure figure) {
    return stated.get().holds(figure) || guided.holds(figure);
  }

  /** Whether a piece of guidance, or what can be made of it, is the figure. */
  boolean isGuided(StatedFigure figure) {
    return guided.holds(figure);
  }

  /** Whether somebody stated the very figure, hedges left aside. */
  boolean isQuoted(StatedFigure figure) {
    return quoted.computeIfAbsent(figure, this::findQuoted);
  }

  private boolean findQuoted(StatedFigure figure) {
    Reach reach = Reach.of(figure);
    Optional<BigDecimal> least = reach.least();
    if (least.isEmpty()) {
      return false;
    }
    BigDecimal most = reach.most().orElseThrow();
    return least.get().compareTo(most) <= 0
        && quotable.subMap(least.get(), true, most, true).values().stream()
            .flatMap(List::stream)
            .anyMatch(
                v ->
                    v.told().admits(figure)
                        && reach.holds(v.value())
                        && Tolerance.exact(figure, v.value()));
  }

  /** Whether a fact of the accounts is the figure, to three digits or more. */
  boolean isReported(StatedFigure figure) {
    boolean fine =
        figure.step().signum() > 0
            && figure.value().abs().compareTo(figure.step().movePointRight(2)) >= 0;
    return fine && reported.get().holds(figure);
  }

  /** Whether a fact had this value before it was restated. */
  boolean isSuperseded(StatedFigure figure) {
    Reach reach = Reach.of(figure);
    return superseded.get().stream().anyMatch(v -> reach.holds(v) && Tolerance.exact(figure, v));
  }

  /** Most figures are found near at hand, so what takes long to work out comes last. */
  boolean holds(StatedFigure figure) {
    return asked.computeIfAbsent(figure, this::find);
  }

  /** Whether a figure on record comes out when two neighbouring digits change places. */
  boolean holdsTurned(StatedFigure figure) {
    return Turned.of(figure).anyMatch(f -> isQuoted(f) || reported.get().holds(f));
  }

  /** The same with what was stated or reported for the note's own quarter alone. */
  boolean isTurnedOfNow(StatedFigure figure) {
    return Turned.of(figure).anyMatch(ofNow.get()::holds);
  }

  private HeldValues findOfNow() {
    HeldValues held = new HeldValues();
    StatedPool.typed(ground.facts().statements()).forEach(v -> held.add(v.told(), v.value()));
    add(
        ground.facts().reported().all().stream()
            .filter(f -> f.key().period().equals(ground.quarter())),
        held);
    return held;
  }

  private boolean find(StatedFigure figure) {
    return isStated(figure) || reported.get().holds(figure) || accounts.holds(figure);
  }
}
