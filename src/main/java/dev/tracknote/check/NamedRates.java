package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The ratios, shares and rates of growth of what a sentence names, like held against like: a share
 * moves from share to share, and growth lies ahead of growth over the same span.
 */
final class NamedRates {

  /** Before the time that something is measured from. */
  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:[较比于从由自]|相比|对比|\\b(?:than|from|on|over|against|versus|vs\\.?|with|since|after|above|below))\\s?(?:in |the |that of )?$");

  /** «the highest since FY24Q1»: how far a record reaches back, and no base. */
  private static final Pattern REACHES =
      Pattern.compile(
          "(?i)\\b(?:record|high(?:est)?|low(?:est)?|best|worst|strongest|weakest|fastest|slowest|largest|smallest|widest|thinnest|first|peak|most|least)\\b[^,;]{0,24} since $");

  private static final Pattern REACHED = Pattern.compile("^\\s?(?:以来|起)");

  private static final Pattern GROWTH = Pattern.compile("(?i)增速|增长|growth|grew|faster|slower");

  /** What may be subtracted from one another. */
  private enum Sort {
    RATIO,
    SHARE,
    OVER_YEAR,
    OVER_QUARTER
  }

  private record Rate(Sort sort, Measure measure, Function<Stretch, Optional<BigDecimal>> at) {}

  private final Scene scene;
  private final Ground ground;
  private final Set<Stretch> nows = new LinkedHashSet<>();
  private final List<Rate> rates = new ArrayList<>();

  /**
   * @param before the sentences before it in its paragraph, whose times it may go on with
   */
  NamedRates(Scene scene, List<ReadSentence> before) {
    this.scene = scene;
    this.ground = scene.ground();
    nows.add(Stretch.of(ground.quarter()));
    scene.stretches().stream().filter(s -> s.quarters() > 1).forEach(nows::add);
    ReadSentence sentence = scene.sentence();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      if (mention.period() instanceof FiscalQuarter quarter
          && !sentence.holdsIn(0, mention.from(), BASE)
          && !isReach(sentence, mention)) {
        nows.add(Stretch.of(quarter));
      }
    }
    for (ReadSentence one : before) {
      for (Mention.OfPeriod mention : one.mentions(Mention.OfPeriod.class)) {
        if (mention.period() instanceof FiscalQuarter quarter) {
          nows.add(Stretch.of(quarter));
        }
      }
    }
    List<Subject> subjects = new ArrayList<>(scene.withKin());
    scene.things().wholes().forEach(w -> subjects.add(Subject.segment(Measure.REVENUE, w)));
    for (Subject subject : subjects) {
      if (subject.measure().isRatio()) {
        rates.add(new Rate(Sort.RATIO, subject.measure(), t -> ground.value(subject, t)));
      } else {
        rates.add(
            new Rate(Sort.OVER_YEAR, subject.measure(), t -> growth(subject, t, t.yearAgo())));
        rates.add(
            new Rate(Sort.OVER_QUARTER, subject.measure(), t -> growth(subject, t, t.previous())));
        for (Subject whole : subjects) {
          if (!whole.equals(subject) && !whole.measure().isRatio()) {
            rates.add(new Rate(Sort.SHARE, subject.measure(), t -> share(subject, whole, t)));
          }
        }
      }
    }
  }

  /** What they are named in. */
  Scene scene() {
    return scene;
  }

  private Optional<BigDecimal> growth(Subject subject, Stretch now, Stretch base) {
    return ground.growth(subject, now, base).map(Expected::value);
  }

  private Optional<BigDecimal> share(Subject part, Subject whole, Stretch time) {
    Optional<BigDecimal> one = ground.value(part, time);
    Optional<BigDecimal> all = ground.value(whole, time);
    return one.isPresent() && all.filter(a -> a.compareTo(one.get().abs()) >= 0).isPresent()
        ? all.filter(a -> a.signum() > 0).map(a -> Rounding.quotient(one.get(), a))
        : Optional.empty();
  }

  /** How far each moved to a time that is spoken of from what the claim is measured against. */
  List<BigDecimal> moves(Claim claim) {
    List<BigDecimal> moves = new ArrayList<>();
    for (Stretch now : nows) {
      Set<Stretch> bases = bases(claim, now);
      bases.remove(now);
      for (Rate rate : rates) {
        Optional<BigDecimal> current =
            isOfSort(claim, rate) ? rate.at().apply(now) : Optional.empty();
        if (current.isPresent()) {
          for (Stretch base : bases) {
            rate.at().apply(base).map(b -> current.get().subtract(b)).ifPresent(moves::add);
          }
        }
      }
    }
    return moves;
  }

  /** A margin moves from margin to margin, and a share from share to share. */
  private boolean isOfSort(Claim claim, Rate rate) {
    if (Measure.of(claim.measure()).filter(Measure::isRatio).isPresent()) {
      return rate.sort() == Sort.RATIO || rate.sort() == Sort.SHARE;
    }
    ReadSentence sentence = scene.sentence();
    boolean share = claim.share() || !sentence.mentions(Mention.OfShare.class).isEmpty();
    return !share
        || sentence.holds(GROWTH)
        || rate.sort() == Sort.RATIO
        || rate.sort() == Sort.SHARE;
  }

  private Set<Stretch> bases(Claim claim, Stretch now) {
    Set<Stretch> bases = namedAt(claim);
    if (!bases.isEmpty()) {
      return bases;
    }
    if (claim.against().isEmpty()) {
      bases.addAll(scene.stretches());
    }
    if (!claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
      bases.add(now.yearAgo());
    }
    if (!claim.against().equals(Optional.of(Mention.Against.YEAR_AGO))) {
      bases.add(now.previous());
    }
    return bases;
  }

  /** The quarters in the figure's own clause that it is measured from. */
  private Set<Stretch> namedAt(Claim claim) {
    ReadSentence sentence = scene.sentence();
    int from = Clauses.start(sentence.text(), claim.figure().from());
    int to =
        Math.min(
            Clauses.end(sentence.text(), claim.figure().to()), sentence.nextFigure(claim.figure()));
    Set<Stretch> named = new LinkedHashSet<>();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      if (mention.from() >= from
          && mention.to() <= to
          && mention.period() instanceof FiscalQuarter quarter
          && sentence.holdsIn(0, mention.from(), BASE)
          && !isReach(sentence, mention)) {
        named.add(Stretch.of(quarter));
      }
    }
    return named;
  }

  private static boolean isReach(ReadSentence sentence, Mention.OfPeriod period) {
    return sentence.holdsIn(0, period.from(), REACHES) || sentence.holdsFrom(period.to(), REACHED);
  }

  /** How far the rates of one sort lie from one another at the same time. */
  List<BigDecimal> distances() {
    List<BigDecimal> distances = new ArrayList<>();
    for (Stretch time : scene.stretches()) {
      for (Sort sort : Sort.values()) {
        boolean level = sort == Sort.RATIO || sort == Sort.SHARE;
        List<BigDecimal> values =
            rates.stream()
                .filter(r -> r.sort() == sort && (level || nows.contains(time)))
                .flatMap(r -> r.at().apply(time).stream())
                .toList();
        for (int i = 0; i < values.size(); i++) {
          for (int j = i + 1; j < values.size(); j++) {
            distances.add(values.get(i).subtract(values.get(j)));
          }
        }
      }
    }
    return distances;
  }

  /** The values of one measure at the times that are spoken of. */
  List<BigDecimal> levels(Measure measure) {
    return rates.stream()
        .filter(r -> r.sort() == Sort.RATIO && r.measure() == measure)
        .flatMap(r -> nows.stream().flatMap(n -> r.at().apply(n).stream()))
        .toList();
  }

  /** How far each lies from other values, at the times that are spoken of. */
  List<BigDecimal> from(List<BigDecimal> others) {
    List<BigDecimal> distances = new ArrayList<>();
    for (BigDecimal other : others) {
      for (Rate rate : rates) {
        for (Stretch time : nows) {
          rate.at().apply(time).map(v -> v.subtract(other)).ifPresent(distances::add);
        }
      }
    }
    return distances;
  }
}
