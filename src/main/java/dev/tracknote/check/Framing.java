package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
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

  /** Before a figure that something came from. */
  private static final Pattern DEPARTS = Pattern.compile("(?i)(?:\\bfrom|[从由自])\\s?$");

  private static final Pattern OTHER_YEAR =
      Pattern.compile(
          "(?i)去年|上年|前一?年|同期|此前|原先|最[高低]|\\b(?:last year|a year|previous|prior|earlier|ago|had been)\\b");

  private static final Pattern QUARTER = Pattern.compile("(?i)季|quarter|Q[1-4]");

  private final Ground ground;
  private final FiscalQuarter quarter;

  Framing(Ground ground) {
    this.ground = ground;
    this.quarter = ground.quarter();
  }

  /** The frame of a level, whose own clause binds it. */
  Frame ofLevel(ReadSentence sentence, Optional<ReadSentence> before, Claim claim, Measure of) {
    Set<Stretch> times = narrowed(sentence, claim, stretches(sentence, before, claim));
    if (sentence.holdsIn(0, claim.figure().from(), DEPARTS)) {
      for (Stretch time : List.copyOf(times)) {
        if (time.quarters() > 1) {
          times.add(time.yearAgo());
        }
      }
    }
    return new Frame(
        Set.of(of), segments(sentence, before, claim, of), bases(claim), times, named(sentence));
  }

  /** «前三季度», «first half»: of the parts of a year, the one whose name stands at the figure. */
  private Set<Stretch> narrowed(ReadSentence sentence, Claim claim, Set<Stretch> stretches) {
    if (claim.when().filter(w -> w == Mention.When.OTHER).isEmpty()) {
      return stretches;
    }
    Optional<Stretch> part =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .filter(p -> p.when() == Mention.When.OTHER && p.to() <= claim.figure().from())
            .reduce((a, b) -> b)
            .flatMap(p -> PartOfYear.named(sentence.text().substring(p.from(), p.to())));
    Set<Stretch> kept = new LinkedHashSet<>(stretches);
    part.ifPresent(
        p ->
            kept.removeIf(
                s ->
                    s.quarters() > 1
                        && (s.quarters() != p.quarters()
                            || s.last().quarter() != p.last().quarter())));
    Optional<Stretch> own =
        part.map(p -> p.ofYear(quarter.year()))
            .filter(p -> kept.contains(p) && p.last().compareTo(quarter) <= 0)
            .filter(p -> !namesOtherYear(sentence, claim));
    own.ifPresent(p -> kept.removeIf(s -> s.equals(p.yearAgo())));
    return kept.isEmpty() ? stretches : kept;
  }

  /** «上年同期», «去年前三季度», «FY24»: not the part of the note's own year alone can be meant. */
  private boolean namesOtherYear(ReadSentence sentence, Claim claim) {
    int to = claim.figure().from();
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.from() < to && !p.period().equals(quarter.fiscalYear()))
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.from() < to && isEarlier(p))
        || sentence.holdsIn(0, to, OTHER_YEAR);
  }

  /** The frame of a change, which runs between any two times that the sentence can mean. */
  Frame ofChange(ReadSentence sentence, Optional<ReadSentence> before, Claim claim, Measure of) {
    return new Frame(
        Set.of(of),
        segments(sentence, before, claim, of),
        bases(claim),
        only(sentence, claim)
            .map(Set::of)
            .orElseGet(
                () ->
                    isOfYear(sentence, claim)
                        ? ofYears(sentence, before)
                        : changing(sentence, before)),
        named(sentence));
  }

  /** The part of the note's year that is the one time of which a sentence speaks: «前三季度». */
  private Optional<Stretch> only(ReadSentence sentence, Claim claim) {
    List<Mention.OfRelativePeriod> said = sentence.mentions(Mention.OfRelativePeriod.class);
    if (said.isEmpty()
        || claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))
        || said.getFirst().from() > claim.figure().from()
        || sentence.holds(OTHER_YEAR)) {
      return Optional.empty();
    }
    Set<Stretch> parts = new LinkedHashSet<>();
    for (Mention.OfRelativePeriod one : said) {
      Optional<Stretch> part =
          PartOfYear.named(sentence.text().substring(one.from(), one.to()))
              .map(p -> p.ofYear(quarter.year()));
      if (part.isEmpty() || part.get().last().compareTo(quarter) > 0) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    boolean dated =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> !p.period().equals(quarter.fiscalYear()));
    return parts.size() == 1 && !dated ? parts.stream().findFirst() : Optional.empty();
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

  private Set<Stretch> ofYears(ReadSentence sentence, Optional<ReadSentence> before) {
    Set<Stretch> years = new LinkedHashSet<>(changing(sentence, before));
    years.removeIf(s -> s.quarters() == 1);
    return years;
  }

  /** The times that a sentence can speak of. */
  Set<Stretch> times(ReadSentence sentence, Optional<ReadSentence> before) {
    return everyStretch(sentence, before);
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
    if (part.isPresent()) {
      all.add(part.get());
      if (several(sentence)) {
        all.addAll(named(sentence));
        spanning(sentence).ifPresent(all::add);
      }
      return all;
    }
    if (claim.when().isPresent()) {
      relative(claim.when().get(), claim.period(), all);
      named(sentence).forEach(all::add);
      return all;
    }
    if (claim.period().isPresent()) {
      all.add(stretch(claim.period().get()));
      if (several(sentence)) {
        all.addAll(named(sentence));
        spanning(sentence).ifPresent(all::add);
      }
      return all;
    }
    return everyStretch(sentence, before);
  }

  /** The part of a year that the figure's own clause names. */
  private static Optional<Stretch> part(ReadSentence sentence, Claim claim) {
    return claim.when().filter(w -> w != Mention.When.OTHER).isEmpty()
            && claim.period().orElse(null) instanceof FiscalYear year
        ? PartOfYear.of(sentence, claim.figure(), year)
        : Optional.empty();
  }

  private void relative(Mention.When when, Optional<FiscalPeriod> period, Set<Stretch> stretches) {
    FiscalQuarter own = period.orElse(quarter) instanceof FiscalQuarter q ? q : quarter;
    switch (when) {
      case YEAR_AGO -> {
        stretches.add(Stretch.of(own.yearAgo()));
        stretches.addAll(years(quarter.year() - 1));
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
        stretches.addAll(years(quarter.year()));
        stretches.addAll(years(quarter.year() - 1));
        period.filter(FiscalYear.class::isInstance).ifPresent(y -> stretches.add(stretch(y)));
      }
    }
  }

  /** The note's quarter, its neighbours where the sentence looks back, and whole years. */
  private Set<Stretch> everyStretch(ReadSentence sentence, Optional<ReadSentence> before) {
    Set<Stretch> all = new LinkedHashSet<>();
    all.add(Stretch.of(quarter));
    all.addAll(named(sentence));
    spanning(sentence).ifPresent(all::add);
    boolean looksBack =
        !sentence.mentions(Mention.OfComparison.class).isEmpty()
            || !sentence.mentions(Mention.OfDirection.class).isEmpty()
            || sentence.claims().stream()
                .anyMatch(c -> c.figure().kind() == StatedFigure.Kind.MULTIPLE)
            || !sentence.mentions(Mention.OfRelativePeriod.class).isEmpty()
            || !sentence.mentions(Mention.OfPeriod.class).isEmpty();
    if (looksBack) {
      all.add(Stretch.of(quarter.yearAgo()));
      all.add(Stretch.of(quarter.previous()));
    }
    if (spansMore(sentence) || before.filter(Framing::spansMore).isPresent()) {
      all.addAll(years(quarter.year()));
      all.addAll(years(quarter.year() - 1));
      all.add(new Stretch(quarter, 4));
      all.add(new Stretch(quarter.yearAgo(), 4));
    }
    return all;
  }

  /**
   * The times at which a change ends; it ends before the note's quarter only where that is said.
   */
  private Set<Stretch> changing(ReadSentence sentence, Optional<ReadSentence> before) {
    Set<Stretch> ends = new LinkedHashSet<>(everyStretch(sentence, before));
    boolean earlier =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> isEarlier(p) && !isBase(sentence, p));
    if (!earlier) {
      Set<Stretch> said = named(sentence);
      ends.removeIf(s -> s.quarters() == 1 && !s.last().equals(quarter) && !said.contains(s));
    }
    return ends;
  }

  private static boolean isEarlier(Mention.OfRelativePeriod period) {
    return period.when() == Mention.When.YEAR_AGO || period.when() == Mention.When.PREVIOUS_QUARTER;
  }

  private static boolean isBase(ReadSentence sentence, Mention.OfRelativePeriod period) {
    return sentence.mentions(Mention.OfComparison.class).stream()
        .anyMatch(c -> c.from() < period.to() && period.from() < c.to());
  }

  static boolean spansMore(ReadSentence sentence) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.OTHER || p.when() == Mention.When.TRAILING_YEAR)
        || sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.period() instanceof FiscalYear);
  }

  /** The year, its halves and its first three quarters. */
  private static List<Stretch> years(int year) {
    return List.of(
        Stretch.year(year),
        new Stretch(new FiscalQuarter(year, 2), 2),
        new Stretch(new FiscalQuarter(year, 4), 2),
        new Stretch(new FiscalQuarter(year, 3), 3));
  }

  private static Set<Stretch> named(ReadSentence sentence) {
    Set<Stretch> named = new LinkedHashSet<>();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      named.add(stretch(mention.period()));
      if (mention.period() instanceof FiscalQuarter last && isTrailing(sentence)) {
        named.add(new Stretch(last, 4));
      }
      if (mention.period() instanceof FiscalYear year && spansMore(sentence)) {
        named.addAll(years(year.year()));
      }
    }
    return named;
  }

  /** «In the four quarters to FY25Q3». */
  private static boolean isTrailing(ReadSentence sentence) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .anyMatch(p -> p.when() == Mention.When.TRAILING_YEAR);
  }

  private static boolean several(ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .distinct()
            .count()
        > 1;
  }

  /** From the first to the last quarter that the sentence names: «FY25Q1 与 FY25Q2». */
  private static Optional<Stretch> spanning(ReadSentence sentence) {
    List<FiscalQuarter> quarters =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .distinct()
            .sorted()
            .toList();
    if (quarters.size() < 2) {
      return Optional.empty();
    }
    int length = 1;
    while (length < 12 && !quarters.getLast().plus(-length + 1).equals(quarters.getFirst())) {
      length++;
    }
    return Optional.of(new Stretch(quarters.getLast(), length));
  }

  private static Stretch stretch(FiscalPeriod period) {
    return switch (period) {
      case FiscalQuarter q -> Stretch.of(q);
      case FiscalYear y -> Stretch.year(y.year());
    };
  }
}
