package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a sentence can speak of, each as a line through time: the things that it names, their shares
 * of one another and their sums, what is guided for them, what was stated outside the accounts.
 */
final class TimedLines {

  /** Of so many things each is taken as a part of each other, of more as one of the revenue. */
  private static final int MOST_PARTS = 8;

  /**
   * Something that has a value at each time.
   *
   * @param ratio whether it moves by points
   */
  private record Line(String name, boolean ratio, Function<Stretch, Optional<BigDecimal>> values) {

    Optional<BigDecimal> at(Stretch time) {
      return values.apply(time);
    }
  }

  private final Scene scene;
  private final Ground ground;
  private final Dossier dossier;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> rates = new ArrayList<>();
  private final List<StatedSeries> stated = new ArrayList<>();

  /**
   * @param rough whether a figure has so few digits that they tell no more than what is named
   */
  TimedLines(Scene scene, Dossier dossier, boolean rough) {
    this.scene = scene;
    this.ground = scene.ground();
    this.dossier = dossier;
    stated();
    if (rough) {
      scene.subjects().forEach(this::level);
      return;
    }
    List<Subject> subjects = List.copyOf(scene.withKin());
    subjects.forEach(this::add);
    List<Subject> amounts = Scene.amountsOf(subjects);
    shares(amounts);
    sums();
    if (isAhead(scene)) {
      guided();
    }
  }

  /** Whether a sentence speaks of what is guided, or goes on where one before it did. */
  static boolean isAhead(Scene scene) {
    return isOfOutlook(scene.sentence()) || (scene.isOfOutlook() && scene.things().isCarried());
  }

  static boolean isOfOutlook(ReadSentence sentence) {
    return Outlook.isNamed(sentence)
        || !sentence.mentions(Mention.OfOutlook.class).isEmpty()
        || sentence.holds(GuidedSpan.MIDDLE);
  }

  private void level(Subject subject) {
    lines.add(new Line(subject.id(), subject.measure().isRatio(), t -> scene.value(subject, t)));
  }

  private void add(Subject subject) {
    boolean ratio = subject.measure().isRatio();
    level(subject);
    if (!ratio) {
      rates.add(
          new Line(
              subject.id() + ".yoy",
              true,
              t -> ground.growth(subject, t, t.yearAgo()).map(Expected::value)));
      rates.add(
          new Line(
              subject.id() + ".yoy",
              true,
              t ->
                  t.quarters() == 1
                      ? ground.statedGrowth(subject, t.last()).map(Expected::value)
                      : Optional.empty()));
      rates.add(
          new Line(
              subject.id() + ".qoq",
              true,
              t -> ground.growth(subject, t, t.previous()).map(Expected::value)));
    }
  }

  private void shares(List<Subject> amounts) {
    List<Subject> wholes =
        new ArrayList<>(
            amounts.size() <= MOST_PARTS ? amounts : List.of(Subject.company(Measure.REVENUE)));
    scene.things().wholes().forEach(w -> wholes.add(Subject.segment(Measure.REVENUE, w)));
    for (Subject whole : wholes) {
      for (Subject part : amounts) {
        if (!part.equals(whole)) {
          lines.add(
              new Line(
                  part.id() + " ÷ " + whole.id(),
                  true,
                  t -> quotient(ground.value(part, t), ground.value(whole, t))));
        }
      }
    }
  }

  private void sums() {
    Set<Subject> wholes = new LinkedHashSet<>();
    wholes.add(Subject.company(Measure.REVENUE));
    scene.segments().forEach(p -> wholes.add(Subject.segment(Measure.REVENUE, p)));
    scene.things().wholes().forEach(w -> wholes.add(Subject.segment(Measure.REVENUE, w)));
    for (List<Subject> parts : Combinations.of(scene)) {
      String name = String.join(" + ", parts.stream().map(Subject::id).toList());
      lines.add(new Line(name, false, t -> ground.total(parts, t)));
      for (Subject whole : wholes) {
        lines.add(
            new Line(
                name + " ÷ " + whole.id(),
                true,
                t -> quotient(ground.total(parts, t), ground.value(whole, t))));
      }
      if (parts.size() == 2) {
        lines.add(
            new Line(
                parts.getFirst().id() + " − " + parts.getLast().id(),
                false,
                t -> minus(ground.value(parts.getFirst(), t), ground.value(parts.getLast(), t))));
      }
    }
  }

  private void stated() {
    stated.addAll(seriesOf(scene.sentence()));
    for (StatedSeries series : stated) {
      lines.add(
          new Line(
              series.names().getFirst(), series.isRatio(), t -> period(t).flatMap(series::at)));
    }
  }

