package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The moves over time of what a sentence speaks of, each with the way that it went: lines of the
 * accounts, shares and rates of growth, what is guided, what was stated beside the accounts.
 */
final class MovesMeant {

  /** Costs without more words are those of the whole company. */
  private static final Pattern COSTS =
      Pattern.compile("(?i)费用(?!率)|成本|\\bcosts?\\b|\\bexpenses?\\b");

  /** A rate that is stated as one of growth is a move itself. */
  private static final Pattern GROWTH =
      Pattern.compile("(?i)增速|增长|增幅|涨幅|\\bgrowth\\b|\\bincrease\\b");

  /** What has a value at a time. */
  private interface Line {

    Optional<BigDecimal> at(Stretch time);
  }

  private final Scene scene;
  private final Ground ground;
  private final Dossier dossier;
  private final StatedFigure.Kind kind;
  private final List<Move> moves = new ArrayList<>();

  private MovesMeant(Scene scene, Dossier dossier, StatedFigure.Kind kind) {
    this.scene = scene;
    this.ground = dossier.ground();
    this.dossier = dossier;
    this.kind = kind;
  }

  /** Those of the thing and the time that the words at a figure name themselves. */
  static List<Move> named(Claim claim, Scene scene, Dossier dossier) {
    MovesMeant meant = new MovesMeant(scene, dossier, claim.figure().kind());
    Optional<Measure> measure =
        claim.measure().isEmpty() && !claim.segment().isEmpty()
            ? Optional.of(Measure.REVENUE)
            : Measure.of(claim.measure());
    if (measure.isEmpty() || claim.against().isEmpty() || claim.share()) {
      return List.of();
    }
    Stretch now = Stretch.of(dossier.quarter());
    Stretch then =
        claim.against().get() == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous();
    for (Basis basis : claim.basis().map(Set::of).orElseGet(dossier.ground()::bases)) {
      meant.add(new Subject(measure.get(), claim.segment(), basis), List.of(now), List.of(then));
    }
    return meant.moves;
  }

  /** Those of the number of shares. */
  static List<Move> ofShares(Scene scene, Dossier dossier, StatedFigure.Kind kind) {
    MovesMeant meant = new MovesMeant(scene, dossier, kind);
    meant.add(Subject.company(Measure.SHARES_DILUTED), scene.stretches(), scene.stretches());
    return meant.moves;
  }

  /** Those of what was stated beside the accounts. */
  static List<Move> beside(Scene scene, Dossier dossier, StatedFigure.Kind kind) {
    MovesMeant meant = new MovesMeant(scene, dossier, kind);
    meant.stated();
    return meant.moves;
  }

  /** Those of everything that the sentence can speak of. */
  static List<Move> all(Scene scene, Dossier dossier, StatedFigure.Kind kind) {
    MovesMeant meant = new MovesMeant(scene, dossier, kind);
    Collection<Stretch> times = scene.stretches();
    Set<Subject> subjects = new LinkedHashSet<>(scene.withKin());
    if (scene.sentence().holds(COSTS)) {
      subjects.add(Subject.company(Measure.OPERATING_EXPENSES));
      subjects.add(Subject.company(Measure.COST_OF_REVENUE));
    }
    for (Subject subject : subjects) {
      meant.add(subject, times, times);
    }
    if (kind == StatedFigure.Kind.POINTS) {
      meant.shares(times);
    }
    meant.sums(times);
    meant.guided();
    meant.stated();
    return meant.moves;
  }

  private void add(Subject subject, Collection<Stretch> nows, Collection<Stretch> thens) {
    if (subject.measure().isRatio() == (kind == StatedFigure.Kind.POINTS)) {
      line(subject.id(), t -> ground.valueAddedUp(subject, t), nows, thens);
    } else if (kind == StatedFigure.Kind.POINTS) {
      line(subject.id() + " yoy", t -> growth(subject, t, t.yearAgo()), nows, thens);
      line(subject.id() + " qoq", t -> growth(subject, t, t.previous()), nows, thens);
    } else if (kind == StatedFigure.Kind.PERCENT) {
      line(subject.id(), t -> ground.value(subject, t), nows, thens);
    }
  }

  private Optional<BigDecimal> growth(Subject subject, Stretch time, Stretch base) {
    return ground.growth(subject, time, base).map(Expected::value);
  }

  private void line(String name, Line values, Collection<Stretch> nows, Collection<Stretch> thens) {
    for (Stretch now : nows) {
      Optional<BigDecimal> current = values.at(now);
      if (current.isEmpty()) {
        continue;
      }
      for (Stretch then : thens) {
        if (then.quarters() == now.quarters() && then.last().compareTo(now.last()) < 0) {
          values
              .at(then)
              .ifPresent(
                  base ->
                      add(current.get(), base, name + " " + now.label() + " from " + then.label()));
        }
      }
    }
  }

  private void add(BigDecimal now, BigDecimal then, String words) {
    add(now, then, false, words);
  }

