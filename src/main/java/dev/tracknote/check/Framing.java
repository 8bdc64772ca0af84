package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Works out what a figure can be a figure of from its clause, its sentence and the one before. */
final class Framing {

  /** Before a value that something came from. */
  private static final Pattern CAME_FROM =
      Pattern.compile("(?i)(?:[由从自]|\\bfrom)\\s?(?:约|近|about )?[A-Z]{0,3}[$€£¥₩]?\\d");

  /** Before a figure that something came from. */
  private static final Pattern DEPARTS = Pattern.compile("(?i)(?:\\bfrom|[从由自])\\s?$");

  private static final Pattern QUARTER = Pattern.compile("(?i)季|quarter|Q[1-4]");

  private final Ground ground;
  private final FiscalQuarter quarter;
  private final SaidPartOfYear parts;

  Framing(Ground ground) {
    this.ground = ground;
    this.quarter = ground.quarter();
    this.parts = new SaidPartOfYear(quarter);
  }

  /** The frame of a level, whose own clause binds it. */
  Frame ofLevel(ReadSentence sentence, Optional<ReadSentence> before, Claim claim, Measure of) {
    Set<Stretch> times = parts.narrowed(sentence, claim, stretches(sentence, before, claim));
    if (sentence.holdsIn(0, claim.figure().from(), DEPARTS)) {
      for (Stretch time : List.copyOf(times)) {
        if (time.quarters() > 1) {
          times.add(time.yearAgo());
        }
      }
    }
    return new Frame(
        Set.of(of),
        segments(sentence, before, claim, of),
        bases(claim),
        times,
        NamedTimes.in(sentence));
  }

  /** The frame of a change, which runs between any two times that the sentence can mean. */
  Frame ofChange(ReadSentence sentence, Optional<ReadSentence> before, Claim claim, Measure of) {
    return new Frame(
        Set.of(of),
        segments(sentence, before, claim, of),
        bases(claim),
        parts
            .only(sentence, claim)
            .map(Set::of)
            .orElseGet(
                () ->
                    isToLevelOfYear(sentence, claim, of)
                        ? Set.of(new Stretch(quarter, 4))
                        : isOfYear(sentence, claim)
                            ? ofYears(sentence, before)
                            : changing(sentence, before)),
        NamedTimes.in(sentence));
  }

