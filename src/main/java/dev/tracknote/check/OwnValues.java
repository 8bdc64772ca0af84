package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the named things are and how they grew. */
final class OwnValues {

  private final Scene scene;
  private final Ground ground;
  private final List<Subject> subjects;
  private final List<Stretch> stretches;

  OwnValues(Scene scene) {
    this.scene = scene;
    this.ground = scene.ground();
    this.subjects = List.copyOf(scene.withKin());
    this.stretches = List.copyOf(scene.stretches());
  }

  /** The same of the named parts alone, with their differences. */
  List<Expected> ofParts(StatedFigure.Kind kind) {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : subjects) {
      if (!subject.segment().isEmpty()) {
        of(subject, kind, values);
        boolean points = kind == StatedFigure.Kind.POINTS && subject.measure().isRatio();
        boolean money = kind == StatedFigure.Kind.MONEY && !subject.measure().isRatio();
        for (Stretch now : stretches) {
          if (points || money) {
            ground.difference(subject, now, now.yearAgo()).ifPresent(values::add);
            ground.difference(subject, now, now.previous()).ifPresent(values::add);
          }
        }
      }
    }
    return values;
  }

  List<Expected> levelsAndGrowth(StatedFigure.Kind kind) {
    return levelsAndGrowth(kind, s -> true);
  }

  /**
   * @param meant which of the things can be meant
   */
  List<Expected> levelsAndGrowth(StatedFigure.Kind kind, Predicate<Subject> meant) {
    List<Expected> values = new ArrayList<>();
    subjects.stream().filter(meant).forEach(s -> of(s, kind, values));
    return values;
  }

  private void of(Subject subject, StatedFigure.Kind kind, List<Expected> values) {
    boolean percent = kind == StatedFigure.Kind.PERCENT;
    boolean ratio = subject.measure().isRatio();
    for (Stretch now : stretches) {
      if (ratio == percent && kind != StatedFigure.Kind.MULTIPLE) {
        scene
            .value(subject, now)
            .ifPresent(v -> values.add(new Expected(v, subject.id() + " " + now.label())));
      }
      if (percent || kind == StatedFigure.Kind.MULTIPLE) {
        growth(subject, now, kind, values);
      }
    }
  }

  private void growth(Subject subject, Stretch now, StatedFigure.Kind kind, List<Expected> values) {
    for (Stretch base : stretches) {
      boolean meant =
          base.equals(now.yearAgo()) || base.equals(now.previous()) || scene.isNamed(base);
      if (meant && base.last().compareTo(now.last()) < 0 && base.quarters() == now.quarters()) {
        ground
            .growth(subject, now, base)
            .ifPresent(
                g -> {
                  values.add(g);
                  if (kind == StatedFigure.Kind.MULTIPLE) {
                    values.add(
                        new Expected(g.value().add(BigDecimal.ONE), () -> g.words() + " + 1"));
                  }
                });
      }
    }
    if (now.quarters() == 1) {
      ground.statedGrowth(subject, now.last()).ifPresent(values::add);
    }
  }
}