  private Set<StatedSeries> seriesOf(ReadSentence sentence) {
    Set<StatedSeries> named = new LinkedHashSet<>();
    sentence
        .mentions(Mention.OfMeasure.class)
        .forEach(m -> dossier.series(m.measure()).ifPresent(named::add));
    byWords(sentence, named);
    if (named.isEmpty() && scene.things().isCarried()) {
      dossier.scenes().before(sentence).reversed().stream()
          .limit(2)
          .forEach(
              b -> {
                b.mentions(Mention.OfMeasure.class)
                    .forEach(m -> dossier.series(m.measure()).ifPresent(named::add));
                byWords(b, named);
              });
    }
    return named;
  }

  private void byWords(ReadSentence sentence, Set<StatedSeries> named) {
    var near = dossier.names().in(sentence.text(), sentence.text());
    if (!near.isEmpty()) {
      dossier.series().stream().filter(s -> s.isOneOf(near)).forEach(named::add);
    }
  }

  private static Optional<FiscalPeriod> period(Stretch time) {
    return time.quarters() == 1
        ? Optional.of(time.last())
        : time.isFiscalYear() ? Optional.of(time.last().fiscalYear()) : Optional.empty();
  }

  /** What is guided for a quarter to come, on the line of what the quarters before it were. */
  private void guided() {
    for (GuidedSpan span : dossier.guidedSpans()) {
      if (span.period() instanceof FiscalQuarter ahead
          && ahead.compareTo(ground.quarter()) > 0
          && span.measure().isPresent()) {
        for (BigDecimal end : List.of(span.middle(), span.low(), span.high())) {
          for (var basis : ground.bases()) {
            Subject subject = Subject.company(span.measure().get(), basis);
            lines.add(
                new Line(
                    span.words(),
                    span.ratio(),
                    t ->
                        t.equals(Stretch.of(ahead)) ? Optional.of(end) : ground.value(subject, t)));
          }
        }
      }
    }
  }

  /** Whether a figure is how one of these moved between two times. */
  boolean isMove(StatedFigure figure, Stretch now, Stretch base) {
    Reach reach = Reach.of(figure);
    if (figure.kind() == StatedFigure.Kind.POINTS
        && rates.stream().anyMatch(l -> differs(l, now, base, reach))) {
      return true;
    }
    return lines.stream()
        .anyMatch(
            l ->
                switch (figure.kind()) {
                  case PERCENT -> !l.ratio() && grew(l, now, base, reach, BigDecimal.ONE);
                  case MULTIPLE ->
                      grew(l, now, base, reach, BigDecimal.ZERO)
                          || grew(l, now, base, reach, BigDecimal.ONE);
                  case POINTS -> l.ratio() && differs(l, now, base, reach);
                  case MONEY, COUNT -> !l.ratio() && differs(l, now, base, reach);
                });
  }

  private static boolean differs(Line line, Stretch now, Stretch base, Reach reach) {
    return minus(line.at(now), line.at(base)).filter(reach::holdsSize).isPresent();
  }

  private static boolean grew(Line line, Stretch now, Stretch base, Reach reach, BigDecimal less) {
    return quotient(line.at(now), line.at(base))
        .map(q -> q.subtract(less))
        .filter(reach::holdsSize)
        .isPresent();
  }

  /** «入境游订单同比增长 64%»: the growth itself was stated outside the accounts. */
  boolean isStatedRate(StatedFigure figure) {
    Reach reach = Reach.of(figure);
    return stated.stream()
        .filter(StatedSeries::isRatio)
        .flatMap(s -> s.values().stream())
        .anyMatch(reach::holdsSize);
  }

  /** Whether a figure is what one of these was at a time, or how it grew then. */
  boolean isLevel(StatedFigure figure, Stretch time) {
    Reach reach = Reach.of(figure);
    boolean percent = figure.kind() == StatedFigure.Kind.PERCENT;
    if (percent && rates.stream().anyMatch(l -> l.at(time).filter(reach::holdsSize).isPresent())) {
      return true;
    }
    if (figure.kind() == StatedFigure.Kind.MULTIPLE) {
      return lines.stream()
          .filter(Line::ratio)
          .anyMatch(l -> l.at(time).filter(reach::holdsSize).isPresent());
    }
    return lines.stream()
        .filter(l -> l.ratio() == percent)
        .anyMatch(l -> l.at(time).filter(reach::holdsSize).isPresent());
  }

  private static Optional<BigDecimal> minus(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(a -> other.map(a::subtract));
  }

  private static Optional<BigDecimal> quotient(
      Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.filter(o -> o.signum() > 0).isPresent()
        ? Optional.of(Rounding.quotient(one.get(), other.get()))
        : Optional.empty();
  }
}
