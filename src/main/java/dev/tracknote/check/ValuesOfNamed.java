package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the accounts hold of the lines that a sentence names: at the times that it tells, and at any
 * time and together with each other. The first say what it speaks of, the second leave open
 * whatever else it may mean.
 */
final class ValuesOfNamed {

  private static final int QUARTERS = 16;
  private static final int LATELY = 4;
  private static final List<Integer> MEANS = List.of(2, 4, 8);

  /** A value, with how it is counted and what it is of. */
  record Value(Kind kind, BigDecimal value, String words) {}

  private final Scene scene;
  private final Ground ground;
  private final Stretch now;
  private final Map<String, AccountLine> named = new LinkedHashMap<>();
  private final Map<String, AccountLine> others = new LinkedHashMap<>();
  private final Set<Stretch> told;
  private final List<Value> values = new ArrayList<>();
  private final List<Subject> subjects;
  private final List<Value> near = new ArrayList<>();
  private boolean wide;

  ValuesOfNamed(Scene scene) {
    this.scene = scene;
    this.ground = scene.ground();
    this.now = Stretch.of(ground.quarter());
    this.told = told(scene);
    this.subjects = List.copyOf(scene.subjects());
    subjects.forEach(s -> named.put(s.id() + " " + s.basis(), line(s)));
    List<Subject> amounts = Scene.amountsOf(subjects);
    amounts.stream()
        .filter(s -> !isWhole(s))
        .forEach(
            s ->
                named.put(
                    s.id() + " ÷ revenue",
                    KeptLine.share(line(s), line(Subject.company(Measure.REVENUE)))));
  }

  private static boolean isWhole(Subject subject) {
    return subject.segment().isEmpty() && subject.measure() == Measure.REVENUE;
  }

  /** Whether anything is named of which the note's quarter has a value. */
  boolean isKnown() {
    return named.values().stream().anyMatch(l -> l.at(now).isPresent());
  }

  /** Whether a figure is of what is named, at a time that is told. */
  boolean tells(StatedFigure figure) {
    return nearest(figure).filter(v -> Reach.of(figure).holdsSize(v.value())).isPresent();
  }

  /** The value of what is named at a time that is told that lies nearest to a figure. */
  Optional<Value> nearest(StatedFigure figure) {
    BigDecimal size = figure.value().abs();
    Optional<Value> best = Optional.empty();
    BigDecimal least = BigDecimal.ZERO;
    if (near.isEmpty()) {
      List<Stretch[]> pairs = pairs(told);
      named.forEach((name, line) -> add(name, line, told, pairs, near));
    }
    for (Value value : near) {
      BigDecimal off = value.value().abs().subtract(size).abs();
      if (value.kind() == figure.kind() && (best.isEmpty() || off.compareTo(least) < 0)) {
        best = Optional.of(value);
        least = off;
      }
    }
    return best;
  }

  /** Whether anything that can be made of what is named, at any time, is a figure. */
  boolean yields(StatedFigure figure) {
    if (!wide) {
      wide = true;
      addOthers(Scene.amountsOf(subjects));
      Set<Stretch> ever = ever();
      List<Stretch[]> pairs = pairs(told);
      ever.forEach(t -> pairs.add(new Stretch[] {now, t}));
      ever.stream()
          .filter(t -> !isPast(t))
          .forEach(
              t -> {
                pairs.add(new Stretch[] {t, t.yearAgo()});
                pairs.add(new Stretch[] {t, t.previous()});
              });
      named.forEach((name, line) -> add(name, line, ever, pairs, values));
      others.forEach((name, line) -> add(name, line, ever, pairs, values));
      means();
      ofSpans();
      parts(pairs(told));
    }
    Reach reach = Reach.of(figure);
    return values.stream().anyMatch(v -> v.kind() == figure.kind() && reach.holdsSize(v.value()));
  }

  private AccountLine line(Subject subject) {
    return KeptLine.of(subject.measure().isRatio(), t -> scene.value(subject, t));
  }

