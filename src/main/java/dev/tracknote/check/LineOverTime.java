package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that one named line can be at some times: its values, what it is of the whole, how both moved
 * from one of the times to another. A figure that is none of these is not of these times.
 */
final class LineOverTime {

  private static final Subject REVENUE = Subject.company(Measure.REVENUE);

  private static final List<Integer> MEANS = List.of(4, 8);

  private final Dossier dossier;
  private final List<Subject> subjects;
  private final Optional<StatedSeries> series;
  private final boolean ratio;
  private final Map<Stretch, List<BigDecimal>> known = new LinkedHashMap<>();

  /**
   * @param subjects the line on each basis that can be meant
   * @param series the line, where it is none of the accounts
   */
  LineOverTime(Dossier dossier, List<Subject> subjects, Optional<StatedSeries> series) {
    this.dossier = dossier;
    this.subjects = subjects;
    this.series = series;
    this.ratio =
        series.isPresent()
            ? series.get().isRatio()
            : subjects.stream().anyMatch(s -> s.measure().isRatio());
  }

  /** Whether it is a line that was stated outside the accounts. */
  boolean isStated() {
    return series.isPresent();
  }

  /** Whether the line has a value at a time. */
  boolean isKnown(Stretch time) {
    return !values(time).isEmpty();
  }

  /**
   * The times of which a figure can be told, each with the other that it takes; empty where it is
   * nothing of this line at these times.
   *
   * @param unsaid those before a time that a move can be measured from without a word
   */
  Set<Stretch> timesOf(
      StatedFigure figure, Collection<Stretch> times, Set<Mention.Against> unsaid) {
    Set<Stretch> of = new LinkedHashSet<>();
    for (Stretch time : times) {
      if (isLevel(figure, time)) {
        of.add(time);
      }
      for (Stretch base : bases(time, times, unsaid)) {
        if (isMove(figure, time, base)) {
          of.add(time);
          of.add(base);
        }
      }
    }
    return of;
  }

  /** Whether a figure is what the line was at a time, or how it moved up to it. */
  boolean isUpTo(
      StatedFigure figure, Stretch time, Collection<Stretch> times, Set<Mention.Against> unsaid) {
    return isLevel(figure, time)
        || bases(time, times, unsaid).stream().anyMatch(b -> isMove(figure, time, b));
  }

  /** Whether a figure is how the line moved since a time. */
  boolean isSince(StatedFigure figure, Stretch base, Collection<Stretch> times) {
    return times.stream().anyMatch(t -> base.isBefore(t) && isMove(figure, t, base));
  }

  private static Set<Stretch> bases(
      Stretch time, Collection<Stretch> times, Set<Mention.Against> unsaid) {
    Set<Stretch> bases = new LinkedHashSet<>();
    times.stream().filter(b -> b.isBefore(time)).forEach(bases::add);
    unsaid.forEach(
        a -> bases.add(a == Mention.Against.YEAR_AGO ? time.yearAgo() : time.previous()));
    return bases;
  }

  /** The same of growth that is told to its last digit or the next. */
  Set<Stretch> timesAbout(
      StatedFigure figure, Collection<Stretch> times, Set<Mention.Against> unsaid) {
    Set<Stretch> of = new LinkedHashSet<>(timesOf(figure, times, unsaid));
    if (figure.kind() == StatedFigure.Kind.PERCENT && !ratio) {
      of.addAll(timesOf(figure.withValue(figure.value().add(figure.step())), times, unsaid));
      of.addAll(timesOf(figure.withValue(figure.value().subtract(figure.step())), times, unsaid));
    }
    return of;
  }

  /** Whether a figure is the value at a time, both ends of what is guided then, or its share. */
  boolean isLevel(StatedFigure figure, Stretch time) {
    Reach reach = Reach.of(figure);
    boolean level = isOfLevel(figure);
    if (level && values(time).stream().anyMatch(reach::holdsSize)) {
      return figure
          .high()
          .map(h -> Interval.around(h, figure.step()))
          .map(h -> values(time).stream().anyMatch(h::contains))
          .orElse(true);
    }
    return figure.kind() == StatedFigure.Kind.PERCENT
        && shares(time).stream().anyMatch(reach::holdsSize);
  }

  /** Whether a figure is what four or eight quarters up to one of some times made on average. */
  boolean isMean(StatedFigure figure, Collection<Stretch> times) {
    Reach reach = Reach.of(figure);
    AccountLine line = new AccountLine(ratio, t -> values(t).stream().findFirst());
    return isOfLevel(figure)
        && times.stream()
            .filter(t -> t.quarters() == 1)
            .flatMap(t -> MEANS.stream().map(n -> new Stretch(t.last(), n)))
            .flatMap(t -> line.mean(t).stream())
            .anyMatch(reach::holdsSize);
  }

