package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.quantity.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the facts hold for what a claim speaks of. */
final class Expectations {

  private static final List<Basis> BASES = List.of(Basis.values());

  private final CompanyFacts facts;
  private final Metrics metrics;
  private final FiscalQuarter quarter;

  Expectations(CompanyFacts facts, Metrics metrics, FiscalQuarter quarter) {
    this.facts = facts;
    this.metrics = metrics;
    this.quarter = quarter;
  }

  /** Values of the claim's own measure in its own scope: what it must be, if it is bound well. */
  List<Expected> ofLevel(Claim claim) {
    List<Expected> values = new ArrayList<>();
    measure(claim)
        .ifPresent(
            m -> {
              for (Subject subject : subjects(claim, m)) {
                for (FiscalPeriod period : periods(claim)) {
                  level(subject, period).ifPresent(f -> add(values, f));
                }
                if (claim.when().equals(Optional.of(Mention.When.TRAILING_YEAR))) {
                  metrics.trailingYear(subject, quarter).ifPresent(f -> add(values, f));
                }
              }
            });
    return values;
  }

  /** Growth in percent, or points between ratios, of the claim's measure. */
  List<Expected> ofChange(Claim claim) {
    List<Expected> values = new ArrayList<>();
    measure(claim)
        .ifPresent(
            m -> {
              for (Subject subject : subjects(claim, m)) {
                for (FiscalPeriod period : periods(claim)) {
                  changes(subject, period, claim.against(), values);
                }
              }
            });
    return values;
  }

  private void changes(
      Subject subject,
      FiscalPeriod period,
      Optional<Mention.Against> against,
      List<Expected> values) {
    if (!(period instanceof FiscalQuarter of)) {
      if (period instanceof FiscalYear year) {
        metrics
            .change(subject, year, year.plus(-1), subject.id() + ".yoy")
            .ifPresent(f -> add(values, f));
      }
      return;
    }
    if (!against.equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
      metrics.yearOnYear(subject, of).ifPresent(f -> add(values, f));
      metrics
          .change(subject, of, of.yearAgo(), subject.id() + ".yoy")
          .ifPresent(f -> add(values, f));
    }
    if (!against.equals(Optional.of(Mention.Against.YEAR_AGO))) {
      metrics.quarterOnQuarter(subject, of).ifPresent(f -> add(values, f));
    }
  }

  /** The difference in money, points or shares between the claim's period and its base. */
  List<Expected> ofDifference(Claim claim) {
    List<Expected> values = new ArrayList<>();
    measure(claim)
        .ifPresent(
            m -> {
              for (Subject subject : subjects(claim, m)) {
                difference(subject, quarter.yearAgo()).ifPresent(values::add);
                difference(subject, quarter.previous()).ifPresent(values::add);
              }
            });
    return values;
  }

  private Optional<Expected> difference(Subject subject, FiscalQuarter base) {
    Optional<BigDecimal> now = level(subject, quarter).flatMap(f -> bare(f.value()));
    Optional<BigDecimal> then = level(subject, base).flatMap(f -> bare(f.value()));
    return now.isPresent() && then.isPresent()
        ? Optional.of(
            new Expected(
                now.get().subtract(then.get()),
                subject.id() + " " + quarter.label() + " − " + base.label()))
        : Optional.empty();
  }

  /** How many times the base the current value is. */
  List<Expected> ofMultiple(Claim claim) {
    List<Expected> values = new ArrayList<>();
    measure(claim)
        .ifPresent(
            m -> {
              for (Subject subject : subjects(claim, m)) {
                if (!claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
                  growth(metrics.yearOnYear(subject, quarter)).ifPresent(values::add);
                  growth(metrics.change(subject, quarter, quarter.yearAgo(), subject.id() + ".yoy"))
                      .ifPresent(values::add);
                }
                if (!claim.against().equals(Optional.of(Mention.Against.YEAR_AGO))) {
                  growth(metrics.quarterOnQuarter(subject, quarter)).ifPresent(values::add);
                }
              }
            });
    return values;
  }

