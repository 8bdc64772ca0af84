package dev.tracknote.check;

import dev.tracknote.check.YieldedValues.Near;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** Words without which nobody tells of several quarters at once. */
  private static final Pattern SPANNED =
      Pattern.compile(
          "(?i)均|累计|滚动|合计|[两三四五六七八](?:个)?季|半年|全年|财年|十二个月|九个月|六个月|至今|迄今|以来|averag|\\bmean\\b|trailing|rolling|\\b[TL]TM\\b|\\byears?\\b(?! (?:earlier|ago|before|on year))|year-to-date|\\bYTD\\b|\\bhal(?:f|ves)\\b|quarters\\b|months\\b|to date|so far|FY\\d\\d(?!Q)");

  private static final Pattern ONE_QUARTER = Pattern.compile("单[一二三四]?季");

  private final Scene scene;
  private final Ground ground;
  private final Stretch now;
  private final boolean ofThen;
  private final boolean ofSpan;
  private final boolean ofOutlook;
  private final YieldedValues values = new YieldedValues();

  /**
   * @param near the sentence whose figures are asked for, and the one before it
   */
  YieldOfNamed(Scene scene, List<ReadSentence> near, OutlookValues outlook) {
    this.scene = scene;
    this.ground = scene.ground();
    this.now = Stretch.of(ground.quarter());
    this.ofThen = near.stream().anyMatch(this::isOfThen);
    this.ofSpan =
        near.stream().anyMatch(s -> s.holds(SPANNED))
            && near.stream().noneMatch(s -> s.holds(ONE_QUARTER));
    this.ofOutlook = near.stream().anyMatch(Outlook::isMeant);
    List<Subject> subjects = List.copyOf(scene.subjects());
    subjects.forEach(s -> line(line(s), Optional.of(s.segment())));
    List<Subject> amounts = Scene.amountsOf(subjects);
    shares(amounts);
    together();
    apart(amounts);
    new YieldOfOutlook(scene, outlook, values).add();
  }

  /** Whether a time before the note's quarter is spoken of. */
  private boolean isOfThen(ReadSentence sentence) {
    return !sentence.mentions(Mention.OfComparison.class).isEmpty()
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() != Mention.When.CURRENT)
        || sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> !p.period().equals(ground.quarter()));
  }

  /** Whether a figure is one of them, of the part that its own clause names if it names one. */
  boolean holds(Claim claim) {
    if (System.getProperty("yd") != null) {
      System.out.println(claim.measure()+" firm "+claim.firm()+" scoped "+claim.scoped()+" "+claim.segments()+" against "+claim.against()+" then "+ofThen+" span "+ofSpan+" subjects "+scene.subjects());
      values.tell(claim.figure(), v -> isMeant(v, claim));
    }
    return values.hold(claim.figure(), v -> isMeant(v, claim));
  }

  private boolean isMeant(YieldedValues.Value value, Claim claim) {
    boolean timed =
        switch (value.near()) {
          case BEFORE, EARLIER -> ofThen || ofSpan;
          case SPAN -> ofSpan;
          case ENDS -> ofOutlook;
          default -> true;
        };
    if (claim.measure().startsWith(StatedSeries.PREFIX)) {
      return false;
    }
    boolean scoped = claim.scoped() || (claim.firm() && claim.segments().isEmpty());
    return timed
        && (claim.against().isEmpty()
            || value.against().filter(a -> a != claim.against().get()).isEmpty())
        && (!scoped || value.part().filter(p -> isOf(p, claim.segments())).isPresent());
  }

  private static boolean isOf(String part, List<String> parts) {
    return part.isEmpty() ? parts.isEmpty() : parts.contains(part);
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
    AccountLine share =
        new AccountLine(true, t -> AccountLine.quotient(line.at(t), whole.at(t)));
    for (Stretch time :
        List.of(now, now.previous(), now.yearAgo(), new Stretch(now.last(), 4))) {
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

  /** Several parts together, and what is left of the whole without them. */
  private void together() {
    AccountLine whole = line(Subject.company(Measure.REVENUE));
    for (List<Subject> parts : Combinations.of(scene)) {
      AccountLine sum = new AccountLine(false, t -> ground.total(parts, t));
      line(sum, Optional.empty());
      share(sum, whole, Optional.empty());
      rest(sum, whole);
    }
    for (String part : scene.segments()) {
      rest(line(Subject.segment(Measure.REVENUE, part)), whole);
    }
  }

  private void rest(AccountLine part, AccountLine whole) {
    AccountLine rest = new AccountLine(false, t -> AccountLine.minus(whole.at(t), part.at(t)));
    line(rest, Optional.empty());
    share(rest, whole, Optional.empty());
  }

  /** Two named lines against each other. */
  private void apart(List<Subject> amounts) {
    for (Subject one : amounts) {
      for (Subject other : amounts) {
        if (!one.equals(other)) {
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
