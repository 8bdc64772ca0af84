package dev.tracknote.metrics;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.facts.Split;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Count;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.quantity.Shares;
import dev.tracknote.quantity.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be computed from the facts of one company; each answer carries its formula.
 */
public final class Metrics {

  private final CompanyFacts facts;
  private final Levels reported;
  private final Levels estimated;

  private Metrics(CompanyFacts facts) {
    this.facts = facts;
    this.reported = new Levels(facts.reported());
    this.estimated = new Levels(facts.estimates());
  }

  public static Metrics of(CompanyFacts facts) {
    return new Metrics(facts);
  }

  public Optional<Figure> level(Subject subject, FiscalPeriod period) {
    return reported.in(subject, period);
  }

  /** The house's own forecast. */
  public Optional<Figure> estimate(Subject subject, FiscalYear year) {
    return estimated.in(subject, year);
  }

  public Optional<Figure> trailingYear(Subject subject, FiscalQuarter last) {
    return reported.trailingYear(subject, last);
  }

  /** Several quarters taken together; the last of them comes last. */
  public Optional<Figure> over(Subject subject, List<FiscalQuarter> quarters) {
    return reported.over(subject, List.copyOf(quarters));
  }

  /** Change against the same quarter of the year before. */
  public Optional<Figure> yearOnYear(Subject subject, FiscalQuarter quarter) {
    Optional<Figure> stated = statedGrowth(subject, quarter);
    return stated.isPresent()
        ? stated
        : change(subject, quarter, quarter.yearAgo(), subject.id() + ".yoy");
  }

  /** Change against the quarter before. */
  public Optional<Figure> quarterOnQuarter(Subject subject, FiscalQuarter quarter) {
    return change(subject, quarter, quarter.previous(), subject.id() + ".qoq");
  }

  public Optional<Figure> change(
      Subject subject, FiscalPeriod current, FiscalPeriod base, String name) {
    Optional<Figure> now = level(subject, current);
    Optional<Figure> then = level(subject, base);
    if (now.isEmpty() || then.isEmpty() || isCoarse(now.get()) || isCoarse(then.get())) {
      return Optional.empty();
    }
    Figure change = against(now.get(), then.get(), name);
    return Optional.of(subject.measure().isProfit() ? change : signed(change));
  }

  /** A flow of cash turns positive, but makes no profit. */
  private static Figure signed(Figure change) {
    return change.value() instanceof Turn turn
        ? new Figure(
            change.name(), turn.ofSign(), change.period(), change.formula(), change.inputs())
        : change;
  }

  /** How one figure stands against another of its kind. */
  public static Figure against(Figure now, Figure then, String name) {
    List<Fact> inputs = new ArrayList<>(now.inputs());
    inputs.addAll(then.inputs());
    Quantity change = Change.of(now.value(), then.value());
    boolean relative = change instanceof Ratio;
    String formula =
        relative
            ? "(" + now.formula() + ") ÷ (" + then.formula() + ") − 1"
            : "(" + now.formula() + ") − (" + then.formula() + ")";
    return new Figure(name, change, now.period(), formula, inputs);
  }

  /** How much more money one figure is than another. */
  public static Optional<Figure> difference(Figure now, Figure then, String name) {
    if (!(now.value() instanceof Amount a) || !(then.value() instanceof Amount b)) {
      return Optional.empty();
    }
    List<Fact> inputs = new ArrayList<>(now.inputs());
    inputs.addAll(then.inputs());
    return Optional.of(
        new Figure(
            name,
            new Amount(a.value().subtract(b.value()), a.currency()),
            now.period(),
            "(" + now.formula() + ") − (" + then.formula() + ")",
            inputs));
  }

  // definition: a share of a total is computed from unrounded values of one period
  /** A segment's part in the total of the split that it belongs to. */
  public Optional<Figure> share(String segment, FiscalPeriod period) {
    Optional<Split> split = facts.company().splitWithPart(segment);
    if (split.isEmpty()) {
      return Optional.empty();
    }
    Optional<Figure> part = level(Subject.segment(Measure.REVENUE, segment), period);
    Optional<Figure> whole = level(Subject.segment(Measure.REVENUE, split.get().of()), period);
    if (part.isEmpty()
        || whole.isEmpty()
        || !(part.get().value() instanceof Amount a)
        || !(whole.get().value() instanceof Amount b)
        || b.value().signum() <= 0) {
      return Optional.empty();
    }
    List<Fact> inputs = new ArrayList<>(part.get().inputs());
    inputs.addAll(whole.get().inputs());
    return Optional.of(
        new Figure(
            "segment." + segment + ".share",
            Ratio.level(Rounding.quotient(a.value(), b.value())),
            period,
            part.get().formula() + " ÷ " + whole.get().formula(),
            inputs));
  }