  private static Optional<Expected> growth(Optional<Figure> change) {
    return change
        .filter(f -> f.value() instanceof Ratio)
        .flatMap(
            f ->
                bare(f.value())
                    .map(v -> new Expected(v.add(BigDecimal.ONE), "1 + " + f.formula())));
  }

  /** Parts of totals for the segments that the claim can speak of. */
  List<Expected> ofShare(Claim claim) {
    List<Expected> values = new ArrayList<>();
    for (Split split : facts.company().splits()) {
      for (String part : split.parts()) {
        if (claim.segment().isEmpty()
            || claim.segment().get().equals(part)
            || claim.segment().get().equals(split.of())) {
          for (FiscalPeriod period : periods(claim)) {
            metrics.share(part, period).ifPresent(f -> add(values, f));
            wholeShare(part, period).ifPresent(values::add);
          }
        }
      }
    }
    return values;
  }

  private Optional<Expected> wholeShare(String part, FiscalPeriod period) {
    Optional<BigDecimal> one =
        level(Subject.segment(Measure.REVENUE, part), period).flatMap(f -> bare(f.value()));
    Optional<BigDecimal> all =
        level(Subject.company(Measure.REVENUE), period).flatMap(f -> bare(f.value()));
    return one.isPresent() && all.isPresent() && all.get().signum() > 0
        ? Optional.of(new Expected(Rounding.quotient(one.get(), all.get()), part + " ÷ revenue"))
        : Optional.empty();
  }

  /** Everything of the claim's dimension that the facts hold, whatever it is a figure of. */
  boolean holdsAnywhere(StatedFigure figure) {
    return Pool.of(this, facts).stream().anyMatch(v -> Tolerance.lenient(figure, v));
  }

  Optional<Measure> measure(Claim claim) {
    return Measure.of(claim.measure());
  }

  List<Subject> subjects(Claim claim, Measure measure) {
    List<Subject> subjects = new ArrayList<>();
    List<Basis> bases = claim.basis().map(List::of).orElse(BASES);
    for (Basis basis : bases) {
      subjects.add(new Subject(measure, claim.segment().orElse(""), basis));
    }
    return subjects;
  }

  /** The periods that the claim can mean: the one it names, else the note's own quarter. */
  List<FiscalPeriod> periods(Claim claim) {
    FiscalPeriod named = claim.period().orElse(quarter);
    if (claim.when().isEmpty() || !(named instanceof FiscalQuarter own)) {
      return List.of(named);
    }
    return switch (claim.when().get()) {
      case CURRENT, OTHER -> List.of(named);
      case YEAR_AGO -> List.of(own.yearAgo(), quarter.yearAgo());
      case PREVIOUS_QUARTER -> List.of(own.previous(), quarter.previous());
      case NEXT_QUARTER -> List.of(own.next(), quarter.next());
      case TRAILING_YEAR -> List.of();
    };
  }

  Optional<Figure> level(Subject subject, FiscalPeriod period) {
    return metrics.level(subject, period);
  }

  Metrics metrics() {
    return metrics;
  }

  FiscalQuarter quarter() {
    return quarter;
  }

  Optional<Guidance> guidance(FiscalPeriod period) {
    return period instanceof FiscalQuarter q ? facts.guidanceFor(q) : Optional.empty();
  }

  /** All values ever published for a level, superseded ones too. */
  List<Fact> history(FactKey key) {
    return facts.reported().history(key);
  }

  private static void add(List<Expected> values, Figure figure) {
    bare(figure.value()).ifPresent(v -> values.add(new Expected(v, figure.formula())));
  }

  static Optional<BigDecimal> bare(Quantity quantity) {
    return switch (quantity) {
      case Amount a -> Optional.of(a.value());
      case PerShare p -> Optional.of(p.value());
      case Shares s -> Optional.of(s.value());
      case Ratio r -> Optional.of(r.fraction());
      case Points p -> Optional.of(p.fraction());
      case Band b -> bare(b.midpoint());
      default -> Optional.empty();
    };
  }

  List<FiscalQuarter> calendar() {
    return facts.calendar().stream().map(ReportedQuarter::label).toList();
  }

  List<String> segments() {
    List<String> ids = new ArrayList<>(List.of(""));
    facts.company().segments().stream().map(Segment::id).forEach(ids::add);
    return ids;
  }
}
