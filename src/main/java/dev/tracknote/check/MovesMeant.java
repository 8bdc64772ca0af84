package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
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

  private static final Pattern SHARE =
      Pattern.compile("(?i)占|率|比重|份额|\\bshare\\b|\\bratio\\b|\\bof (?:revenue|sales|income)\\b");

  /** What has a value at a time. */
  private interface Line {

    Optional<BigDecimal> at(Stretch time);
  }

  private final Scene scene;
  private final Ground ground;
  private final Dossier dossier;
  private final StatedFigure.Kind kind;
  private final Reach reach;
  private final boolean up;
  private final List<Move> moves = new ArrayList<>();
  private boolean borne;

  /**
   * @param figure the size that the moves must have
   * @param up the way that is told; nothing more is sought once a move is found that went it
   */
  MovesMeant(Scene scene, Dossier dossier, StatedFigure figure, boolean up) {
    this.scene = scene;
    this.ground = dossier.ground();
    this.dossier = dossier;
    this.kind = figure.kind();
    this.reach = Reach.of(figure);
    this.up = up;
  }

  /** Those of the thing and the time that the words at a figure name themselves. */
  List<Move> named(Claim claim, StatedWay way) {
    moves.clear();
    Optional<StatedSeries> series = dossier.series(claim.measure());
    if (series.isPresent()) {
      stated(series.get());
      return List.copyOf(moves);
    }
    Optional<Measure> measure =
        claim.measure().isEmpty() && !claim.segment().isEmpty()
            ? Optional.of(Measure.REVENUE)
            : Measure.of(claim.measure());
    Optional<Stretch> base = way.base().map(Stretch::of);
    if (scene.sentence().holds(GuidedSpan.MIDDLE)) {
      middles(measure.orElse(Measure.REVENUE), base, claim.against());
    }
    Stretch now = Stretch.of(dossier.quarter());
    Set<Stretch> bases = new LinkedHashSet<>();
    base.ifPresent(bases::add);
    if (bases.isEmpty() && !claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
      bases.add(now.yearAgo());
    }
    if (base.isEmpty() && !claim.against().equals(Optional.of(Mention.Against.YEAR_AGO))) {
      bases.add(now.previous());
    }
    boolean said =
        base.isPresent()
            || claim.against().isPresent()
            || ((claim.firm() || claim.figure().signed())
                && ends().stream().allMatch(e -> e.quarters() == 1));
    if (!said || !moves.isEmpty() || scene.things().namesSeveral()) {
      return List.copyOf(moves);
    }
    Set<Stretch> ends = new LinkedHashSet<>(List.of(now));
    claim.period().map(Stretch::of).ifPresent(ends::add);
    if (base.isEmpty() && claim.against().equals(Optional.of(Mention.Against.YEAR_AGO))) {
      for (Stretch span : scene.stretches()) {
        if (span.quarters() > 1 && span.last().equals(now.last())) {
          ends.add(span);
          bases.add(span.yearAgo());
        }
      }
    }
    boolean ratio = measure.filter(Measure::isRatio).isPresent();
    if (kind == StatedFigure.Kind.POINTS && !ratio && scene.sentence().holds(SHARE)) {
      ofRevenue(ends, bases);
    } else if (measure.isPresent() && !claim.share()) {
      for (Basis basis : claim.basis().map(Set::of).orElseGet(ground::bases)) {
        add(new Subject(measure.get(), claim.segment(), basis), ends, bases);
      }
    } else if (measure.isEmpty() && goesOn(claim, base)) {
      scene.subjects().forEach(s -> add(s, ends, bases));
    }
    return List.copyOf(moves);
  }

  /** A sentence that names no line is about those of the sentence before it. */
  private boolean goesOn(Claim claim, Optional<Stretch> base) {
    return claim.measure().isEmpty()
        && (base.isPresent() || claim.against().isPresent())
        && scene.sentence().mentions(Mention.OfMeasure.class).isEmpty()
        && scene.sentence().mentions(Mention.OfSegment.class).isEmpty();
  }

  /** Those of the number of shares. */
  List<Move> ofShares() {
    moves.clear();
    add(Subject.company(Measure.SHARES_DILUTED), scene.stretches(), scene.stretches());
    return List.copyOf(moves);
  }

  /** Those of what was stated beside the accounts. */
  List<Move> beside() {
    moves.clear();
    stated();
    return List.copyOf(moves);
  }

  /** Those of everything that the sentence can speak of. */
  List<Move> all() {
    moves.clear();
    Set<Stretch> ends = ends();
    Set<Stretch> bases = new LinkedHashSet<>(scene.stretches());
    ends.forEach(e -> bases.addAll(List.of(e.yearAgo(), e.previous())));
    Set<Subject> subjects = new LinkedHashSet<>(scene.withKin());
    if (scene.sentence().holds(COSTS)) {
      subjects.add(Subject.company(Measure.OPERATING_EXPENSES));
      subjects.add(Subject.company(Measure.COST_OF_REVENUE));
    }
    for (Subject subject : subjects) {
      add(subject, ends, bases);
    }
    if (kind == StatedFigure.Kind.POINTS) {
      shares(ends, bases);
    }
    sums(ends, bases);
    guided();
    stated();
    return List.copyOf(moves);
  }

  /** A move ends before the note's quarter only where the sentence says so. */
  private Set<Stretch> ends() {
    ReadSentence sentence = scene.sentence();
    boolean earlier =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(
                p ->
                    p.when() == Mention.When.YEAR_AGO || p.when() == Mention.When.PREVIOUS_QUARTER);
    Set<Stretch> ends = new LinkedHashSet<>(scene.stretches());
    ends.removeIf(
        s ->
            s.quarters() == 1
                && !s.last().equals(dossier.quarter())
                && !scene.isNamed(s)
                && !earlier);
    ends.addAll(scene.spans());
    return ends;
  }

  private void add(Subject subject, Collection<Stretch> nows, Collection<Stretch> thens) {
    if (subject.measure().isRatio() == (kind == StatedFigure.Kind.POINTS)) {
      line(subject.id(), t -> ground.valueAddedUp(subject, t), nows, thens);
    } else if (kind == StatedFigure.Kind.POINTS) {
      line(subject.id() + " yoy", t -> growth(subject, t, t.yearAgo()), nows, thens);
      line(subject.id() + " qoq", t -> growth(subject, t, t.previous()), nows, thens);
    }
  }

  private Optional<BigDecimal> growth(Subject subject, Stretch time, Stretch base) {
    return ground.growth(subject, time, base).map(Expected::value);
  }

  private void line(String name, Line values, Collection<Stretch> nows, Collection<Stretch> thens) {
    for (Stretch now : nows) {
      Optional<BigDecimal> current = borne ? Optional.empty() : values.at(now);
      if (current.isEmpty()) {
        continue;
      }
      for (Stretch then : thens) {
        if (then.quarters() == now.quarters() && then.last().compareTo(now.last()) < 0) {
          values
              .at(then)
              .ifPresent(base -> add(current.get(), base, false, name, now.label(), then.label()));
        }
      }
    }
  }

  private void add(
      BigDecimal now, BigDecimal then, boolean stated, String name, String time, String base) {
    Move move =
        new Move(
            now,
            then,
            kind == StatedFigure.Kind.PERCENT,
            stated,
            () -> name + " " + time + " from " + base);
    if (move.isTold() && move.hasSize(reach)) {
      moves.add(move);
      borne |= move.isUp() == up;
    }
  }

  /** Parts of revenue, by segment and by line of the accounts. */
  private void shares(Collection<Stretch> nows, Collection<Stretch> thens) {
    ofRevenue(nows, thens);
    Readings readings = new Readings(ground);
    Set<String> wholes = new LinkedHashSet<>();
    for (String part : scene.segments()) {
      ground.facts().company().splitWithPart(part).ifPresent(s -> wholes.add(s.of()));
    }
    wholes.remove("");
    for (String whole : wholes) {
      Subject all = Subject.segment(Measure.REVENUE, whole);
      for (Subject part : Scene.amountsOf(scene.subjects())) {
        if (!part.equals(all)) {
          line(part.id(), t -> readings.ratio(part, all, t).map(Expected::value), nows, thens);
        }
      }
    }
    for (List<Subject> together : Combinations.of(scene)) {
      line("their share", t -> share(together, t), nows, thens);
    }
  }

  private Optional<BigDecimal> share(List<Subject> parts, Stretch time) {
    Optional<BigDecimal> revenue =
        ground.value(Subject.company(Measure.REVENUE), time).filter(v -> v.signum() > 0);
    Optional<BigDecimal> total = ground.total(parts, time);
    return revenue.isPresent() && total.isPresent()
        ? Optional.of(Rounding.quotient(total.get(), revenue.get()))
        : Optional.empty();
  }

  private void ofRevenue(Collection<Stretch> nows, Collection<Stretch> thens) {
    Subject all = Subject.company(Measure.REVENUE);
    Set<Subject> parts = new LinkedHashSet<>(Scene.amountsOf(scene.subjects()));
    if (scene.sentence().holds(COSTS)) {
      parts.add(Subject.company(Measure.OPERATING_EXPENSES));
    }
    for (Subject part : parts) {
      if (!part.equals(all)) {
        line(part.id() + " ÷ revenue", t -> share(List.of(part), t), nows, thens);
      }
    }
  }

  /** What several named parts make together. */
  private void sums(Collection<Stretch> nows, Collection<Stretch> thens) {
    if (kind == StatedFigure.Kind.POINTS || kind == StatedFigure.Kind.COUNT) {
      return;
    }
    for (List<Subject> parts : Combinations.of(scene)) {
      line("their sum", t -> ground.total(parts, t), nows, thens);
    }
  }

  /** The middle of what is guided for a time to come, from the time that is named. */
  private void middles(Measure measure, Optional<Stretch> base, Optional<Mention.Against> against) {
    for (OutlookValues.Value value : dossier.outlook().guided()) {
      boolean meant =
          value.isMiddle()
              && value.measure() == measure
              && value.period().filter(p -> OutlookMeant.isAhead(p, dossier.quarter())).isPresent();
      if (meant) {
        Stretch ahead = Stretch.of(value.period().get());
        base.or(
                () ->
                    against.map(
                        a -> a == Mention.Against.YEAR_AGO ? ahead.yearAgo() : ahead.previous()))
            .ifPresent(b -> guided(value, Set.of(b)));
      }
    }
  }

  /** What is guided or planned, from the times before it. */
  private void guided() {
    if (borne) {
      return;
    }
    boolean carried =
        scene.isOfOutlook() && scene.sentence().mentions(Mention.OfMeasure.class).isEmpty();
    if (!carried && !Outlook.isMeant(scene.sentence())) {
      return;
    }
    for (OutlookValues.Value value : dossier.outlook().guided()) {
      if (value.period().isPresent()) {
        Stretch ahead = Stretch.of(value.period().get());
        Set<Stretch> times = new LinkedHashSet<>(scene.stretches());
        times.add(ahead.yearAgo());
        times.add(ahead.previous());
        guided(value, times);
      }
    }
  }

  private void guided(OutlookValues.Value value, Set<Stretch> times) {
    Stretch ahead = Stretch.of(value.period().orElseThrow());
    if (value.measure().isRatio() != (kind == StatedFigure.Kind.POINTS)) {
      return;
    }
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
                          false,
                          value.measure().id(),
                          "as guided for " + ahead.label(),
                          then.label()));
        }
      }
    }
  }

  /** What was stated of one thing, one time after another. */
  private void stated() {
    if (borne) {
      return;
    }
    dossier.statedNearby().near(scene.sentence()).forEach(this::stated);
  }

  private void stated(StatedSeries series) {
    if (series.isRatio() && kind == StatedFigure.Kind.PERCENT) {
      rates(series);
    }
    if (series.isRatio() != (kind == StatedFigure.Kind.POINTS)) {
      return;
    }
    for (Statement now : series.statements()) {
      for (Statement then : series.statements()) {
        if (isBefore(then, now)) {
          add(now.value(), then.value(), true, series.names().getFirst(), now.id(), then.id());
        }
      }
    }
  }

  /** Growth that was stated: from one to one and the rate. */
  private void rates(StatedSeries series) {
    if (series.names().stream().anyMatch(n -> AskedText.ofFew(n).holds(GROWTH))) {
      for (BigDecimal rate : series.values()) {
        String name = series.names().getFirst();
        add(BigDecimal.ONE.add(rate), BigDecimal.ONE, true, name, "as stated", "before");
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
    return Stretch.of(period).last();
  }
}
