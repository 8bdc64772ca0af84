package dev.tracknote.metrics;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Ledger;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The value of a subject in one period, or over several. */
final class Levels {

  private final Ledger ledger;

  Levels(Ledger ledger) {
    this.ledger = ledger;
  }

  Optional<Figure> in(Subject subject, FiscalPeriod period) {
    return switch (subject.measure().definition()) {
      case Measure.Definition.Published published -> published(subject, published, period);
      case Measure.Definition.Quotient quotient -> quotient(subject, quotient, List.of(period));
      case Measure.Definition.Sum sum -> sum(subject, sum, List.of(period));
    };
  }

  // definition: a trailing year adds the last four reported quarters on one basis; ratios are
  // recomputed from the sums
  Optional<Figure> trailingYear(Subject subject, FiscalQuarter last) {
    return over(subject, List.of(last.plus(-3), last.plus(-2), last.plus(-1), last))
        .map(f -> f.named(subject.id() + ".ttm"));
  }

  /** Several quarters taken together, named for the last of them. */
  Optional<Figure> over(Subject subject, List<FiscalPeriod> quarters) {
    FiscalPeriod last = quarters.getLast();
    return switch (subject.measure().definition()) {
      case Measure.Definition.Published published ->
          published.line().kind() == Metric.Kind.FLOW
              ? total(subject, published.line(), quarters).map(t -> t.figure(subject.id(), last))
              : Optional.empty();
      case Measure.Definition.Quotient quotient -> quotient(subject, quotient, quarters);
      case Measure.Definition.Sum sum -> sum(subject, sum, quarters);
    };
  }

  private Optional<Figure> published(
      Subject subject, Measure.Definition.Published published, FiscalPeriod period) {
    Optional<Fact> fact = fact(subject, published.line(), period);
    if (fact.isEmpty()
        && period instanceof FiscalYear year
        && published.line().kind() == Metric.Kind.FLOW) {
      return total(subject, published.line(), quarters(year))
          .map(t -> t.figure(subject.id(), period));
    }
    return fact.map(f -> figure(subject, period, f));
  }

  private Figure figure(Subject subject, FiscalPeriod period, Fact fact) {
    String formula = subject.id() + " " + period.label();
    return new Figure(subject.id(), fact.value(), period, formula, List.of(fact));
  }

  private Optional<Figure> quotient(
      Subject subject, Measure.Definition.Quotient quotient, List<FiscalPeriod> periods) {
    FiscalPeriod last = periods.getLast();
    Optional<Fact> stated =
        periods.size() == 1 && subject.measure() == Measure.GROSS_MARGIN
            ? fact(subject, Metric.GROSS_MARGIN, last)
            : Optional.empty();
    if (stated.isPresent()) {
      return stated.map(f -> figure(subject, last, f));
    }
    Optional<Total> dividend = total(subject, quotient.dividend(), periods);
    Optional<Total> divisor = total(subject, quotient.divisor(), periods);
    if (dividend.isEmpty() || divisor.isEmpty() || divisor.get().value().signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal ratio = Rounding.quotient(dividend.get().value(), divisor.get().value());
    return Optional.of(
        new Figure(
            subject.id(),
            Ratio.level(ratio),
            last,
            dividend.get().formula() + " ÷ " + divisor.get().formula(),
            dividend.get().inputsWith(divisor.get())));
  }

  private Optional<Figure> sum(
      Subject subject, Measure.Definition.Sum sum, List<FiscalPeriod> periods) {
    Optional<Total> first = total(subject, sum.first(), periods);
    Optional<Total> second = total(subject, sum.second(), periods);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal signed = second.get().value().multiply(BigDecimal.valueOf(sum.sign()));
    return Optional.of(
        new Figure(
            subject.id(),
            new Amount(first.get().value().add(signed), first.get().currency()),
            periods.getLast(),
            first.get().formula() + (sum.sign() < 0 ? " − " : " + ") + second.get().formula(),
            first.get().inputsWith(second.get())));
  }

  private Optional<Total> total(Subject subject, Metric line, List<FiscalPeriod> periods) {
    BigDecimal total = BigDecimal.ZERO;
    String currency = "";
    List<Fact> inputs = new ArrayList<>();
    for (FiscalPeriod period : expanded(subject, line, periods)) {
      Optional<Fact> fact = fact(subject, line, period);
      if (fact.isEmpty() || !(fact.get().value() instanceof Amount amount)) {
        return Optional.empty();
      }
      total = total.add(amount.value());
      currency = amount.currency();
      inputs.add(fact.get());
    }
    return Optional.of(new Total(line, total, currency, inputs));
  }

  /** A year that is not published as such is the sum of its quarters. */
  private List<FiscalPeriod> expanded(Subject subject, Metric line, List<FiscalPeriod> periods) {
    FiscalPeriod only = periods.getFirst();
    if (only instanceof FiscalYear year && fact(subject, line, only).isEmpty()) {
      return quarters(year);
    }
    return periods;
  }

  private static List<FiscalPeriod> quarters(FiscalYear year) {
    return List.of(year.quarter(1), year.quarter(2), year.quarter(3), year.quarter(4));
  }

  private Optional<Fact> fact(Subject subject, Metric line, FiscalPeriod period) {
    Optional<Fact> fact =
        ledger.current(new FactKey(line, subject.segment(), subject.basis(), period));
    if (fact.isEmpty() && subject.basis() != Basis.GAAP && line == Metric.REVENUE) {
      return ledger.current(new FactKey(line, subject.segment(), Basis.GAAP, period));
    }
    return fact;
  }

  /** A line added up over periods. */
  private record Total(Metric line, BigDecimal value, String currency, List<Fact> inputs) {

    String formula() {
      String first = inputs.getFirst().key().period().label();
      String last = inputs.getLast().key().period().label();
      return line.id() + " " + (first.equals(last) ? last : first + "…" + last);
    }

    List<Fact> inputsWith(Total other) {
      List<Fact> all = new ArrayList<>(inputs);
      all.addAll(other.inputs());
      return all;
    }

    Figure figure(String name, FiscalPeriod period) {
      Quantity amount = new Amount(value, currency);
      return new Figure(name, amount, period, formula(), inputs);
    }
  }
}