  // definition: the parts of a split make its total, so a single unknown part is what the others
  // leave
  /** A part of a split, computed from the total where it is the only part that is not published. */
  public Optional<Figure> partOrRemainder(Split split, String part, FiscalPeriod period) {
    Optional<Figure> published = level(Subject.segment(Measure.REVENUE, part), period);
    Optional<Figure> total = level(Subject.segment(Measure.REVENUE, split.of()), period);
    if (published.isPresent() || total.isEmpty()) {
      return published;
    }
    BigDecimal rest = magnitude(total.get()).orElse(BigDecimal.ZERO);
    List<Fact> inputs = new ArrayList<>(total.get().inputs());
    StringBuilder formula = new StringBuilder(total.get().formula());
    for (String other : split.parts()) {
      if (!other.equals(part)) {
        Optional<Figure> known = level(Subject.segment(Measure.REVENUE, other), period);
        if (known.isEmpty()) {
          return Optional.empty();
        }
        rest = rest.subtract(magnitude(known.get()).orElse(BigDecimal.ZERO));
        inputs.addAll(known.get().inputs());
        formula.append(" − ").append(known.get().formula());
      }
    }
    return Optional.of(
        new Figure(
            "segment." + part + ".revenue",
            new Amount(rest, facts.company().currency()),
            period,
            formula.toString(),
            inputs));
  }

  // definition: «n quarters in a row» is broken by an equal or lower value
  /** How many quarters in a row, up to this one, a value rose on the quarter before. */
  public Figure risingStreak(Subject subject, FiscalQuarter last) {
    int streak = 0;
    FiscalQuarter quarter = last;
    List<Fact> inputs = new ArrayList<>();
    while (rose(subject, quarter)) {
      level(subject, quarter).ifPresent(f -> inputs.addAll(f.inputs()));
      streak++;
      quarter = quarter.previous();
    }
    return new Figure(
        subject.id() + ".streak",
        new Count(streak),
        last,
        "quarters in a row in which " + subject.id() + " rose, up to " + last.label(),
        inputs);
  }

  private boolean rose(Subject subject, FiscalQuarter quarter) {
    Optional<BigDecimal> now = level(subject, quarter).flatMap(Metrics::magnitude);
    Optional<BigDecimal> before = level(subject, quarter.previous()).flatMap(Metrics::magnitude);
    return now.isPresent() && before.isPresent() && now.get().compareTo(before.get()) > 0;
  }

  /** The quarters for which a company-wide value is known, ascending, at most so many. */
  public List<FiscalQuarter> quartersWith(Subject subject, FiscalQuarter last, int most) {
    List<FiscalQuarter> known =
        facts.calendar().stream()
            .map(ReportedQuarter::label)
            .filter(q -> q.compareTo(last) <= 0 && level(subject, q).isPresent())
            .sorted()
            .toList();
    return known.subList(Math.max(0, known.size() - most), known.size());
  }

  /** The bare number of a figure, in base units or as a fraction. */
  public static Optional<BigDecimal> magnitude(Figure figure) {
    return magnitude(figure.value());
  }

  /** The bare number of a value, in base units or as a fraction. */
  public static Optional<BigDecimal> magnitude(Quantity value) {
    return switch (value) {
      case Amount a -> Optional.of(a.value());
      case Ratio r -> Optional.of(r.fraction());
      case PerShare p -> Optional.of(p.value());
      case Shares s -> Optional.of(s.value());
      default -> Optional.empty();
    };
  }

  /** The company states some growth rates more exactly than the amounts behind them. */
  private Optional<Figure> statedGrowth(Subject subject, FiscalQuarter quarter) {
    if (subject.measure() != Measure.REVENUE) {
      return Optional.empty();
    }
    return facts
        .reported()
        .current(new FactKey(Metric.REVENUE_YOY, subject.segment(), subject.basis(), quarter))
        .map(
            f ->
                new Figure(
                    subject.id() + ".yoy",
                    f.value(),
                    quarter,
                    "as stated by the company",
                    List.of(f)));
  }

  /**
   * Whether a value is known only to a coarse step, so that it yields no growth of its own; the
   * step in which the accounts are kept is none.
   */
  public boolean isCoarse(Figure figure) {
    BigDecimal usual = facts.reported().usualStep();
    return figure.inputs().stream()
        .anyMatch(
            f ->
                f.value() instanceof Amount a
                    && f.statedTo().compareTo(usual) > 0
                    && f.statedTo().multiply(BigDecimal.valueOf(200)).compareTo(a.value().abs())
                        > 0);
  }
}