  /** Whether a figure is of the kind of its values. */
  boolean isOfLevel(StatedFigure figure) {
    return switch (figure.kind()) {
      case MONEY -> !ratio;
      case COUNT -> !ratio && series.isPresent();
      case PERCENT -> ratio;
      case POINTS, MULTIPLE -> false;
    };
  }

  /** Whether a figure is how far the line moved, or its share, or its growth. */
  boolean isMove(StatedFigure figure, Stretch time, Stretch base) {
    Reach reach = Reach.of(figure);
    return switch (figure.kind()) {
      case MONEY, COUNT -> !ratio && differ(values(time), values(base), reach);
      case POINTS ->
          (ratio && differ(values(time), values(base), reach))
              || differ(shares(time), shares(base), reach)
              || differ(rates(time, time.yearAgo()), rates(base, base.yearAgo()), reach)
              || brought(time, base, reach);
      case PERCENT ->
          !ratio
              && (rates(time, base).stream().anyMatch(reach::holdsSize)
                  || brought(time, base, reach));
      case MULTIPLE ->
          !ratio
              && rates(time, base).stream()
                  .anyMatch(r -> reach.holdsSize(r) || reach.holdsSize(r.add(BigDecimal.ONE)));
    };
  }

  private static boolean differ(List<BigDecimal> nows, List<BigDecimal> thens, Reach reach) {
    return nows.stream()
        .anyMatch(n -> thens.stream().anyMatch(t -> reach.holdsSize(n.subtract(t))));
  }

  private boolean brought(Stretch time, Stretch base, Reach reach) {
    Optional<BigDecimal> whole = dossier.ground().valueAddedUp(REVENUE, base);
    Optional<BigDecimal> grown =
        AccountLine.minus(dossier.ground().valueAddedUp(REVENUE, time), whole);
    return !ratio
        && series.isEmpty()
        && differences(time, base).stream()
            .anyMatch(d -> isQuotient(d, whole, reach) || isQuotient(d, grown, reach));
  }

  private static boolean isQuotient(BigDecimal part, Optional<BigDecimal> whole, Reach reach) {
    return whole.filter(w -> w.signum() != 0 && reach.times(w).holdsSize(part)).isPresent();
  }

  private List<BigDecimal> differences(Stretch time, Stretch base) {
    return values(time).stream().flatMap(n -> values(base).stream().map(n::subtract)).toList();
  }

  private List<BigDecimal> rates(Stretch time, Stretch base) {
    List<BigDecimal> rates = new ArrayList<>();
    if (ratio) {
      return rates;
    }
    for (BigDecimal now : values(time)) {
      for (BigDecimal then : values(base)) {
        if (then.signum() > 0) {
          rates.add(Rounding.quotient(now, then).subtract(BigDecimal.ONE));
        }
      }
    }
    if (time.quarters() == 1 && base.equals(time.yearAgo())) {
      subjects.forEach(
          s ->
              dossier
                  .ground()
                  .statedGrowth(s, time.last())
                  .map(Expected::value)
                  .ifPresent(rates::add));
    }
    return rates;
  }

  private List<BigDecimal> shares(Stretch time) {
    List<BigDecimal> shares = new ArrayList<>();
    if (ratio || series.isPresent()) {
      return shares;
    }
    for (Subject subject : subjects) {
      List<Subject> wholes = new ArrayList<>(List.of(REVENUE));
      dossier
          .facts()
          .company()
          .splitWithPart(subject.segment())
          .ifPresent(s -> wholes.add(Subject.segment(Measure.REVENUE, s.of())));
      for (Subject whole : wholes) {
        if (!whole.equals(subject)) {
          AccountLine.quotient(
                  dossier.ground().valueAddedUp(subject, time),
                  dossier.ground().valueAddedUp(whole, time))
              .ifPresent(shares::add);
        }
      }
    }
    return shares;
  }

  private List<BigDecimal> values(Stretch time) {
    return known.computeIfAbsent(time, this::valuesAt);
  }

  private List<BigDecimal> valuesAt(Stretch time) {
    List<BigDecimal> values = new ArrayList<>();
    Optional<FiscalPeriod> period = period(time);
    series.ifPresent(s -> period.flatMap(s::at).ifPresent(values::add));
    for (Subject subject : subjects) {
      dossier.ground().valueAddedUp(subject, time).ifPresent(values::add);
    }
    if (subjects.stream().allMatch(s -> s.segment().isEmpty())) {
      for (GuidedSpan span : dossier.guidedSpans()) {
        if (Optional.of(span.period()).equals(period)
            && subjects.stream().anyMatch(s -> Optional.of(s.measure()).equals(span.measure()))) {
          values.addAll(List.of(span.low(), span.middle(), span.high()));
        }
      }
    }
    return values;
  }

  private static Optional<FiscalPeriod> period(Stretch time) {
    FiscalQuarter last = time.last();
    return time.quarters() == 1
        ? Optional.of(last)
        : time.isFiscalYear() ? Optional.of(last.fiscalYear()) : Optional.empty();
  }
}
