package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How far values that are guided lie from the bases that the words at a figure give. */
final class GuidedMoves {

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)预期|原|此前|之前|旧|consensus|street|analysts|previous|earlier|prior|original|old|raised");

  private static final Pattern BASE_BEHIND =
      Pattern.compile(
          "(?i)^ (?:above|below|over|higher than|lower than|more than|less than|up (?:on|from)|down (?:on|from)|on|from|against|versus)\\b");

  private static final Pattern THIS =
      Pattern.compile(
          "(?i)本季|本财季|当季|this quarter|the quarter just|the reported|what was (?:just )?reported");

  /** A base on which the move is measured: a time, or an amount that is typed. */
  record Bases(Set<Stretch> named, Optional<Mention.Against> against) {}

  private GuidedMoves() {}

  static Bases bases(ReadSentence sentence, Claim claim, FiscalQuarter now) {
    StatedFigure figure = claim.figure();
    String text = sentence.text();
    int from = Clauses.start(text, figure.from());
    int to = Clauses.end(text, figure.to());
    for (Claim other : sentence.claims()) {
      StatedFigure one = other.figure();
      if (one.kind() != StatedFigure.Kind.MONEY) {
        from = one.to() <= figure.from() ? Math.max(from, one.to()) : from;
        to = one.from() >= figure.to() ? Math.min(to, one.from()) : to;
      }
    }
    Set<Stretch> named = new LinkedHashSet<>();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      boolean base =
          (mention.from() >= figure.to() && mention.to() <= to)
              || (mention.from() >= from
                  && mention.to() <= figure.from()
                  && sentence.holdsIn(0, mention.from(), MidpointMoveWrong.FROM));
      if (base && !OutlookMeant.isAhead(mention.period(), now)) {
        named.add(Stretch.of(mention.period()));
      }
    }
    // «15.9% above this quarter and 16.8% above that of last year»: each has its own behind it
    boolean behind = sentence.holdsFrom(figure.to(), BASE_BEHIND);
    if (sentence.holdsIn(behind ? figure.to() : from, to, THIS)) {
      named.add(Stretch.of(now));
    }
    return new Bases(named, claim.against());
  }

  /** How far a guided value lies from each base that the words at a figure admit. */
  static List<BigDecimal> moves(
      OutlookValues.Value value,
      StatedFigure figure,
      Bases bases,
      ReadSentence sentence,
      Dossier dossier) {
    List<BigDecimal> moves = new ArrayList<>();
    Set<Stretch> times = times(value, bases, dossier.quarter());
    for (Stretch time : times) {
      for (Basis basis : dossier.ground().bases()) {
        Subject subject = new Subject(value.measure(), "", basis);
        Optional<BigDecimal> then = dossier.ground().value(subject, time);
        then.flatMap(t -> move(value.value(), t, figure.kind(), value.measure()))
            .ifPresent(moves::add);
        // what is guided is exact, so that its readers subtract the ratio as it was printed
        then.filter(t -> figure.kind() == StatedFigure.Kind.POINTS)
            .map(t -> t.setScale(figure.step().scale(), RoundingMode.HALF_UP))
            .flatMap(t -> move(value.value(), t, figure.kind(), value.measure()))
            .ifPresent(moves::add);
        // what was guided for a time that has been is held against what came of it
        then.filter(t -> value.period().filter(p -> Stretch.of(p).equals(time)).isPresent())
            .flatMap(t -> move(t, value.value(), figure.kind(), value.measure()))
            .ifPresent(moves::add);
      }
    }
    if (figure.kind() == StatedFigure.Kind.POINTS && !value.measure().isRatio()) {
      moves.addAll(ofGrowth(value, dossier));
    }
    if (!times.isEmpty()) {
      moves.addAll(typed(value, figure, sentence));
      if (sentence.holds(OTHERS)) {
        moves.addAll(ofOthers(value, figure, dossier));
      }
    }
    return moves;
  }

  /** From what is typed in the sentence, and between two values that are typed. */
  private static List<BigDecimal> typed(
      OutlookValues.Value value, StatedFigure figure, ReadSentence sentence) {
    List<BigDecimal> moves = new ArrayList<>();
    StatedFigure.Kind level =
        figure.kind() == StatedFigure.Kind.POINTS
            ? StatedFigure.Kind.PERCENT
            : StatedFigure.Kind.MONEY;
    List<BigDecimal> others =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == level && f.from() != figure.from())
            .map(StatedFigure::value)
            .toList();
    for (BigDecimal other : others) {
      move(value.value(), other, figure.kind(), value.measure()).ifPresent(moves::add);
      for (BigDecimal one : others) {
        move(one, other, figure.kind(), value.measure()).ifPresent(moves::add);
      }
    }
    return moves;
  }

  /** From what else was guided or expected for the same time. */
  private static List<BigDecimal> ofOthers(
      OutlookValues.Value value, StatedFigure figure, Dossier dossier) {
    List<BigDecimal> moves = new ArrayList<>();
    for (OutlookValues.Value other : dossier.outlook().all()) {
      if (other.measure() == value.measure()
          && (other.period().isEmpty() || other.period().equals(value.period()))) {
        move(value.value(), other.value(), figure.kind(), value.measure()).ifPresent(moves::add);
        move(other.value(), value.value(), figure.kind(), value.measure()).ifPresent(moves::add);
      }
    }
    return moves;
  }

  /** The times that it is measured from: those that are named, or those that the words admit. */
  private static Set<Stretch> times(OutlookValues.Value value, Bases bases, FiscalQuarter now) {
    Set<Stretch> times = new LinkedHashSet<>();
    if (value.period().isEmpty()) {
      return times;
    }
    Stretch guided = Stretch.of(value.period().get());
    bases.named().stream().filter(t -> t.quarters() == guided.quarters()).forEach(times::add);
    if (!bases.named().isEmpty()) {
      return times;
    }
    boolean past = guided.last().compareTo(now) <= 0;
    if (!bases.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
      times.add(guided.yearAgo());
    }
    if (!bases.against().equals(Optional.of(Mention.Against.YEAR_AGO)) && guided.quarters() == 1) {
      times.add(guided.previous());
    }
    if (bases.against().isEmpty()) {
      times.add(Stretch.of(now));
      if (past) {
        times.add(guided);
      }
    }
    return times;
  }

  private static Optional<BigDecimal> move(
      BigDecimal guided, BigDecimal then, StatedFigure.Kind kind, Measure measure) {
    if (kind == StatedFigure.Kind.PERCENT) {
      return then.signum() > 0
          ? Optional.of(Rounding.quotient(guided, then).subtract(BigDecimal.ONE))
          : Optional.empty();
    }
    boolean alike = measure.isRatio() == (kind == StatedFigure.Kind.POINTS);
    return alike ? Optional.of(guided.subtract(then)) : Optional.empty();
  }

  /** How far the growth that is guided lies from that of the note's quarter and the one before. */
  private static List<BigDecimal> ofGrowth(OutlookValues.Value value, Dossier dossier) {
    List<BigDecimal> moves = new ArrayList<>();
    Subject subject = Subject.company(value.measure());
    Stretch guided = value.period().map(Stretch::of).orElseThrow();
    Stretch now = Stretch.of(dossier.quarter());
    List<Stretch> times = List.of(now, guided, guided.previous(), guided.yearAgo());
    for (Stretch base : List.of(guided.yearAgo(), guided.previous())) {
      Optional<BigDecimal> ahead =
          dossier
              .ground()
              .value(subject, base)
              .flatMap(b -> move(value.value(), b, StatedFigure.Kind.PERCENT, value.measure()));
      for (Stretch time : times) {
        Stretch then = base.equals(guided.yearAgo()) ? time.yearAgo() : time.previous();
        Optional<BigDecimal> been =
            dossier.ground().growth(subject, time, then).map(Expected::value);
        if (ahead.isPresent() && been.isPresent()) {
          moves.add(ahead.get().subtract(been.get()));
        }
      }
    }
    return moves;
  }
}