  private void addOthers(List<Subject> amounts) {
    AccountLine whole = line(Subject.company(Measure.REVENUE));
    others.put("revenue", whole);
    for (Basis basis : ground.bases()) {
      subjects.forEach(
          s -> {
            Subject other = new Subject(s.measure(), s.segment(), basis);
            others.put(other.id() + " " + basis, line(other));
          });
      scene
          .withKin()
          .forEach(
              s -> {
                Subject kin = new Subject(s.measure(), s.segment(), basis);
                others.put(kin.id() + " " + basis, line(kin));
              });
    }
    List<Subject> wholes = new ArrayList<>(amounts);
    wholes.add(Subject.company(Measure.REVENUE));
    scene.things().wholes().forEach(w -> wholes.add(Subject.segment(Measure.REVENUE, w)));
    for (List<Subject> parts : Combinations.of(scene)) {
      AccountLine sum = KeptLine.of(false, t -> ground.total(parts, t));
      String name = parts.toString();
      others.put(name, sum);
      others.put(name + " ÷ revenue", KeptLine.share(sum, whole));
      amounts.forEach(
          a -> others.put(name + " / " + a.id() + a.basis(), KeptLine.share(sum, line(a))));
      others.put("revenue − " + name, KeptLine.less(whole, sum));
      others.put("1 − " + name, KeptLine.share(KeptLine.less(whole, sum), whole));
    }
    for (Subject of : wholes) {
      for (Subject part : amounts) {
        if (!part.equals(of)) {
          String name = part.id() + part.basis() + " / " + of.id() + of.basis();
          others.put(name, KeptLine.share(line(part), line(of)));
          others.put("gap " + name, KeptLine.less(line(of), line(part)));
          others.put("rest " + name, KeptLine.share(KeptLine.less(line(of), line(part)), line(of)));
        }
      }
    }
    List<Subject> ratios = subjects.stream().filter(s -> s.measure().isRatio()).toList();
    for (Subject one : ratios) {
      for (Basis basis : ground.bases()) {
        for (Subject two : ratios) {
          Subject other = new Subject(two.measure(), two.segment(), basis);
          if (!other.equals(one)) {
            AccountLine gap = KeptLine.less(line(one), line(other));
            String name = one + " − " + other;
            ever()
                .forEach(
                    t -> gap.at(t).ifPresent(v -> values.add(new Value(Kind.POINTS, v, name))));
          }
        }
      }
    }
  }

  /** What a quarter brought of the year, or the time to it, that it is in. */
  private void ofSpans() {
    for (AccountLine line : List.copyOf(named.values())) {
      Set<Stretch> spans = new LinkedHashSet<>(told);
      spans.add(new Stretch(now.last(), now.last().quarter()));
      for (Stretch time : line.ratio() ? Set.<Stretch>of() : spans) {
        for (Stretch part : time.each().stream().map(Stretch::of).toList()) {
          AccountLine.quotient(line.at(part), line.at(time))
              .ifPresent(v -> values.add(new Value(Kind.PERCENT, v, part.label())));
        }
      }
    }
  }

  private void means() {
    for (AccountLine line : List.copyOf(named.values())) {
      for (int count : MEANS) {
        for (int back : List.of(0, 1, 4)) {
          line.mean(new Stretch(now.last().plus(-back), count))
              .ifPresent(
                  m -> {
                    values.add(new Value(line.ratio() ? Kind.PERCENT : Kind.MONEY, m, "mean"));
                    line.at(now)
                        .ifPresent(
                            v -> {
                              values.add(
                                  new Value(
                                      line.ratio() ? Kind.POINTS : Kind.MONEY,
                                      v.subtract(m),
                                      "mean"));
                              AccountLine.quotient(Optional.of(v), Optional.of(m))
                                  .ifPresent(
                                      q ->
                                          values.add(
                                              new Value(
                                                  Kind.PERCENT,
                                                  q.subtract(BigDecimal.ONE),
                                                  "mean")));
                            });
                  });
        }
      }
    }
  }

  /** What a line brought to the growth of another, and by how much it outgrew it. */
  private void parts(List<Stretch[]> pairs) {
    List<AccountLine> all = new ArrayList<>(named.values());
    List<AccountLine> wholes = new ArrayList<>(all);
    wholes.addAll(others.values());
    for (AccountLine part : wholes) {
      for (AccountLine whole : all.contains(part) ? wholes : all) {
        if (!part.equals(whole) && !part.ratio() && !whole.ratio()) {
          for (Stretch[] pair : pairs) {
            contribution(part, whole, pair[0], pair[1]);
          }
        }
      }
    }
    for (AccountLine line : all) {
      for (Stretch time : told) {
        for (Stretch then : List.of(time.previous(), time.yearAgo())) {
          AccountLine.minus(line.growth(time, time.yearAgo()), line.growth(then, then.yearAgo()))
              .ifPresent(v -> values.add(new Value(Kind.POINTS, v, "pace")));
          AccountLine.minus(line.growth(time, time.previous()), line.growth(then, then.previous()))
              .ifPresent(v -> values.add(new Value(Kind.POINTS, v, "pace")));
        }
      }
    }
  }

