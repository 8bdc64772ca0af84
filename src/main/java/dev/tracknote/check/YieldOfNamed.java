package dev.tracknote.check;

import dev.tracknote.check.YieldedValues.Near;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the facts yield for the lines that a sentence names, whatever its words make of them: levels
 * of now and earlier, means, sums, differences, shares, growth, distances from what was guided or
 * expected. A figure that is one of these is not unfounded.
 */
final class YieldOfNamed {

  /** So many quarters back a note quotes. */
  private static final int QUARTERS = 8;

  /** So many are told of by how they grew. */
  private static final int GROWN = 4;

  private static final List<Integer> MEANS = List.of(4, 8);

  private final Scene scene;
  private final Ground ground;
  private final Stretch now;
  private final boolean typesOutlook;
  private final SpokenOf spokenOf;
  private final YieldedValues values = new YieldedValues();

  /**
   * @param near the sentence whose figures are asked for, and the one before it
   */
  YieldOfNamed(Scene scene, List<ReadSentence> near, OutlookValues outlook) {
    this(scene, List.copyOf(scene.subjects()), near, outlook);
  }

  private YieldOfNamed(
      Scene scene, List<Subject> subjects, List<ReadSentence> near, OutlookValues outlook) {
    this.scene = scene;
    this.ground = scene.ground();
    this.now = Stretch.of(ground.quarter());
    this.spokenOf = new SpokenOf(near, ground.quarter());
    subjects.forEach(s -> line(line(s), Optional.of(s.segment())));
    List<Subject> amounts = Scene.amountsOf(subjects);
    shares(amounts);
    ofLines(amounts);
    together();
    apart(amounts);
    YieldOfOutlook ahead = new YieldOfOutlook(scene, outlook, values);
    ahead.add();
    this.typesOutlook =
        near.stream()
            .flatMap(s -> s.claims().stream())
            .map(Claim::figure)
            .anyMatch(f -> isFine(f) && ahead.isLevel(f));
  }

  /**
   * The same of one basis: fewer values can be met by chance.
   *
   * @param basis the only one that the sentence names
   */
  static YieldOfNamed on(Basis basis, Scene scene, List<ReadSentence> near, OutlookValues outlook) {
    List<Subject> subjects = scene.subjects().stream().filter(s -> s.basis() == basis).toList();
    return new YieldOfNamed(scene, subjects, near, outlook);
  }

  /** Whether what was guided or expected of what is named is typed in the sentence or before it. */
  boolean typesOutlook() {
    return typesOutlook;
  }

  /** Whether a figure has three digits or more. */
  static boolean isFine(StatedFigure figure) {
    return hasDigits(figure, figure.step(), 3);
  }

  /** Whether it has so many that it names by itself what it is. */
  private static boolean isExact(StatedFigure figure) {
    return figure.kind() == Kind.MONEY
        && figure.step().signum() > 0
        && hasDigits(figure, Tolerance.coarseStep(figure), 4);
  }

  private static boolean hasDigits(StatedFigure figure, BigDecimal step, int digits) {
    return step.signum() > 0
        && figure.value().abs().compareTo(step.movePointRight(digits - 1)) >= 0;
  }

  /** Whether a figure is one of them, of the part that its own clause names if it names one. */
  boolean holds(Claim claim) {
    return !isOther(claim) && values.hold(claim.figure(), claim.segments(), v -> isMeant(v, claim));
  }

  /** Whether it is what several quarters make together, of which words speak. */
  boolean holdsTogether(Claim claim) {
    return spokenOf.ownSpan()
        && isFine(claim.figure())
        && !isOther(claim)
        && values.hold(
            claim.figure(),
            claim.segments(),
            v -> (v.near() == Near.SPAN || v.near().isAhead()) && isMeant(v, claim));
  }

  /**
   * What is no line of the accounts is not held by one of them, nor the points of what is unsaid.
   */
  private boolean isOther(Claim claim) {
    return claim.measure().startsWith(StatedSeries.PREFIX)
        || (claim.figure().kind() == Kind.POINTS && scene.things().isCarried());
  }

