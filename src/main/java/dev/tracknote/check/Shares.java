package dev.tracknote.check;

import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Parts of one another, and how amounts stand against what was guided. */
final class Shares {

  private final Scene scene;
  private final Ground ground;
  private final List<Subject> subjects;
  private final List<Stretch> stretches;
  private final Distances distances;

  Shares(Scene scene, Distances distances) {
    this.scene = scene;
    this.ground = scene.ground();
    this.subjects = List.copyOf(scene.withKin());
    this.stretches = List.copyOf(scene.stretches());
    this.distances = distances;
  }

  /** Parts of one another, alone and added up. */
  List<Expected> shares() {
    List<Expected> values = shares(stretches);
    values.addAll(ofYears());
    return values;
  }

  /** The same at some of the times alone. */
  List<Expected> shares(List<Stretch> times) {
    List<Expected> values = new ArrayList<>();
    List<Subject> amounts = Scene.amountsOf(subjects);
    for (Stretch stretch : times) {
      List<Expected> sums = distances.sums(stretch);
      List<Subject> wholes = new ArrayList<>(amounts);
      scene.things().wholes().forEach(w -> wholes.add(Subject.segment(Measure.REVENUE, w)));
      for (Subject whole : wholes) {
        Optional<BigDecimal> base = ground.value(whole, stretch).filter(b -> b.signum() > 0);
        if (base.isEmpty()) {
          continue;
        }
        for (Subject part : amounts) {
          ground
              .value(part, stretch)
              .filter(v -> !part.equals(whole))
              .ifPresent(v -> values.add(quotient(v, base.get(), part, whole, stretch)));
        }
        if (whole.measure() == Measure.REVENUE) {
          sums.forEach(
              e ->
                  values.add(
                      Expected.quotient(
                          e.value(), base.get(), () -> e.words() + " ÷ " + whole.id())));
        }
      }
    }
    return values;
  }

  /** What a quarter or a half makes of its year, where years are named. */
  private List<Expected> ofYears() {
    List<Expected> values = new ArrayList<>();
    for (Stretch year : stretches) {
      for (Stretch part : stretches) {
        if (year.isFiscalYear() && part.isWithin(year)) {
          for (Subject subject : Scene.amountsOf(subjects)) {
            Optional<BigDecimal> all = ground.value(subject, year).filter(v -> v.signum() > 0);
            Optional<BigDecimal> own = ground.value(subject, part);
            if (all.isPresent() && own.isPresent()) {
              values.add(
                  Expected.quotient(
                      own.get(),
                      all.get(),
                      () -> subject.id() + " " + part.label() + " ÷ " + year.label()));
            }
          }
        }
      }
    }
    return values;
  }

  private static Expected quotient(
      BigDecimal part, BigDecimal whole, Subject words, Subject of, Stretch stretch) {
    return Expected.quotient(
        part, whole, () -> words.id() + " ÷ " + of.id() + " " + stretch.label());
  }

  /** The part of a total's growth that one of its parts brought. */
  List<Expected> contributions() {
    List<Expected> values = new ArrayList<>();
    Stretch now = Stretch.of(ground.quarter());
    for (Stretch base : List.of(now.yearAgo(), now.previous())) {
      for (Subject whole : Scene.amountsOf(subjects)) {
        Optional<Expected> all = ground.difference(whole, now, base);
        for (Subject part : Scene.amountsOf(subjects)) {
          Optional<Expected> own = ground.difference(part, now, base);
          if (!part.equals(whole)
              && own.isPresent()
              && all.filter(a -> a.value().signum() != 0).isPresent()) {
            values.add(
                Expected.quotient(
                    own.get().value(),
                    all.get().value(),
                    () -> "(" + own.get().words() + ") ÷ (" + all.get().words() + ")"));
          }
        }
      }
    }
    return values;
  }

  /** How guidance or a consensus stands against what was reported, and the other way round. */
  List<Expected> outlookGrowth() {
    List<Expected> values = new ArrayList<>();
    List<Expected> outlook = scene.outlook();
    List<Subject> named = Scene.amountsOf(List.copyOf(scene.withKin()));
    for (Subject subject : named) {
      for (Stretch stretch : withNext()) {
        Optional<BigDecimal> value = ground.value(subject, stretch).filter(v -> v.signum() > 0);
        for (Expected expected : outlook) {
          boolean alike =
              expected.words().startsWith(subject.measure().id() + " ")
                  || !expected.words().contains(" guided for ");
          if (alike && value.isPresent() && expected.value().signum() > 0) {
            Supplier<String> words =
                () -> expected.words() + " ÷ " + subject.id() + " " + stretch.label() + " − 1";
            values.add(Expected.change(expected.value(), value.get(), words));
            values.add(Expected.change(value.get(), expected.value(), words));
          }
        }
      }
    }
    return values;
  }

  List<Stretch> withNext() {
    List<Stretch> all = new ArrayList<>(stretches);
    Stretch next = Stretch.of(ground.quarter().next());
    all.add(next.yearAgo());
    return all;
  }
}
