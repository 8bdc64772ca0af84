package dev.tracknote.metrics;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Segment;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Day;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.PeriodName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures by name, as commentary refers to them.
 *
 * <p>{@code [segment.ID.]MEASURE[.nongaap][.yoy|.qoq|.ttm|.streak][[PERIOD]]}, {@code
 * segment.ID.share}, {@code guidance.next|current.MEASURE[.nongaap][.mid|.low|.high|.range|.yoy|
 * .qoq]}, {@code period} and {@code period.end}.
 *
 * <p>It remembers what it has computed and is used by one thread.
 */
public final class FigureIndex {

  private static final Pattern WITH_PERIOD = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]+)]");

  /** A period that stands elsewhere than at the end: {@code revenue[FY25].yoy}. */
  private static final Pattern PERIOD_INSIDE =
      Pattern.compile("([^\\[\\]]+)(\\[[^\\[\\]]+])([^\\[\\]]*)");

  private static final int LONGEST = 120;

  private final CompanyFacts facts;
  private final Metrics metrics;
  private final FiscalQuarter current;
  private final GuidanceFigures guidance;
  private final HeldHistory history;
  private final Map<String, Resolution> resolved = new LinkedHashMap<>();
  private @Nullable List<String> names;

  public FigureIndex(CompanyFacts facts, Metrics metrics, FiscalQuarter current) {
    this.facts = facts;
    this.metrics = metrics;
    this.current = current;
    this.guidance = new GuidanceFigures(facts, metrics);
    this.history = new HeldHistory(facts, metrics);
  }

  /** The figure of a name; a name that is asked for again is not computed again. */
  public Resolution resolve(String reference) {
    Resolution known = resolved.get(reference);
    if (known == null) {
      known = computed(reference);
      resolved.put(reference, known);
    }
    return known;
  }

  private Resolution computed(String reference) {
    if (reference.length() > LONGEST) {
      return new Resolution.Unavailable(
          "no name has more than "
              + LONGEST
              + " characters, and this one has "
              + reference.length());
    }
    Matcher matcher = WITH_PERIOD.matcher(reference);
    if (!matcher.matches()) {
      return resolve(reference, reference, current);
    }
    Optional<FiscalPeriod> period = FiscalPeriod.parse(matcher.group(2));
    return period.isPresent()
        ? resolve(reference, matcher.group(1), period.get())
        : new Resolution.Unavailable(
            "\"" + matcher.group(2) + "\" is not a period; write FY26Q4 or FY26");
  }

  /** The figure of a name that the program itself knows, if the facts hold what it needs. */
  public Optional<Figure> find(String name) {
    return resolve(name) instanceof Resolution.Found found
        ? Optional.of(found.figure())
        : Optional.empty();
  }

  private Resolution resolve(String reference, String name, FiscalPeriod period) {
    if (name.equals("period")) {
      return found(reference, new Figure(name, new PeriodName(period), period, name, List.of()));
    }
    if (name.equals("period.end")) {
      return periodEnd(reference, period);
    }
    if (name.startsWith("guidance.")) {
      return period instanceof FiscalQuarter quarter
          ? guidance.resolve(reference, name.substring("guidance.".length()), quarter)
          : new Resolution.Unavailable("guidance is given for quarters, not for years");
    }
    return series(reference, name, period);
  }

  private Resolution periodEnd(String reference, FiscalPeriod period) {
    return facts.calendar().stream()
        .filter(q -> q.label().equals(period))
        .findFirst()
        .map(
            q ->
                found(
                    reference,
                    new Figure(reference, new Day(q.end()), period, reference, List.of())))
        .orElseGet(
            () -> new Resolution.Unavailable("the calendar does not hold " + period.label()));
  }

  /**
   * The line of the accounts that a name is about; empty for guidance, for a date and for a name
   * that there is not.
   */
  public Optional<FigureName> line(String reference) {
    if (reference.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = WITH_PERIOD.matcher(reference);
    return matcher.matches()
        ? FiscalPeriod.parse(matcher.group(2)).flatMap(p -> line(matcher.group(1), p))
        : line(reference, current);
  }

  private Optional<FigureName> line(String name, FiscalPeriod period) {
    String rest = name;
    String segment = "";
    if (name.startsWith("segment.")) {
      Optional<Segment> known = segmentIn(name.substring("segment.".length()));
      if (known.isEmpty()) {
        return Optional.empty();
      }
      segment = known.get().id();
      rest = name.substring("segment.".length() + segment.length() + 1);
      if (rest.equals("share")) {
        Subject revenue = new Subject(Measure.REVENUE, segment, Basis.GAAP);
        return Optional.of(new FigureName(revenue, FigureName.Operation.SHARE, period));
      }
    }
    return measured(segment, rest, period);
  }

  private static Optional<FigureName> measured(String segment, String name, FiscalPeriod period) {
    List<String> words = new ArrayList<>(List.of(name.split("\\.", -1)));
    Optional<Measure> measure = Measure.of(words.removeFirst());
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    Basis basis = Basis.GAAP;
    if (!words.isEmpty() && Basis.of(words.getFirst()).isPresent()) {
      basis = Basis.of(words.removeFirst()).orElseThrow();
    }
    Subject subject = new Subject(measure.get(), segment, basis);
    return FigureName.Operation.of(words).map(o -> new FigureName(subject, o, period));
  }

  private Resolution series(String reference, String name, FiscalPeriod period) {
    Optional<FigureName> line = line(name, period);
    if (line.isEmpty()) {
      return unknown(reference);
    }
    Subject subject = line.get().subject();
    return switch (line.get().operation()) {
      case SHARE ->
          available(
              reference,
              metrics.share(subject.segment(), period),
              () -> "it needs the part and its total, both of " + period.label());
      case LEVEL ->
          available(reference, metrics.level(subject, period), () -> ofPeriod(subject, period));
      default -> operation(reference, subject, line.get().operation(), period);
    };
  }

  private String ofPeriod(Subject subject, FiscalPeriod period) {
    return period instanceof FiscalYear year
        ? history.ofSum(subject, year.quarter(4), period.label())
        : history.of(subject, period.label());
  }

  private Resolution operation(
      String reference, Subject subject, FigureName.Operation operation, FiscalPeriod period) {
    if (!(period instanceof FiscalQuarter quarter)) {
      return operation == FigureName.Operation.YEAR_ON_YEAR && period instanceof FiscalYear year
          ? available(
              reference,
              metrics.change(subject, year, year.plus(-1), reference),
              () -> history.of(subject, year.label() + " and of " + year.plus(-1).label()))
          : new Resolution.Unavailable(
              "." + operation.word() + " is asked of quarters, not of years");
    }
    return switch (operation) {
      case YEAR_ON_YEAR ->
          available(
              reference,
              metrics.yearOnYear(subject, quarter),
              () -> both(subject, quarter, quarter.yearAgo()));
      case QUARTER_ON_QUARTER ->
          available(
              reference,
              metrics.quarterOnQuarter(subject, quarter),
              () -> both(subject, quarter, quarter.previous()));
      case TRAILING_YEAR ->
          available(
              reference,
              metrics.trailingYear(subject, quarter),
              () ->
                  history.ofSum(
                      subject,
                      quarter,
                      "the four quarters " + quarter.plus(-3).label() + " to " + quarter.label()));
      default -> streak(reference, subject, quarter);
    };
  }

  private Resolution streak(String reference, Subject subject, FiscalQuarter quarter) {
    boolean known =
        metrics.level(subject, quarter).isPresent()
            && metrics.level(subject, quarter.previous()).isPresent();
    return known
        ? found(reference, metrics.risingStreak(subject, quarter))
        : new Resolution.Unavailable(() -> both(subject, quarter, quarter.previous()));
  }

  /** What a change needs; amounts told only roughly yield no growth. */
  private String both(Subject subject, FiscalQuarter now, FiscalQuarter base) {
    return history.of(subject, now.label() + " and of " + base.label() + ", exactly stated");
  }

  private Optional<Segment> segmentIn(String name) {
    return facts.company().segments().stream()
        .filter(s -> name.startsWith(s.id() + "."))
        .max(Comparator.comparingInt(s -> s.id().length()));
  }

  private static Resolution found(String reference, Figure figure) {
    return new Resolution.Found(figure.named(reference));
  }

  private static Resolution available(
      String reference, Optional<Figure> figure, Supplier<String> need) {
    return figure.map(f -> found(reference, f)).orElseGet(() -> new Resolution.Unavailable(need));
  }

  /** The same name in small letters with its period behind it is nearest, where there is one. */
  private Resolution unknown(String reference) {
    Matcher inside = PERIOD_INSIDE.matcher(reference);
    String period = inside.matches() ? inside.group(2).toUpperCase(Locale.ROOT) : "";
    String bare = inside.matches() ? inside.group(1) + inside.group(3) : reference;
    String meant = bare.toLowerCase(Locale.ROOT);
    String whole = meant + period;
    List<String> nearest = new ArrayList<>(NearestNames.to(meant, names()));
    if (!whole.equals(reference) && line(whole).isPresent()) {
      nearest.remove(whole);
      nearest.addFirst(whole);
      nearest.subList(Math.min(nearest.size(), NearestNames.TOLD), nearest.size()).clear();
    }
    return new Resolution.Unknown(nearest);
  }

  /** Every name that yields a figure for the note's quarter, with that figure. */
  public Map<String, Figure> all() {
    Map<String, Figure> all = new LinkedHashMap<>();
    for (String name : names()) {
      if (resolve(name) instanceof Resolution.Found found) {
        all.put(name, found.figure());
      }
    }
    return all;
  }

  private List<String> names() {
    List<String> known = names;
    if (known == null) {
      known = named();
      names = known;
    }
    return known;
  }

  private List<String> named() {
    List<String> names = new ArrayList<>(List.of("period", "period.end"));
    List<String> scopes = new ArrayList<>(List.of(""));
    facts.company().segments().forEach(s -> scopes.add("segment." + s.id() + "."));
    for (String scope : scopes) {
      if (!scope.isEmpty()) {
        names.add(scope + "share");
      }
      for (Measure measure : Measure.values()) {
        for (String basis : List.of("", ".nongaap")) {
          names.add(scope + measure.id() + basis);
          FigureName.Operation.words()
              .forEach(o -> names.add(scope + measure.id() + basis + "." + o));
        }
      }
    }
    names.addAll(guidance.names());
    return List.copyOf(names);
  }
}
