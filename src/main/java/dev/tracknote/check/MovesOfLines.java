package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The moves of lines of the accounts between the same times: of their values and their growth, of
 * what they are of a whole, of what several make together.
 */
final class MovesOfLines {

  /** Costs without more words are those of the whole company. */
  private static final Pattern COSTS =
      Pattern.compile("(?i)费用(?!率)|成本|\\bcosts?\\b|\\bexpenses?\\b");

  private static final Subject REVENUE = Subject.company(Measure.REVENUE);

  private final Scene scene;
  private final Ground ground;
  private final Collection<Stretch> ends;
  private final Collection<Stretch> bases;
  private final MovesOfSize found;

  /**
   * @param ends the times that they can end with
   * @param bases the times that they can be measured from
   */
  MovesOfLines(
      Scene scene, Collection<Stretch> ends, Collection<Stretch> bases, MovesOfSize found) {
    this.scene = scene;
    this.ground = scene.ground();
    this.ends = ends;
    this.bases = bases;
    this.found = found;
  }

  /** Takes those of everything that the sentence can speak of. */
  void all() {
    Set<Subject> subjects = new LinkedHashSet<>(scene.withKin());
    if (scene.sentence().holds(COSTS)) {
      subjects.add(Subject.company(Measure.OPERATING_EXPENSES));
      subjects.add(Subject.company(Measure.COST_OF_REVENUE));
    }
    subjects.forEach(this::of);
    if (found.is(StatedFigure.Kind.POINTS)) {
      ofRevenue();
      ofWholes();
      Combinations.of(scene).forEach(p -> line("their share", t -> share(p, t)));
    } else if (!found.is(StatedFigure.Kind.COUNT)) {
      Combinations.of(scene).forEach(p -> line("their sum", t -> ground.total(p, t)));
    }
  }

  /** Takes those of a line, or of its growth where the figure is in points of it. */
  void of(Subject subject) {
    if (found.isOfValues(subject.measure().isRatio())) {
      line(subject.id(), t -> ground.valueAddedUp(subject, t));
    } else if (found.is(StatedFigure.Kind.POINTS)) {
      line(subject.id() + " yoy", t -> growth(subject, t, t.yearAgo()));
      line(subject.id() + " qoq", t -> growth(subject, t, t.previous()));
    }
  }

  private Optional<BigDecimal> growth(Subject subject, Stretch time, Stretch base) {
    return ground.growth(subject, time, base).map(Expected::value);
  }

  /** Takes those of what each line is of revenue. */
  void ofRevenue() {
    Set<Subject> parts = new LinkedHashSet<>(Scene.amountsOf(scene.subjects()));
    if (scene.sentence().holds(COSTS)) {
      parts.add(Subject.company(Measure.OPERATING_EXPENSES));
    }
    for (Subject part : parts) {
      if (!part.equals(REVENUE)) {
        line(part.id() + " ÷ revenue", t -> share(List.of(part), t));
      }
    }
  }

  /** Parts that have parts of their own are wholes too. */
  private void ofWholes() {
    Readings readings = new Readings(ground);
    Set<String> wholes = new LinkedHashSet<>();
    for (String part : scene.segments()) {
      ground.facts().company().splitWithPart(part).ifPresent(s -> wholes.add(s.of()));
    }
    wholes.remove("");
    for (String whole : wholes) {
      Subject all = Subject.segment(Measure.REVENUE, whole);
      for (Subject part : Scene.amountsOf(scene.subjects())) {
        if (!part.equals(all)) {
          line(part.id(), t -> readings.ratio(part, all, t).map(Expected::value));
        }
      }
    }
  }

  private Optional<BigDecimal> share(List<Subject> parts, Stretch time) {
    Optional<BigDecimal> revenue = ground.value(REVENUE, time).filter(v -> v.signum() > 0);
    Optional<BigDecimal> total = ground.total(parts, time);
    return revenue.isPresent() && total.isPresent()
        ? Optional.of(Rounding.quotient(total.get(), revenue.get()))
        : Optional.empty();
  }

  private void line(String name, MovesOfSize.Line values) {
    found.line(name, values, ends, bases);
  }
}
