package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How ratios and rates of growth move, and how many times one amount is another. */
final class Rates {

  /** Among the differences of more shares than these any number of points can be found. */
  private static final int MOST_SHARES = 300;

  private final Scene scene;
  private final Ground ground;
  private final List<Subject> subjects;
  private final List<Stretch> stretches;

  Rates(Scene scene) {
    this.scene = scene;
    this.ground = scene.ground();
    this.subjects = List.copyOf(scene.withKin());
    this.stretches = List.copyOf(scene.stretches());
  }

  /** A rate or a ratio at one time, which is compared with its like and with others of its time. */
  private record Rate(String of, Stretch when, Expected value) {}

  /** Moves and distances in points: of ratios, of shares, of rates of growth. */
  List<Expected> points(List<Expected> shares) {
    List<Rate> rates = new ArrayList<>();
    for (Subject subject : subjects) {
      for (Stretch stretch : stretches) {
        if (subject.measure().isRatio()) {
          ground
              .value(subject, stretch)
              .map(v -> new Expected(v, () -> subject.id() + " " + stretch.label()))
              .ifPresent(e -> rates.add(new Rate(subject.id(), stretch, e)));
        } else {
          ground
              .growth(subject, stretch, stretch.yearAgo())
              .ifPresent(e -> rates.add(new Rate(subject.id() + " yoy", stretch, e)));
          ground
              .growth(subject, stretch, stretch.previous())
              .ifPresent(e -> rates.add(new Rate(subject.id() + " qoq", stretch, e)));
        }
      }
    }
    Stretch now = Stretch.of(ground.quarter());
    if (shares.size() <= MOST_SHARES) {
      shares.forEach(e -> rates.add(new Rate(whole(e), now, e)));
    }
    scene.outlook().stream()
        .filter(o -> o.value().abs().compareTo(BigDecimal.ONE) < 0)
        .forEach(o -> rates.add(new Rate("guided", now, o)));
    List<Expected> values = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      for (int j = i + 1; j < rates.size(); j++) {
        Rate one = rates.get(i);
        Rate other = rates.get(j);
        boolean guided = one.of().equals("guided") || other.of().equals("guided");
        if (one.of().equals(other.of()) || one.when().equals(other.when()) || guided) {
          values.add(
              new Expected(
                  one.value().value().subtract(other.value().value()),
                  () -> one.value().words() + " − " + other.value().words()));
        }
      }
    }
    return values;
  }

  private static String whole(Expected share) {
    return share.words().substring(0, share.words().lastIndexOf(' '));
  }

  /** How many times one is the other: of amounts, and of rates of growth. */
  List<Expected> multiples() {
    List<Expected> values = new ArrayList<>();
    for (Stretch stretch : stretches) {
      for (Subject one : Scene.amountsOf(subjects)) {
        for (Subject other : Scene.amountsOf(subjects)) {
          if (!one.equals(other)) {
            times(ground.value(one, stretch), ground.value(other, stretch))
                .ifPresent(
                    v ->
                        values.add(
                            new Expected(
                                v, () -> one.id() + " ÷ " + other.id() + " " + stretch.label())));
            times(rate(one, stretch), rate(other, stretch))
                .ifPresent(
                    v ->
                        values.add(
                            new Expected(
                                v, () -> "growth of " + one.id() + " ÷ growth of " + other.id())));
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

  /** Relative changes of the ratios that are named, which alone are in percent. */
  List<Expected> relativeMoves(Claim claim) {
    List<Expected> values = new ArrayList<>();
    for (Subject subject : subjects) {
      boolean onBasis = claim.basis().filter(b -> b != subject.basis()).isEmpty();
      if (subject.measure().isRatio() && onBasis) {
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
}
