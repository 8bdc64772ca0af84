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
import org.jspecify.annotations.Nullable;

/** Values that facts, statements and guidance hold or yield, for figures of unsaid meaning. */
final class Pool {

  private final Ground ground;
  private final List<StatedSeries> series;
  private final GuidedPool guided;
  private final AccountsPool accounts;
  private final Map<StatedFigure, Boolean> asked = new LinkedHashMap<>();
  // what is stated or guided, by its size
  private final NavigableMap<BigDecimal, List<HeldValue>> quotable = new TreeMap<>();
  // many rules ask it of the same figure
  private final IdentityHashMap<StatedFigure, Boolean> quoted = new IdentityHashMap<>();
  private @Nullable List<BigDecimal> superseded;
  private @Nullable StatedPool stated;
  private @Nullable HeldValues reported;
  private @Nullable HeldValues ofNow;

  Pool(Ground ground, List<StatedSeries> series) {
    this.ground = ground;
    this.series = series;
    this.guided = new GuidedPool(ground);
    this.accounts = new AccountsPool(ground);
    Stream.concat(StatedPool.typed(ground.facts().statements()).stream(), guided.typed().stream())
        .forEach(v -> quotable.computeIfAbsent(v.value().abs(), k -> new ArrayList<>()).add(v));
  }

  /** What the accounts and the house's estimates hold. */
  private HeldValues reported() {
    HeldValues made = reported;
    if (made == null) {
      HeldValues all = new HeldValues();
      CompanyFacts facts = ground.facts();
      Stream.concat(facts.estimates().all().stream(), facts.reported().all().stream())
          .forEach(
              f -> Ground.bare(f.value()).ifPresent(v -> all.add(Denomination.of(f.value()), v)));
      made = all;
      reported = all;
    }
    return made;
  }

  private List<BigDecimal> superseded() {
    List<BigDecimal> made = superseded;
    if (made == null) {
      made = new ArrayList<>();
      for (Fact fact : ground.facts().reported().all()) {
        ground.facts().reported().history(fact.key()).stream()
            .flatMap(f -> Ground.bare(f.value()).stream())
            .filter(v -> Ground.bare(fact.value()).filter(now -> now.compareTo(v) == 0).isEmpty())
            .forEach(made::add);
      }
      superseded = made;
    }
    return made;
  }

  private StatedPool stated() {
    StatedPool made = stated;
    if (made == null) {
      made = new StatedPool(ground, series);
      stated = made;
    }
    return made;
  }

  /** Whether a statement or a piece of guidance holds the figure. */
  boolean isStated(StatedFigure figure) {
    return stated().holds(figure) || guided.holds(figure);
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
    return fine && reported().holds(figure);
  }

  /** Whether a fact had this value before it was restated. */
  boolean isSuperseded(StatedFigure figure) {
    Reach reach = Reach.of(figure);
    return superseded().stream().anyMatch(v -> reach.holds(v) && Tolerance.exact(figure, v));
  }

  /** Most figures are found near at hand, so what takes long to work out comes last. */
  boolean holds(StatedFigure figure) {
    return asked.computeIfAbsent(figure, this::find);
  }

  /** Whether a figure on record comes out when two neighbouring digits change places. */
  boolean holdsTurned(StatedFigure figure) {
    return Turned.of(figure).anyMatch(f -> isQuoted(f) || reported().holds(f));
  }

  /** The same with what was stated or reported for the note's own quarter alone. */
  boolean isTurnedOfNow(StatedFigure figure) {
    return Turned.of(figure).anyMatch(ofNow()::holds);
  }

  private HeldValues ofNow() {
    HeldValues made = ofNow;
    if (made == null) {
      HeldValues own = new HeldValues();
      StatedPool.typed(ground.facts().statements()).forEach(v -> own.add(v.told(), v.value()));
      ground.facts().reported().all().stream()
          .filter(f -> f.key().period().equals(ground.quarter()))
          .forEach(
              f -> Ground.bare(f.value()).ifPresent(v -> own.add(Denomination.of(f.value()), v)));
      made = own;
      ofNow = own;
    }
    return made;
  }

  private boolean find(StatedFigure figure) {
    return isStated(figure) || reported().holds(figure) || accounts.holds(figure);
  }
}
