package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values that can be formed from what a sentence names: how much more one thing is than
 * another, what they make together, how many times the other one is.
 */
final class Admissible {

  private final Scene scene;
  private final Ground ground;
  private final List<Subject> subjects;
  private final List<Stretch> stretches;

  Admissible(Scene scene) {
    this.scene = scene;
    this.ground = scene.ground();
    this.subjects = List.copyOf(scene.withKin());
    this.stretches = List.copyOf(scene.stretches());
  }

  /** The reading that makes a figure right, if there is one. */
  Optional<Expected> reading(StatedFigure figure) {
    List<Expected> values =
        switch (figure.kind()) {
          case MONEY, COUNT -> amounts();
          case PERCENT -> percentages();
          case POINTS -> points();
          case MULTIPLE -> multiples();
        };
    return values.stream().filter(e -> matches(figure, e.value())).findFirst();
  }

  /** Whether a figure is the level or the growth of one of the things that are named. */
  boolean isLevelOrGrowth(StatedFigure figure) {
    return levelsAndGrowth(figure.kind()).stream().anyMatch(e -> matches(figure, e.value()));
  }

  /** Relative changes of the ratios that are named, which alone are in percent. */
  List<Expected> relativeMoves(Claim claim) {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : subjects) {
      if (subject.measure().isRatio()) {
        for (Stretch base : stretches) {
          boolean meant =
              claim.against().isEmpty() || claim.against().equals(Optional.of(against(base)));
          ground
              .growth(subject, Stretch.of(ground.quarter()), base)
              .filter(g -> meant)
              .ifPresent(values::add);
        }
      }
    }
    return values;
  }

  private Mention.Against against(Stretch base) {
    return base.last().equals(ground.quarter().previous())
        ? Mention.Against.PREVIOUS_QUARTER
        : Mention.Against.YEAR_AGO;
  }

  private List<Expected> levelsAndGrowth(StatedFigure.Kind kind) {
    List<Expected> values = new ArrayList<>();
    boolean percent = kind == StatedFigure.Kind.PERCENT;
    for (Subject subject : subjects) {
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
    return values;
  }

  private void growth(Subject subject, Stretch now, StatedFigure.Kind kind, List<Expected> values) {
    for (Stretch base : stretches) {
      if (base.last().compareTo(now.last()) < 0 && base.quarters() == now.quarters()) {
        ground
            .growth(subject, now, base)
            .ifPresent(
                g -> {
                  values.add(g);
                  if (kind == StatedFigure.Kind.MULTIPLE) {
                    values.add(new Expected(g.value().add(BigDecimal.ONE), g.words() + " + 1"));
                  }
                });
      }
    }
    if (now.quarters() == 1) {
      ground.statedGrowth(subject, now.last()).ifPresent(values::add);
    }
  }

  static boolean matches(StatedFigure figure, BigDecimal value) {
    return Tolerance.lenient(figure, value) || Tolerance.lenient(figure, value.negate());
  }

  private List<Expected> amounts() {
    List<Expected> values = new ArrayList<>(differences());
    values.addAll(sums());
    values.addAll(scene.outlook());
    return values;
  }

  /** How much one named amount exceeds another: between times, between parts, against guidance. */
  List<Expected> differences() {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : amountsOf(subjects)) {
      for (Stretch now : stretches) {
        for (Stretch then : stretches) {
          if (!now.equals(then) && now.quarters() == then.quarters()) {
            ground.difference(subject, now, then).ifPresent(values::add);
          }
        }
      }
    }
    for (Stretch stretch : stretches) {
      values.addAll(between(amountsOf(subjects), stretch));
    }
    values.addAll(gaps());
    return values;
  }

  /** Named amounts of one time against each other. */
  private List<Expected> between(List<Subject> amounts, Stretch stretch) {
    List<Expected> values = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      for (int j = i + 1; j < amounts.size(); j++) {
        Optional<BigDecimal> one = ground.value(amounts.get(i), stretch);
        Optional<BigDecimal> other = ground.value(amounts.get(j), stretch);
        if (one.isPresent() && other.isPresent()) {
          values.add(
              new Expected(
                  one.get().subtract(other.get()),
                  amounts.get(i).id() + " − " + amounts.get(j).id() + " " + stretch.label()));
        }
      }
    }
    return values;
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
                                    v.subtract(o.value()), subject.id() + " − " + o.words()))));
      }
    }
    return values;
  }

  /** What named parts make together, in each named time. */
  List<Expected> sums() {
    List<Expected> values = new ArrayList<>();
    for (Stretch stretch : stretches) {
      for (List<Subject> parts : Combinations.of(scene)) {
        total(parts, stretch).ifPresent(v -> values.add(new Expected(v, names(parts, stretch))));
      }
    }
    return values;
  }

  Optional<BigDecimal> total(List<Subject> parts, Stretch stretch) {
    BigDecimal total = BigDecimal.ZERO;
    for (Subject part : parts) {
      Optional<BigDecimal> value = ground.value(part, stretch);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(value.get());
    }
    return Optional.of(total);
  }

  private static String names(List<Subject> parts, Stretch stretch) {
    return String.join(" + ", parts.stream().map(Subject::id).toList()) + " " + stretch.label();
  }

  private List<Expected> percentages() {
    List<Expected> values = new ArrayList<>(shares());
    values.addAll(contributions());
    values.addAll(outlookGrowth());
    return values;
  }

  /** Parts of one another, alone and added up. */
  List<Expected> shares() {
    List<Expected> values = new ArrayList<>();
    List<Subject> amounts = amountsOf(subjects);
    for (Stretch stretch : stretches) {
      for (Subject whole : amounts) {
        Optional<BigDecimal> base = ground.value(whole, stretch).filter(b -> b.signum() > 0);
        if (base.isEmpty()) {
          continue;
        }
        for (Subject part : amounts) {
          ground
              .value(part, stretch)
              .filter(v -> !part.equals(whole))
              .ifPresent(v -> values.add(quotient(v, base.get(), part.id(), whole, stretch)));
        }
        for (List<Subject> parts : Combinations.of(scene)) {
          total(parts, stretch)
              .ifPresent(
                  v -> values.add(quotient(v, base.get(), names(parts, stretch), whole, stretch)));
        }
      }
    }
    return values;
  }

  private static Expected quotient(
      BigDecimal part, BigDecimal whole, String words, Subject of, Stretch stretch) {
    return new Expected(
        Rounding.quotient(part, whole), words + " ÷ " + of.id() + " " + stretch.label());
  }

  /** The part of a total's growth that one of its parts brought. */
  List<Expected> contributions() {
    List<Expected> values = new ArrayList<>();
    Stretch now = Stretch.of(ground.quarter());
    for (Stretch base : List.of(now.yearAgo(), now.previous())) {
      for (Subject whole : amountsOf(subjects)) {
        Optional<Expected> all = ground.difference(whole, now, base);
        for (Subject part : amountsOf(subjects)) {
          Optional<Expected> own = ground.difference(part, now, base);
          if (!part.equals(whole)
              && own.isPresent()
              && all.filter(a -> a.value().signum() != 0).isPresent()) {
            values.add(
                new Expected(
                    Rounding.quotient(own.get().value(), all.get().value()),
                    "(" + own.get().words() + ") ÷ (" + all.get().words() + ")"));
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
    List<Subject> named = amountsOf(List.copyOf(scene.withKin()));
    for (Subject subject : named) {
      for (Stretch stretch : withNext()) {
        Optional<BigDecimal> value = ground.value(subject, stretch).filter(v -> v.signum() > 0);
        for (Expected expected : outlook) {
          if (value.isPresent() && expected.value().signum() > 0) {
            String words = expected.words() + " ÷ " + subject.id() + " " + stretch.label() + " − 1";
            values.add(relative(expected.value(), value.get(), words));
            values.add(relative(value.get(), expected.value(), words));
          }
        }
      }
    }
    return values;
  }

  private List<Stretch> withNext() {
    List<Stretch> all = new ArrayList<>(stretches);
    Stretch next = Stretch.of(ground.quarter().next());
    all.add(next.yearAgo());
    return all;
  }

  private static Expected relative(BigDecimal one, BigDecimal other, String words) {
    return new Expected(Rounding.quotient(one, other).subtract(BigDecimal.ONE), words);
  }

  /** Moves and distances in points: of ratios, of shares, of rates of growth. */
  List<Expected> points() {
    List<Expected> levels = new ArrayList<>();
    List<Expected> values = new ArrayList<>();
    for (Subject subject : subjects) {
      for (Stretch stretch : stretches) {
        if (subject.measure().isRatio()) {
          ground
              .value(subject, stretch)
              .ifPresent(v -> levels.add(new Expected(v, subject.id() + " " + stretch.label())));
        } else {
          ground.growth(subject, stretch, stretch.yearAgo()).ifPresent(levels::add);
          ground.growth(subject, stretch, stretch.previous()).ifPresent(levels::add);
        }
      }
    }
    levels.addAll(shares());
    scene.outlook().stream()
        .filter(o -> o.value().abs().compareTo(BigDecimal.ONE) < 0)
        .forEach(levels::add);
    for (int i = 0; i < levels.size(); i++) {
      for (int j = i + 1; j < levels.size(); j++) {
        values.add(
            new Expected(
                levels.get(i).value().subtract(levels.get(j).value()),
                levels.get(i).words() + " − " + levels.get(j).words()));
      }
    }
    return values;
  }

  /** How many times one is the other: of amounts, and of rates of growth. */
  List<Expected> multiples() {
    List<Expected> values = new ArrayList<>();
    for (Stretch stretch : stretches) {
      for (Subject one : amountsOf(subjects)) {
        for (Subject other : amountsOf(subjects)) {
          if (!one.equals(other)) {
            times(ground.value(one, stretch), ground.value(other, stretch))
                .ifPresent(
                    v ->
                        values.add(
                            new Expected(
                                v, one.id() + " ÷ " + other.id() + " " + stretch.label())));
            times(rate(one, stretch), rate(other, stretch))
                .ifPresent(
                    v ->
                        values.add(
                            new Expected(
                                v, "growth of " + one.id() + " ÷ growth of " + other.id())));
          }
        }
      }
    }
    return values;
  }

  private Optional<BigDecimal> rate(Subject subject, Stretch stretch) {
    return ground.growth(subject, stretch, stretch.yearAgo()).map(Expected::value);
  }

  private static Optional<BigDecimal> times(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.filter(o -> o.signum() > 0).isPresent()
        ? Optional.of(Rounding.quotient(one.get(), other.get()))
        : Optional.empty();
  }

  private static List<Subject> amountsOf(Iterable<Subject> subjects) {
    List<Subject> amounts = new ArrayList<>();
    for (Subject subject : subjects) {
      if (!subject.measure().isRatio() && subject.measure() != Measure.SHARES_DILUTED) {
        amounts.add(subject);
      }
    }
    return amounts;
  }
}