  private boolean isMeant(YieldedValues.Value value, Claim claim) {
    StatedFigure figure = claim.figure();
    boolean timed =
        switch (value.near()) {
          case BEFORE -> spokenOf.then() || spokenOf.compared() || spokenOf.span();
          case EARLIER -> spokenOf.then() || spokenOf.span();
          case SPAN -> spokenOf.span() || (!spokenOf.oneQuarter() && isExact(figure));
          case OUTLOOK -> isOfOutlook() || (figure.kind() == Kind.MONEY && isFine(figure));
          case ENDS -> isOfOutlook() || isExact(figure);
          default -> true;
        };
    boolean scoped = claim.scoped() || (claim.firm() && claim.segments().isEmpty());
    return timed
        && isThatWay(value, claim)
        && isAlike(value, claim)
        && (claim.against().isEmpty()
            || value.against().filter(a -> a != claim.against().get()).isEmpty())
        && (!scoped || value.part().filter(p -> isOf(p, claim.segments())).isPresent());
  }

  /** What is told as growth is no share, and a share no growth. */
  private static boolean isAlike(YieldedValues.Value value, Claim claim) {
    boolean ratio = Measure.of(claim.measure()).filter(Measure::isRatio).isPresent();
    boolean bound = claim.figure().kind() == Kind.PERCENT && !ratio && !value.near().isAhead();
    boolean move = value.against().isPresent();
    return !bound || !(claim.share() ? move : claim.change() && !move && value.near() != Near.SPAN);
  }

  /** What is said to have fallen is no rise, and a loss is no profit. */
  private boolean isThatWay(YieldedValues.Value value, Claim claim) {
    boolean loss = value.against().isEmpty() && value.value().signum() < 0;
    if (!claim.change() && !loss && spokenOf.isLoss(claim.figure())) {
      return false;
    }
    boolean moved = value.against().isPresent() && claim.change();
    return !moved || value.value().signum() != (claim.falling() ? 1 : -1);
  }

  private static boolean isOf(String part, List<String> parts) {
    return part.isEmpty() ? parts.isEmpty() : parts.contains(part);
  }

  private boolean isOfOutlook() {
    return typesOutlook || spokenOf.outlook();
  }

  private AccountLine line(Subject subject) {
    return new AccountLine(subject.measure().isRatio(), t -> scene.value(subject, t));
  }

  private void add(Kind kind, Near near, Optional<String> part, Optional<BigDecimal> value) {
    add(kind, near, part, Optional.empty(), value);
  }

  private void add(
      Kind kind,
      Near near,
      Optional<String> part,
      Optional<Mention.Against> against,
      Optional<BigDecimal> value) {
    Near all = part.isEmpty() && near.compareTo(Near.TOGETHER) < 0 ? Near.TOGETHER : near;
    value.ifPresent(v -> values.add(kind, new YieldedValues.Value(all, part, against, v)));
  }

  /** One line by itself: what it is and was, and how it moved. */
  private void line(AccountLine line, Optional<String> part) {
    Kind level = line.ratio() ? Kind.PERCENT : Kind.MONEY;
    Kind move = line.ratio() ? Kind.POINTS : Kind.MONEY;
    for (Stretch time : times()) {
      Near near = near(time);
      add(level, isBefore(time) ? Near.BEFORE : near, part, line.at(time));
      for (Mention.Against against : Mention.Against.values()) {
        boolean year = against == Mention.Against.YEAR_AGO;
        Stretch then = year ? time.yearAgo() : time.previous();
        Optional<Mention.Against> from = Optional.of(against);
        add(move, near, part, from, line.change(time, then));
        if (!line.ratio()) {
          add(Kind.PERCENT, near, part, from, line.growth(time, then));
        }
      }
    }
    for (int back = GROWN + 1; back <= QUARTERS; back++) {
      add(level, Near.EARLIER, part, line.at(back(back)));
    }
    for (int count : MEANS) {
      for (int back : List.of(0, 1, 4)) {
        var mean = line.mean(new Stretch(now.last().plus(-back), count));
        add(level, Near.SPAN, part, mean);
        add(move, Near.SPAN, part, AccountLine.minus(line.at(now), mean));
        if (!line.ratio()) {
          add(
              Kind.PERCENT,
              Near.SPAN,
              part,
              AccountLine.quotient(line.at(now), mean).map(q -> q.subtract(BigDecimal.ONE)));
        }
      }
    }
  }

  private Near near(Stretch time) {
    return time.equals(now) ? Near.NOW : time.quarters() == 1 ? Near.EARLIER : Near.SPAN;
  }

  private boolean isBefore(Stretch time) {
    return time.equals(now.previous()) || time.equals(now.yearAgo());
  }

  private Stretch back(int quarters) {
    return Stretch.of(now.last().plus(-quarters));
  }

