package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The moves of the lines whose values stand typed beside a figure, whatever these lines are called:
 * a value that is a line's own at a time, and a figure that is the size of its move to there, can
 * hardly both be chance.
 */
final class TypedLevels {

  private static final int SENTENCES_BACK = 2;
  private static final BigDecimal TWO_DIGITS = BigDecimal.TEN;

  private final ReadSentence sentence;
  private final StatedFigure figure;
  private final Scene scene;
  private final Dossier dossier;
  private final Ground ground;
  private final List<Reach> levels = new ArrayList<>();
  private final MovesOfSize found;

  TypedLevels(
      ReadSentence sentence, StatedFigure figure, boolean up, Scene scene, Dossier dossier) {
    this.sentence = sentence;
    this.figure = figure;
    this.scene = scene;
    this.dossier = dossier;
    this.ground = dossier.ground();
    this.found = new MovesOfSize(figure, up);
    gather();
  }

  private void gather() {
    List<ReadSentence> before = dossier.scenes().before(sentence);
    List<ReadSentence> all =
        new ArrayList<>(before.subList(Math.max(0, before.size() - SENTENCES_BACK), before.size()));
    all.add(sentence);
    for (ReadSentence one : all) {
      for (Claim claim : one.claims()) {
        StatedFigure level = claim.figure();
        boolean alike =
            switch (figure.kind()) {
              case PERCENT ->
                  level.kind() == StatedFigure.Kind.MONEY
                      || level.kind() == StatedFigure.Kind.COUNT;
              case POINTS -> level.kind() == StatedFigure.Kind.PERCENT;
              default -> level.kind() == figure.kind();
            };
        if (alike
            && !claim.change()
            && !level.signed()
            && !level.isRange()
            && isTold(level)
            && !level.equals(figure)) {
          levels.add(Reach.of(level));
        }
      }
    }
  }

  /** One digit is anybody's. */
  private static boolean isTold(StatedFigure level) {
    return level.hedge() == StatedFigure.Hedge.NONE
        && level.value().abs().compareTo(level.step().multiply(TWO_DIGITS)) >= 0;
  }

  /** The moves that have the figure's size. */
  List<Move> moves() {
    if (!levels.isEmpty() && isTold(figure)) {
      lines();
    }
    return found.all();
  }

  private void lines() {
    boolean ratio = figure.kind() == StatedFigure.Kind.POINTS;
    List<String> segments = new ArrayList<>(List.of(""));
    dossier.facts().company().segments().forEach(s -> segments.add(s.id()));
    for (Measure measure : Measure.values()) {
      if (measure.isRatio() == ratio && measure != Measure.SHARES_DILUTED) {
        for (String segment : segments) {
          if (ground.knows(measure, segment)) {
            for (Basis basis : ground.bases()) {
              Subject subject = new Subject(measure, segment, basis);
              line(subject.id(), t -> ground.valueAddedUp(subject, t));
            }
          }
        }
      }
    }
    Subject revenue = Subject.company(Measure.REVENUE);
    for (Subject part : Scene.amountsOf(scene.subjects())) {
      if (!part.equals(revenue)) {
        if (ratio) {
          line(part.id() + " ÷ revenue", t -> together(part, revenue, t, true));
        } else {
          line("revenue without " + part.id(), t -> together(part, revenue, t, false));
        }
      }
    }
    Combinations.of(scene).forEach(p -> line("their sum", t -> ground.total(p, t)));
    for (StatedSeries series : dossier.series()) {
      if (series.isRatio() == ratio) {
        line(series.names().getFirst(), t -> stated(series, t));
      }
    }
  }

  private static Optional<BigDecimal> stated(StatedSeries series, Stretch time) {
    return time.quarters() == 1
        ? series.at(time.last())
        : time.isFiscalYear() ? series.at(time.last().fiscalYear()) : Optional.empty();
  }

  private Optional<BigDecimal> together(Subject part, Subject whole, Stretch time, boolean share) {
    Optional<BigDecimal> one = ground.valueAddedUp(part, time);
    Optional<BigDecimal> all = ground.valueAddedUp(whole, time).filter(v -> v.signum() > 0);
    return one.isEmpty() || all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            share ? Rounding.quotient(one.get(), all.get()) : all.get().subtract(one.get()));
  }

  /** Takes the moves of a line from or to a value of it that is typed. */
  private void line(String name, MovesOfSize.Line values) {
    for (Stretch now : ends()) {
      Optional<BigDecimal> current = found.isBorne() ? Optional.empty() : values.at(now);
      if (current.isEmpty()) {
        continue;
      }
      boolean typed = isTyped(current.get());
      for (Stretch then : bases(now)) {
        values
            .at(then)
            .filter(v -> typed || isTyped(v))
            .ifPresent(v -> found.add(current.get(), v, name, now.label(), then.label()));
      }
    }
  }

  private boolean isTyped(BigDecimal value) {
    return levels.stream().anyMatch(l -> l.holds(value));
  }

  private Collection<Stretch> ends() {
    Set<Stretch> ends = new LinkedHashSet<>(List.of(Stretch.of(dossier.quarter())));
    ends.addAll(scene.stretches());
    ends.addAll(scene.spans());
    return ends;
  }

  private Collection<Stretch> bases(Stretch now) {
    Set<Stretch> bases = new LinkedHashSet<>(List.of(now.yearAgo(), now.previous()));
    if (sentence.mentions(Mention.OfPeriod.class).isEmpty()) {
      dossier.scenes().before(sentence).stream()
          .flatMap(s -> s.mentions(Mention.OfPeriod.class).stream())
          .forEach(p -> bases.add(Stretch.of(p.period())));
    }
    scene.stretches().forEach(bases::add);
    bases.removeIf(b -> !b.isBefore(now));
    return bases;
  }
}