  /** «Revenue for FY26 grew 157%»: of no quarter, where the sentence speaks of none. */
  private static boolean isOfYear(ReadSentence sentence, Claim claim) {
    return claim.period().orElse(null) instanceof FiscalYear
        && claim.when().isEmpty()
        && claim.against().filter(a -> a == Mention.Against.PREVIOUS_QUARTER).isEmpty()
        && sentence.mentions(Mention.OfRelativePeriod.class).isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period() instanceof FiscalYear)
        && !sentence.holds(QUARTER);
  }

  /** «Net income more than doubled, to ¥38.5bn»: the level beside it is that of the year. */
  private boolean isToLevelOfYear(ReadSentence sentence, Claim claim, Measure of) {
    if (quarter.quarter() != 4
        || claim.against().isPresent()
        || claim.when().isPresent()
        || sentence.holds(QUARTER)
        || !sentence.mentions(Mention.OfPeriod.class).isEmpty()) {
      return false;
    }
    return sentence.claims().stream()
        .filter(c -> c.figure().kind() == StatedFigure.Kind.MONEY && !c.change())
        .filter(c -> c.measure().equals(claim.measure()) && c.segment().equals(claim.segment()))
        .map(Claim::figure)
        .anyMatch(
            f ->
                is(f, claim, of, new Stretch(quarter, 4))
                    && !is(f, claim, of, Stretch.of(quarter)));
  }

  private boolean is(StatedFigure figure, Claim claim, Measure of, Stretch time) {
    return bases(claim).stream()
        .flatMap(b -> ground.value(new Subject(of, claim.segment(), b), time).stream())
        .anyMatch(v -> Tolerance.exact(figure, v));
  }

  private Set<Stretch> ofYears(ReadSentence sentence, Optional<ReadSentence> before) {
    Set<Stretch> years = new LinkedHashSet<>(changing(sentence, before));
    years.removeIf(s -> s.quarters() == 1);
    return years;
  }

  private Set<String> segments(
      ReadSentence sentence, Optional<ReadSentence> before, Claim claim, Measure measure) {
    Set<String> segments = new LinkedHashSet<>(claim.segments());
    boolean unsaid = sentence.mentions(Mention.OfSegment.class).isEmpty();
    if (unsaid && before.isPresent() && isOnePassage(sentence, before.get())) {
      before.get().mentions(Mention.OfSegment.class).forEach(s -> segments.add(s.segment()));
    }
    segments.removeIf(s -> !s.isEmpty() && !ground.knows(measure, s));
    return segments.isEmpty() ? Set.of("") : segments;
  }

  private static boolean isOnePassage(ReadSentence one, ReadSentence other) {
    return one.sentence().passage() == other.sentence().passage();
  }

  private Set<Basis> bases(Claim claim) {
    return claim.basis().map(Set::of).orElseGet(ground::bases);
  }

  private Set<Stretch> stretches(
      ReadSentence sentence, Optional<ReadSentence> before, Claim claim) {
    Set<Stretch> all = new LinkedHashSet<>();
    Optional<Stretch> part = part(sentence, claim);
    if (part.isEmpty() && claim.when().isPresent()) {
      relative(claim.when().get(), claim.period(), all);
      if (claim.when().get() == Mention.When.YEAR_AGO && claim.period().isEmpty()) {
        // «The FY26Q4 range is … The year-ago quarter brought A»
        before.flatMap(this::coming).map(q -> Stretch.of(q.yearAgo())).ifPresent(all::add);
      }
      Set<Stretch> named = NamedTimes.in(sentence);
      all.addAll(named);
      if (claim.period().isEmpty()) {
        addTrailing(sentence, all);
      }
      if (claim.when().get() == Mention.When.OTHER) {
        // «FY25 为 A，上一财年为 B»
        named.stream().filter(Stretch::isFiscalYear).map(Stretch::yearAgo).forEach(all::add);
      }
      return all;
    }
    Optional<Stretch> own = part.or(() -> claim.period().map(Stretch::of));
    if (own.isEmpty()) {
      return times(sentence, before);
    }
    all.add(own.get());
    if (NamedTimes.areSeveral(sentence)) {
      all.addAll(NamedTimes.together(sentence));
    }
    return all;
  }

  /** The one quarter still to come that a sentence names. */
  private Optional<FiscalQuarter> coming(ReadSentence before) {
    List<FiscalQuarter> named =
        before.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .filter(q -> q.compareTo(quarter) > 0)
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** The part of a year that the figure's own clause names. */
  private static Optional<Stretch> part(ReadSentence sentence, Claim claim) {
    return claim.when().filter(w -> w != Mention.When.OTHER).isEmpty()
            && claim.period().orElse(null) instanceof FiscalYear year
        ? PartOfYear.of(sentence, claim.figure(), year)
        : Optional.empty();
  }

  /** «the four quarters went to A from B as of last quarter»: up to each time that may be meant. */
  private void addTrailing(ReadSentence sentence, Set<Stretch> all) {
    if (NamedTimes.isTrailing(sentence)) {
      for (FiscalQuarter last : List.of(quarter, quarter.previous(), quarter.yearAgo())) {
        all.add(new Stretch(last, 4));
      }
    }
  }

  private void relative(Mention.When when, Optional<FiscalPeriod> period, Set<Stretch> stretches) {
    FiscalQuarter own = period.orElse(quarter) instanceof FiscalQuarter q ? q : quarter;
    switch (when) {
      case YEAR_AGO -> {
        stretches.add(Stretch.of(own.yearAgo()));
        stretches.addAll(NamedTimes.years(quarter.year() - 1));
        stretches.add(Stretch.of(quarter.yearAgo()));
      }
      case PREVIOUS_QUARTER -> stretches.add(Stretch.of(quarter.previous()));
      case TRAILING_YEAR -> {
        stretches.add(new Stretch(quarter, 4));
        stretches.add(new Stretch(quarter.yearAgo(), 4));
        stretches.add(new Stretch(own, 4));
      }
      case CURRENT -> stretches.add(Stretch.of(quarter));
      case NEXT_QUARTER, OTHER -> {
        stretches.addAll(NamedTimes.years(quarter.year()));
        stretches.addAll(NamedTimes.years(quarter.year() - 1));
        period.filter(FiscalYear.class::isInstance).ifPresent(y -> stretches.add(Stretch.of(y)));
      }
    }
  }

  /**
   * The times that a sentence can speak of: the note's quarter, its neighbours where the sentence
   * looks back, and whole years.
   */
  Set<Stretch> times(ReadSentence sentence, Optional<ReadSentence> before) {
    Set<Stretch> all = new LinkedHashSet<>();
    all.add(Stretch.of(quarter));
    all.addAll(NamedTimes.together(sentence));
    boolean looksBack =
        !sentence.mentions(Mention.OfComparison.class).isEmpty()
            || !sentence.mentions(Mention.OfDirection.class).isEmpty()
            || sentence.claims().stream()
                .anyMatch(c -> c.figure().kind() == StatedFigure.Kind.MULTIPLE)
            || !sentence.mentions(Mention.OfRelativePeriod.class).isEmpty()
            || sentence.holds(CAME_FROM)
            || !sentence.mentions(Mention.OfPeriod.class).isEmpty();
    if (looksBack) {
      all.add(Stretch.of(quarter.yearAgo()));
      all.add(Stretch.of(quarter.previous()));
    }
    addTrailing(sentence, all);
    if (NamedTimes.spansMore(sentence) || before.filter(NamedTimes::spansMore).isPresent()) {
      all.addAll(NamedTimes.years(quarter.year()));
      all.addAll(NamedTimes.years(quarter.year() - 1));
      all.add(new Stretch(quarter, 4));
      all.add(new Stretch(quarter.yearAgo(), 4));
    }
    return all;
  }

  /**
   * The times at which a change ends; it ends before the note's quarter only where that is said.
   */
  private Set<Stretch> changing(ReadSentence sentence, Optional<ReadSentence> before) {
    Set<Stretch> ends = new LinkedHashSet<>(times(sentence, before));
    boolean earlier =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when().isEarlier() && !isBase(sentence, p));
    if (!earlier) {
      Set<Stretch> said = NamedTimes.in(sentence);
      ends.removeIf(s -> s.quarters() == 1 && !s.last().equals(quarter) && !said.contains(s));
    }
    return ends;
  }

  private static boolean isBase(ReadSentence sentence, Mention.OfRelativePeriod period) {
    return sentence.mentions(Mention.OfComparison.class).stream()
        .anyMatch(c -> c.from() < period.to() && period.from() < c.to());
  }
}