  /** The quarters that are told of, the year to now, the twelve months, the years. */
  private Set<Stretch> times() {
    Set<Stretch> times = new LinkedHashSet<>();
    for (int back = 0; back <= GROWN; back++) {
      times.add(back(back));
    }
    Stretch soFar = new Stretch(now.last(), now.last().quarter());
    Stretch year = new Stretch(now.last(), 4);
    for (Stretch span : List.of(soFar, year, Stretch.year(now.last().year() - 1))) {
      times.add(span);
      times.add(span.yearAgo());
    }
    times.add(new Stretch(now.last().previous(), 4));
    times.addAll(scene.stretches());
    return times;
  }

  /** Each as a part of the others, of the revenue and of what it is a part of. */
  private void shares(List<Subject> amounts) {
    Set<Subject> wholes = new LinkedHashSet<>(amounts);
    wholes.add(Subject.company(Measure.REVENUE));
    scene.things().wholes().forEach(w -> wholes.add(Subject.segment(Measure.REVENUE, w)));
    for (Subject whole : wholes) {
      for (Subject part : amounts) {
        if (!part.equals(whole)) {
          share(line(part), line(whole), Optional.of(part.segment()));
        }
      }
    }
  }

  private void share(AccountLine line, AccountLine whole, Optional<String> part) {
    AccountLine share = new AccountLine(true, t -> AccountLine.quotient(line.at(t), whole.at(t)));
    for (Stretch time : List.of(now, now.previous(), now.yearAgo(), new Stretch(now.last(), 4))) {
      add(Kind.PERCENT, isBefore(time) ? Near.BEFORE : near(time), part, share.at(time));
    }
    for (Stretch then : List.of(now.previous(), now.yearAgo())) {
      add(Kind.POINTS, Near.NOW, part, share.change(now, then));
      // definition: a part's contribution to growth is its own change over the whole's base
      add(
          Kind.POINTS,
          Near.NOW,
          part,
          AccountLine.quotient(line.change(now, then), whole.at(then)));
      add(
          Kind.PERCENT,
          Near.NOW,
          part,
          AccountLine.quotient(line.change(now, then), whole.change(now, then)));
      add(
          Kind.POINTS,
          Near.TOGETHER,
          part,
          AccountLine.minus(line.growth(now, then), whole.growth(now, then)));
    }
  }

  /**
   * Other lines of the company by those that are named: «cash conversion was 107% of net income».
   */
  private void ofLines(List<Subject> amounts) {
    for (Subject whole : amounts) {
      for (Measure measure : whole.segment().isEmpty() ? Measure.values() : new Measure[0]) {
        Subject part = new Subject(measure, "", whole.basis());
        if (!measure.isRatio() && !amounts.contains(part)) {
          for (Stretch time : List.of(now, now.yearAgo())) {
            add(
                Kind.PERCENT,
                time.equals(now) ? Near.TOGETHER : Near.EARLIER,
                Optional.of(""),
                AccountLine.quotient(scene.value(part, time), scene.value(whole, time)));
          }
        }
      }
    }
  }

  /** Several parts together, and what is left of the whole without them. */
  private void together() {
    AccountLine whole = line(Subject.company(Measure.REVENUE));
    for (List<Subject> parts : Combinations.of(scene)) {
      AccountLine sum = new AccountLine(false, t -> ground.total(parts, t));
      line(sum, Optional.empty());
      share(sum, whole, Optional.empty());
      if (spokenOf.left()) {
        rest(sum, whole);
      }
    }
    for (String part : spokenOf.left() ? scene.segments() : List.<String>of()) {
      rest(line(Subject.segment(Measure.REVENUE, part)), whole);
    }
  }

  private void rest(AccountLine part, AccountLine whole) {
    AccountLine rest = new AccountLine(false, t -> AccountLine.minus(whole.at(t), part.at(t)));
    line(rest, Optional.empty());
    share(rest, whole, Optional.empty());
  }

  private static boolean isWhole(Subject subject) {
    return subject.segment().isEmpty() && subject.measure() == Measure.REVENUE;
  }

  /** Two named lines against each other. */
  private void apart(List<Subject> amounts) {
    for (Subject one : amounts) {
      for (Subject other : amounts) {
        boolean left = isWhole(one) != isWhole(other) && !spokenOf.left();
        if (!one.equals(other) && !left) {
          AccountLine gap =
              new AccountLine(
                  false, t -> AccountLine.minus(scene.value(one, t), scene.value(other, t)));
          for (Stretch time : List.of(now, now.previous(), now.yearAgo())) {
            add(Kind.MONEY, near(time), Optional.empty(), gap.at(time));
          }
        }
      }
    }
  }
}
