package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was guided for each line of the accounts, and what the market expected of it. */
final class OutlookValues {

  /**
   * An end or the middle of what was guided, or a consensus.
   *
   * @param value in base units; ratios as fractions
   */
  record Value(Measure measure, Optional<FiscalPeriod> period, Point point, BigDecimal value) {

    boolean isMiddle() {
      return point == Point.MIDDLE;
    }
  }

  /** Where in what is guided a value stands. */
  enum Point {
    MIDDLE,
    END,
    CONSENSUS
  }

  /** Words of a consensus or of a plan that is not one of revenue. */
  private static final Map<Measure, List<String>> LINES = new LinkedHashMap<>();

  static {
    LINES.put(Measure.NET_INCOME, List.of("net income", "net loss", "净利", "净亏", "亏损"));
    LINES.put(Measure.CAPITAL_EXPENDITURE, List.of("capital expenditure", "capex", "资本开支"));
    LINES.put(Measure.OPERATING_INCOME, List.of("operating income", "operating profit", "营业利润"));
  }

  /** Its unit may be the currency alone. */
  private static final Pattern EARNINGS_PER_SHARE =
      Pattern.compile("(?i)\\beps\\b|earnings per share|每股(?:收益|盈利)");

  private final Ground ground;
  private final Set<Value> all = new LinkedHashSet<>();

  /**
   * @param spans what was guided or stated as a range
   */
  OutlookValues(Ground ground, List<GuidedSpan> spans) {
    this.ground = ground;
    for (Guidance guidance : ground.facts().guidance()) {
      guidance.lines().stream()
          .filter(l -> !(l.value() instanceof Band))
          .forEach(l -> point(guidance.period(), l));
    }
    for (GuidedSpan span : spans) {
      span.measure().ifPresent(m -> add(m, Optional.of(span.period()), span.low(), span.high()));
    }
    ground.consensus().forEach(s -> add(line(s), s.period(), Point.CONSENSUS, s.value()));
    String currency = ground.facts().company().currency();
    for (Statement plan : ground.facts().statements()) {
      plan.high()
          .filter(h -> plan.unit().equals(currency))
          .ifPresent(h -> add(line(plan), plan.period(), plan.value(), h));
    }
  }

  private void point(FiscalQuarter period, Guidance.Line line) {
    Measure.of(line.metric().id())
        .ifPresent(
            m ->
                Ground.bare(line.value())
                    .ifPresent(v -> add(m, Optional.of(period), Point.MIDDLE, v)));
  }

  private void add(
      Measure measure, Optional<FiscalPeriod> period, BigDecimal low, BigDecimal high) {
    add(measure, period, Point.MIDDLE, low.add(high).divide(BigDecimal.TWO));
    add(measure, period, Point.END, low);
    add(measure, period, Point.END, high);
  }

  private void add(Measure measure, Optional<FiscalPeriod> period, Point point, BigDecimal value) {
    all.add(new Value(measure, period, point, value));
  }

  List<Value> all() {
    return List.copyOf(all);
  }

  /** The middles and the ends of what is guided or planned. */
  List<Value> guided() {
    return all.stream().filter(v -> v.point() != Point.CONSENSUS).toList();
  }

  static Measure line(Statement consensus) {
    String words = String.join(" ", StatedNames.subjects(consensus)).toLowerCase(Locale.ROOT);
    if (consensus.unit().endsWith("/share") || AskedText.ofFew(words).holds(EARNINGS_PER_SHARE)) {
      return Measure.EPS_DILUTED;
    }
    return LINES.entrySet().stream()
        .filter(l -> l.getValue().stream().anyMatch(words::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Measure.REVENUE);
  }

  /** For the note's quarter and what is to come, and for the times that are named. */
  List<Value> in(Scene scene) {
    return all.stream().filter(v -> v.period().filter(p -> !isMeant(p, scene)).isEmpty()).toList();
  }

  private boolean isMeant(FiscalPeriod period, Scene scene) {
    return period instanceof FiscalQuarter quarter
        ? quarter.compareTo(ground.quarter()) >= 0 || scene.isNamed(Stretch.of(quarter))
        : !(period instanceof FiscalYear year)
            || year.year() >= ground.quarter().year()
            || scene.isNamed(Stretch.year(year.year()));
  }

  /** What it is held against: the same line as reported at its times, and as guided elsewhere. */
  List<BigDecimal> beside(Value value, Scene scene) {
    List<BigDecimal> values =
        ground.onEveryBasis(value.measure(), times(value, scene), ground::value);
    all.stream()
        .filter(o -> o.measure() == value.measure())
        .filter(o -> o.period().equals(value.period()) || o.period().isEmpty())
        .map(Value::value)
        .forEach(values::add);
    return values;
  }

  /**
   * Whether a figure in points is how far a guided ratio, or the growth that is guided, lies from a
   * value of its line.
   */
  boolean isApart(Reach points, NamedRates rates) {
    Scene scene = rates.scene();
    for (Value value : in(scene)) {
      boolean apart =
          value.measure().isRatio()
              ? beside(value, scene).stream()
                  .anyMatch(o -> points.holdsSize(value.value().subtract(o)))
              : rates.from(growths(value)).stream().anyMatch(points::holdsSize);
      if (apart) {
        return true;
      }
    }
    return false;
  }

  /** By how much what is guided would be more than a year before, and than the time before it. */
  private List<BigDecimal> growths(Value value) {
    return value.period().stream()
        .flatMap(OutlookValues::around)
        .flatMap(t -> ground.value(Subject.company(value.measure()), t).stream())
        .filter(b -> b.signum() > 0)
        .map(b -> Rounding.quotient(value.value(), b).subtract(BigDecimal.ONE))
        .toList();
  }

  private Set<Stretch> times(Value value, Scene scene) {
    Stretch now = Stretch.of(ground.quarter());
    Set<Stretch> times = new LinkedHashSet<>(List.of(now));
    scene.stretches().stream()
        .filter(s -> s.quarters() > 1 || scene.isNamed(s))
        .forEach(times::add);
    value.period().stream().flatMap(OutlookValues::around).forEach(times::add);
    return times;
  }

  /** The time that is guided, the one before it and the year before. */
  private static Stream<Stretch> around(FiscalPeriod period) {
    if (period instanceof FiscalQuarter quarter) {
      Stretch own = Stretch.of(quarter);
      return Stream.of(own, own.previous(), own.yearAgo());
    }
    return period instanceof FiscalYear year
        ? Stream.of(Stretch.year(year.year()), Stretch.year(year.year() - 1))
        : Stream.of();
  }
}
