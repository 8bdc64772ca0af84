package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How far named amounts lie apart, and what they make together. */
final class Distances {

  private final Scene scene;
  private final Ground ground;
  private final List<Subject> subjects;
  private final List<Stretch> stretches;
  private final List<List<Subject>> combinations;

  Distances(Scene scene) {
    this.scene = scene;
    this.ground = scene.ground();
    this.subjects = List.copyOf(scene.withKin());
    this.stretches = List.copyOf(scene.stretches());
    this.combinations = Combinations.of(scene);
  }

  /** How much one named amount exceeds another: between times, between parts, against guidance. */
  List<Expected> differences() {
    List<Expected> values = apart();
    values.addAll(gaps());
    values.addAll(movesOfSums());
    return values;
  }

  /** How far named amounts lie from one another, between times, parts and bases. */
  List<Expected> apart() {
    List<Expected> values = moves();
    for (Stretch stretch : stretches) {
      values.addAll(between(Scene.amountsOf(subjects), stretch));
      values.addAll(betweenBases(stretch));
    }
    if (scene.sentence().mentions(Mention.OfPeriod.class).isEmpty()) {
      for (Stretch span : scene.spans()) {
        values.addAll(between(Scene.amountsOf(subjects), span));
      }
    }
    return values;
  }

  /** How much each named amount has gained or lost between two of the times. */
  List<Expected> moves() {
    return moves(Scene.amountsOf(subjects));
  }

  /** The same of the number of shares, where that is meant. */
  List<Expected> movesOfShares() {
    return moves(subjects.stream().filter(s -> s.measure() == Measure.SHARES_DILUTED).toList());
  }

  private List<Expected> moves(List<Subject> moved) {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : moved) {
      for (Stretch now : stretches) {
        for (Stretch then : stretches) {
          if (!now.equals(then) && now.quarters() == then.quarters()) {
            ground.difference(subject, now, then).ifPresent(values::add);
          }
        }
      }
    }
    return values;
  }

  /** How much several named things together have gained or lost. */
  List<Expected> movesOfSums() {
    List<Expected> values = new ArrayList<>();
    for (List<Subject> parts : combinations) {
      for (Stretch now : stretches) {
        for (Stretch then : List.of(now.yearAgo(), now.previous())) {
          Optional<BigDecimal> current = ground.total(parts, now);
          Optional<BigDecimal> base = ground.total(parts, then);
          if (current.isPresent() && base.isPresent()) {
            values.add(
                new Expected(
                    current.get().subtract(base.get()), names(parts, now) + " − " + then.label()));
          }
        }
      }
    }
    return values;
  }

  /** How several named things together have grown. */
  List<Expected> growthOfSums() {
    List<Expected> values = new ArrayList<>();
    for (List<Subject> parts : combinations) {
      for (Stretch now : stretches) {
        for (Stretch then : List.of(now.yearAgo(), now.previous())) {
          Optional<BigDecimal> current = ground.total(parts, now);
          Optional<BigDecimal> base = ground.total(parts, then).filter(b -> b.signum() > 0);
          if (current.isPresent() && base.isPresent()) {
            values.add(
                new Expected(
                    Rounding.quotient(current.get(), base.get()).subtract(BigDecimal.ONE),
                    names(parts, now) + " ÷ " + then.label() + " − 1"));
          }
        }
      }
    }
    return values;
  }

  /** Named amounts of one time against each other. */
  List<Expected> between(List<Subject> amounts, Stretch stretch) {
    List<Expected> values = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      for (int j = i + 1; j < amounts.size(); j++) {
        Optional<BigDecimal> one = ground.value(amounts.get(i), stretch);
        Optional<BigDecimal> other = ground.value(amounts.get(j), stretch);
        if (one.isPresent() && other.isPresent()) {
          values.add(
              new Expected(
                  one.get().subtract(other.get()), words(amounts.get(i), amounts.get(j), stretch)));
        }
      }
    }
    return values;
  }

  /** One amount on one basis against the same on another. */
  private List<Expected> betweenBases(Stretch stretch) {
    List<Expected> values = new ArrayList<>();
    for (Measure measure : scene.measures()) {
      List<Subject> bases = ground.bases().stream().map(b -> new Subject(measure, "", b)).toList();
      values.addAll(between(Scene.amountsOf(bases), stretch));
    }
    return values;
  }

  private static Supplier<String> words(Subject one, Subject other, Stretch stretch) {
    return () -> one.id() + " − " + other.id() + " " + stretch.label();
  }

  /** Actuals against what was guided or expected. */
  List<Expected> gaps() {
    List<Expected> values = new ArrayList<>();
    List<Expected> outlook = scene.outlook();
    for (Subject subject : subjects) {
      for (Stretch stretch : stretches) {
        ground
            .value(subject, stretch)
            .ifPresent(
                v ->
                    outlook.forEach(
                        o ->
                            values.add(
                                new Expected(
                                    v.subtract(o.value()),
                                    () -> subject.id() + " − " + o.words()))));
      }
    }
    return values;
  }

  /** What named parts make together, in each named time. */
  List<Expected> sums() {
    List<Expected> values = new ArrayList<>();
    stretches.forEach(s -> values.addAll(sums(s)));
    return values;
  }

  List<Expected> sums(Stretch stretch) {
    List<Expected> values = new ArrayList<>();
    for (List<Subject> parts : combinations) {
      ground
          .total(parts, stretch)
          .ifPresent(v -> values.add(new Expected(v, () -> names(parts, stretch))));
    }
    return values;
  }

  private static String names(List<Subject> parts, Stretch stretch) {
    return String.join(" + ", parts.stream().map(Subject::id).toList()) + " " + stretch.label();
  }
}