  private void contribution(AccountLine part, AccountLine whole, Stretch time, Stretch then) {
    Optional<BigDecimal> move = part.change(time, then);
    if (move.isEmpty()) {
      return;
    }
    AccountLine.quotient(move.map(BigDecimal::abs), whole.at(then))
        .ifPresent(v -> values.add(new Value(Kind.POINTS, v, "contribution")));
    AccountLine.quotient(move.map(BigDecimal::abs), whole.change(time, then).map(BigDecimal::abs))
        .ifPresent(v -> values.add(new Value(Kind.PERCENT, v, "of the increase")));
    AccountLine.minus(part.growth(time, then), whole.growth(time, then))
        .ifPresent(v -> values.add(new Value(Kind.POINTS, v, "faster")));
    AccountLine.quotient(part.growth(time, then), whole.growth(time, then))
        .ifPresent(v -> values.add(new Value(Kind.MULTIPLE, v, "times as fast")));
  }

  private static void add(
      String name, AccountLine line, Set<Stretch> times, List<Stretch[]> pairs, List<Value> into) {
    for (Stretch time : times) {
      line.at(time)
          .ifPresent(
              v -> {
                into.add(
                    new Value(
                        line.ratio() ? Kind.PERCENT : Kind.MONEY, v, name + " " + time.label()));
                if (line.ratio()) {
                  into.add(new Value(Kind.MULTIPLE, v, name + " " + time.label()));
                }
              });
    }
    for (Stretch[] pair : pairs) {
      String words = name + " " + pair[0].label() + " from " + pair[1].label();
      line.change(pair[0], pair[1])
          .ifPresent(v -> into.add(new Value(line.ratio() ? Kind.POINTS : Kind.MONEY, v, words)));
      AccountLine.quotient(line.at(pair[0]), line.at(pair[1]))
          .ifPresent(
              q -> {
                BigDecimal more = q.subtract(BigDecimal.ONE);
                into.add(new Value(Kind.MULTIPLE, q, words));
                if (more.signum() > 0) {
                  into.add(new Value(Kind.MULTIPLE, more, words));
                }
                if (!line.ratio()) {
                  into.add(new Value(Kind.PERCENT, more, words));
                }
              });
    }
  }

  /** The note's quarter, the one and the year before, the times that are named, and theirs. */
  private static Set<Stretch> told(Scene scene) {
    ReadSentence sentence = scene.sentence();
    Set<Stretch> times = new LinkedHashSet<>();
    Stretch own = Stretch.of(scene.ground().quarter());
    for (Mention.OfPeriod period : sentence.mentions(Mention.OfPeriod.class)) {
      times.add(Stretch.of(period.period()));
    }
    times.add(own);
    for (Stretch time : List.copyOf(times)) {
      times.add(time.yearAgo());
      times.add(time.previous());
    }
    return times;
  }

  private static List<Stretch[]> pairs(Set<Stretch> times) {
    List<Stretch[]> pairs = new ArrayList<>();
    for (Stretch time : times) {
      for (Stretch then : times) {
        if (then.isBefore(time)) {
          pairs.add(new Stretch[] {time, then});
        }
      }
    }
    return pairs;
  }

  /** Whether it lies more than a year back, where nothing is told of how things moved. */
  private boolean isPast(Stretch time) {
    return time.last().compareTo(now.last().plus(-LATELY)) < 0;
  }

  private Set<Stretch> ever() {
    Set<Stretch> times = new LinkedHashSet<>();
    for (int back = 0; back < QUARTERS; back++) {
      Stretch quarter = Stretch.of(now.last().plus(-back));
      times.add(quarter);
      times.add(new Stretch(quarter.last(), 4));
      times.add(new Stretch(quarter.last(), quarter.last().quarter()));
    }
    times.addAll(scene.stretches());
    return times;
  }
}
