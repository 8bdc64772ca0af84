package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which values of the facts a typed level is: those of what its words name that have its size.
 *
 * <p>A level that the facts bear out says beyond doubt what the words behind it speak of.
 */
final class ToldLevels {

  private final Scene scene;
  private final Ground ground;

  ToldLevels(Scene scene) {
    this.scene = scene;
    this.ground = scene.ground();
  }

  /**
   * A value at one time.
   *
   * @param whole what it is a part of, where the figure is a share; else empty
   */
  record Level(Subject subject, Optional<Subject> whole, Stretch stretch) {}

  List<Level> of(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    boolean percent = figure.kind() == StatedFigure.Kind.PERCENT;
    if (figure.isRange() || figure.width().isPresent() || claim.against().isPresent()) {
      return List.of();
    }
    List<Level> levels = new ArrayList<>();
    if (percent && claim.share()) {
      shares(claim, figure, levels);
    }
    if (percent || figure.kind() == StatedFigure.Kind.MONEY) {
      for (Subject subject : subjects(sentence, claim)) {
        if (subject.measure().isRatio() == percent) {
          for (Stretch stretch : stretches(claim)) {
            if (ground.value(subject, stretch).filter(v -> isTyped(figure, v)).isPresent()) {
              levels.add(new Level(subject, Optional.empty(), stretch));
            }
          }
        }
      }
    }
    return levels;
  }

  /** Those at a time that the words name in another way than the figure's own clause tells. */
  List<Level> at(ReadSentence sentence, Claim claim, Stretch time) {
    boolean percent = claim.figure().kind() == StatedFigure.Kind.PERCENT;
    return subjects(sentence, claim).stream()
        .filter(s -> s.measure().isRatio() == percent)
        .filter(s -> ground.value(s, time).filter(v -> isTyped(claim.figure(), v)).isPresent())
        .map(s -> new Level(s, Optional.empty(), time))
        .toList();
  }

  /** The time that the clause names alone, else the note's quarter and what else is spoken of. */
  private Set<Stretch> stretches(Claim claim) {
    Set<Stretch> all = new LinkedHashSet<>();
    if (claim.when().isEmpty() && claim.period().isEmpty()) {
      all.add(Stretch.of(ground.quarter()));
    }
    for (Stretch stretch : scene.stretches()) {
      if (stretch.quarters() > 1 || claim.when().isPresent() || claim.period().isPresent()) {
        all.add(stretch);
      }
    }
    return all;
  }

  private Set<Subject> subjects(ReadSentence sentence, Claim claim) {
    Set<String> segments = new LinkedHashSet<>(claim.segments());
    if (sentence.mentions(Mention.OfSegment.class).isEmpty()) {
      segments.addAll(scene.segments());
    }
    Optional<Measure> said = Measure.of(claim.measure());
    Set<Subject> subjects = new LinkedHashSet<>();
    for (String segment : segments) {
      Optional<Measure> measure =
          said.isPresent() || segment.isEmpty() ? said : Optional.of(Measure.REVENUE);
      for (Basis basis : claim.basis().map(Set::of).orElseGet(ground::bases)) {
        measure.ifPresent(m -> subjects.add(new Subject(m, segment, basis)));
      }
    }
    return subjects;
  }

  private void shares(Claim claim, StatedFigure figure, List<Level> levels) {
    Stretch now = Stretch.of(ground.quarter());
    Set<String> segments = new LinkedHashSet<>(claim.segments());
    segments.addAll(scene.segments());
    segments.remove("");
    for (String segment : segments) {
      List<String> wholes = new ArrayList<>(List.of(""));
      ground.facts().company().splitWithPart(segment).ifPresent(s -> wholes.add(s.of()));
      for (String whole : wholes) {
        Subject part = Subject.segment(Measure.REVENUE, segment);
        Subject all = Subject.segment(Measure.REVENUE, whole);
        boolean own =
            !part.equals(all)
                && new Readings(ground)
                    .ratio(part, all, now)
                    .filter(e -> Tolerance.exact(figure, e.value()))
                    .isPresent();
        if (own) {
          levels.add(new Level(part, Optional.of(all), now));
        }
      }
    }
  }

  private static boolean isTyped(StatedFigure figure, BigDecimal value) {
    return Tolerance.lenient(figure, value) || Tolerance.lenient(figure, value.negate());
  }
}