  private void add(BigDecimal now, BigDecimal then, boolean stated, String words) {
    Move move = new Move(now, then, kind == StatedFigure.Kind.PERCENT, stated, () -> words);
    if (move.isTold()) {
      moves.add(move);
    }
  }

  /** Parts of revenue, by segment and by line of the accounts. */
  private void shares(Collection<Stretch> times) {
    Readings readings = new Readings(ground);
    Set<Subject> parts = new LinkedHashSet<>(Scene.amountsOf(scene.withKin()));
    if (scene.sentence().holds(COSTS)) {
      parts.add(Subject.company(Measure.OPERATING_EXPENSES));
    }
    Set<String> wholes = new LinkedHashSet<>(List.of(""));
    for (String part : scene.segments()) {
      ground.facts().company().splitWithPart(part).ifPresent(s -> wholes.add(s.of()));
    }
    for (String whole : wholes) {
      Subject all = Subject.segment(Measure.REVENUE, whole);
      for (Subject part : parts) {
        if (!part.equals(all)) {
          line(
              part.id() + " ÷ " + all.id(),
              t -> readings.ratio(part, all, t).map(Expected::value),
              times,
              times);
        }
      }
    }
    for (List<Subject> together : Combinations.of(scene)) {
      Subject all = Subject.company(Measure.REVENUE);
      line(
          "the share",
          t -> {
            Optional<BigDecimal> revenue = ground.value(all, t).filter(v -> v.signum() > 0);
            Optional<BigDecimal> total = total(together, t);
            return revenue.isPresent() && total.isPresent()
                ? Optional.of(Rounding.quotient(total.get(), revenue.get()))
                : Optional.empty();
          },
          times,
          times);
    }
  }

  /** What several named parts make together. */
  private void sums(Collection<Stretch> times) {
    if (kind == StatedFigure.Kind.POINTS || kind == StatedFigure.Kind.COUNT) {
      return;
    }
    for (List<Subject> parts : Combinations.of(scene)) {
      line("the sum", t -> total(parts, t), times, times);
    }
  }

  private Optional<BigDecimal> total(List<Subject> parts, Stretch time) {
    BigDecimal total = BigDecimal.ZERO;
    for (Subject part : parts) {
      Optional<BigDecimal> value = ground.value(part, time);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(value.get());
    }
    return Optional.of(total);
  }

  /** What is guided or planned, from the times before it. */
  private void guided() {
    if (!scene.isOfOutlook() && !Outlook.isMeant(scene.sentence())) {
      return;
    }
    for (OutlookValues.Value value : dossier.outlook().guided()) {
      boolean alike = value.measure().isRatio() == (kind == StatedFigure.Kind.POINTS);
      if (!alike || value.period().isEmpty()) {
        continue;
      }
      Stretch ahead = stretch(value.period().get());
      Set<Stretch> times = new LinkedHashSet<>(scene.stretches());
      times.add(ahead.yearAgo());
      times.add(ahead.previous());
      for (Stretch then : times) {
        if (then.quarters() == ahead.quarters() && then.last().compareTo(ahead.last()) < 0) {
          for (Basis basis : ground.bases()) {
            ground
                .value(new Subject(value.measure(), "", basis), then)
                .ifPresent(
                    v ->
                        add(
                            value.value(),
                            v,
                            value.measure().id() + " guided, from " + then.label()));
          }
        }
      }
    }
  }

  private static Stretch stretch(FiscalPeriod period) {
    return switch (period) {
      case FiscalQuarter quarter -> Stretch.of(quarter);
      case FiscalYear year -> Stretch.year(year.year());
    };
  }

  /** What was stated of one thing, one time after another. */
  private void stated() {
    for (StatedSeries series : dossier.statedNearby().near(scene.sentence())) {
      if (series.isRatio() && kind == StatedFigure.Kind.PERCENT) {
        rates(series);
      }
      if (series.isRatio() != (kind == StatedFigure.Kind.POINTS)) {
        continue;
      }
      for (Statement now : series.statements()) {
        for (Statement then : series.statements()) {
          if (isBefore(then, now)) {
            add(now.value(), then.value(), true, now.id() + " from " + then.id());
          }
        }
      }
    }
  }

  /** Growth that was stated: from one to one and the rate. */
  private void rates(StatedSeries series) {
    if (series.names().stream().anyMatch(n -> AskedText.ofFew(n).holds(GROWTH))) {
      for (BigDecimal rate : series.values()) {
        add(BigDecimal.ONE.add(rate), BigDecimal.ONE, true, series.names().getFirst());
      }
    }
  }

  private static boolean isBefore(Statement then, Statement now) {
    return then.high().isEmpty()
        && now.high().isEmpty()
        && then.period().isPresent()
        && now.period().isPresent()
        && then.period().get().getClass() == now.period().get().getClass()
        && last(then.period().get()).compareTo(last(now.period().get())) < 0;
  }

  private static FiscalQuarter last(FiscalPeriod period) {
    return stretch(period).last();
  }
}
