package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bare values of the facts, looked up once each. */
final class Ground {

  private static final Pattern CONSENSUS =
      Pattern.compile("(?i)" + ConsensusWords.EN + "|" + ConsensusWords.ZH);

  private record At(Subject subject, Stretch stretch) {

    // what a record derives is slow
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof At a && subject.equals(a.subject) && stretch.equals(a.stretch);
    }

    @Override
    public int hashCode() {
      return subject.hashCode() * 31 + stretch.hashCode();
    }
  }

  private final CompanyFacts facts;
  private final Metrics metrics;
  private final FiscalQuarter quarter;
  private final Set<Basis> bases = new TreeSet<>();
  private final Map<At, Optional<Expected>> stated = new LinkedHashMap<>();
  private final Map<At, Boolean> coarse = new LinkedHashMap<>();
  private final Map<At, Optional<BigDecimal>> values = new LinkedHashMap<>();
  private @Nullable List<Statement> consensus;
  private final MadeOnce<NamesApart> namesApart;

  Ground(CompanyFacts facts, FiscalQuarter quarter) {
    this.facts = facts;
    this.metrics = Metrics.of(facts);
    this.quarter = quarter;
    this.namesApart = new MadeOnce<>(() -> NamesApart.of(facts.company()));
    facts.reported().all().forEach(f -> bases.add(f.key().basis()));
  }

  Optional<BigDecimal> value(Subject subject, Stretch stretch) {
    At at = new At(subject, stretch);
    Optional<BigDecimal> known = values.get(at);
    if (known == null) {
      known = figure(subject, stretch).flatMap(f -> bare(f.value()));
      values.put(at, known);
    }
    return known;
  }

  /** What parts are called for short. */
  NamesApart namesApart() {
    return namesApart.get();
  }

  /** The same, earnings per share of longer times added up where none are on record. */
  Optional<BigDecimal> valueAddedUp(Subject subject, Stretch stretch) {
    Optional<BigDecimal> value = value(subject, stretch);
    return value.isEmpty() && subject.measure() == Measure.EPS_DILUTED
        ? added(subject, stretch)
        : value;
  }

  /** Quarterly earnings per share added up, which is how prose adds them. */
  private Optional<BigDecimal> added(Subject subject, Stretch stretch) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FiscalQuarter each : stretch.each()) {
      Optional<BigDecimal> value = value(subject, Stretch.of(each));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }

  /** Several values of one time taken together; empty where one of them is not on record. */
  Optional<BigDecimal> total(List<Subject> parts, Stretch time) {
    BigDecimal total = BigDecimal.ZERO;
    for (Subject part : parts) {
      Optional<BigDecimal> value = value(part, time);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(value.get());
    }
    return Optional.of(total);
  }

  /** What a measure of the company was at some times, on every basis that anything is told on. */
  List<BigDecimal> onEveryBasis(
      Measure measure,
      Collection<Stretch> times,
      BiFunction<Subject, Stretch, Optional<BigDecimal>> lookup) {
    List<BigDecimal> values = new ArrayList<>();
    for (Basis basis : bases) {
      Subject subject = Subject.company(measure, basis);
      times.forEach(t -> lookup.apply(subject, t).ifPresent(values::add));
    }
    return values;
  }

  Optional<Figure> figure(Subject subject, Stretch stretch) {
    if (stretch.last().compareTo(quarter) > 0) {
      return Optional.empty();
    }
    FiscalPeriod period = stretch.isFiscalYear() ? stretch.last().fiscalYear() : stretch.last();
    return stretch.quarters() == 1 || stretch.isFiscalYear()
        ? metrics.level(subject, period)
        : metrics.over(subject, stretch.each());
  }

  // definition: (current − base) ÷ base, from unrounded values, on a positive base only
  Optional<Expected> growth(Subject subject, Stretch now, Stretch base) {
    Optional<BigDecimal> current = value(subject, now);
    Optional<BigDecimal> then = value(subject, base);
    if (current.isEmpty()
        || then.isEmpty()
        || then.get().signum() <= 0
        || current.get().signum() < 0) {
      return Optional.empty();
    }
    if (isCoarse(subject, now) || isCoarse(subject, base)) {
      return Optional.empty();
    }
    return Optional.of(
        Expected.change(
            current.get(),
            then.get(),
            () -> subject.id() + " " + now.label() + " ÷ " + base.label() + " − 1"));
  }

  /** Growth as the company itself states it, more exactly than the amounts behind it. */
  Optional<Expected> statedGrowth(Subject subject, FiscalQuarter of) {
    if (subject.measure().isRatio()) {
      return Optional.empty();
    }
    At at = new At(subject, Stretch.of(of));
    Optional<Expected> known = stated.get(at);
    if (known == null) {
      known = yearOnYear(subject, of);
      stated.put(at, known);
    }
    return known;
  }

  private Optional<Expected> yearOnYear(Subject subject, FiscalQuarter of) {
    return metrics
        .yearOnYear(subject, of)
        .filter(f -> f.value() instanceof Ratio)
        .flatMap(f -> bare(f.value()).map(v -> new Expected(v, f.formula())));
  }

  Optional<Expected> difference(Subject subject, Stretch now, Stretch base) {
    Optional<BigDecimal> current = value(subject, now);
    Optional<BigDecimal> then = value(subject, base);
    return current.isEmpty() || then.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Expected(
                current.get().subtract(then.get()),
                () -> subject.id() + " " + now.label() + " − " + base.label()));
  }

  private boolean isCoarse(Subject subject, Stretch stretch) {
    return coarse.computeIfAbsent(
        new At(subject, stretch),
        at -> figure(subject, stretch).map(metrics::isCoarse).orElse(false));
  }

  /** Whether some value of the measure is on record for a scope, on any basis. */
  boolean knows(Measure measure, String segment) {
    for (Basis basis : Basis.values()) {
      if (value(new Subject(measure, segment, basis), Stretch.of(quarter)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the subject's value of the note's quarter is on record. */
  boolean knows(Subject subject) {
    return value(subject, Stretch.of(quarter)).isPresent();
  }

  /** All bases on which the company reports anything. */
  Set<Basis> bases() {
    return bases;
  }

  /** Values of a published line that a later restatement has replaced. */
  List<BigDecimal> superseded(Metric metric, String segment, Basis basis, FiscalPeriod period) {
    List<Fact> history = facts.reported().history(new FactKey(metric, segment, basis, period));
    return history.stream()
        .limit(Math.max(0, history.size() - 1))
        .map(f -> bare(f.value()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the market expected, as far as somebody stated it. */
  List<Statement> consensus() {
    List<Statement> known = consensus;
    if (known == null) {
      known =
          facts.statements().stream()
              .filter(s -> isOfMarket(s.id()) || isOfMarket(s.subject()))
              .toList();
      consensus = known;
    }
    return known;
  }

  private static boolean isOfMarket(Wording subject) {
    return Arrays.stream(Language.values())
        .anyMatch(l -> subject.has(l) && isOfMarket(subject.in(l)));
  }

  private static boolean isOfMarket(String name) {
    return AskedText.ofFew(name).holds(CONSENSUS);
  }

  CompanyFacts facts() {
    return facts;
  }

  Metrics metrics() {
    return metrics;
  }

  FiscalQuarter quarter() {
    return quarter;
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
}
