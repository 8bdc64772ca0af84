package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the statements hold, and what comes out of them. */
final class StatedPool {

  private final Ground ground;
  private final List<Statement> statements;
  // those of the statements, in their order
  private final List<Term> terms;
  private final List<Denomination> told;
  private final HeldValues outcomes = new HeldValues();

  StatedPool(Ground ground, List<StatedSeries> series) {
    this.ground = ground;
    this.statements = ground.facts().statements();
    this.terms = statements.stream().map(s -> Term.of(s.value())).toList();
    this.told = statements.stream().map(s -> Denomination.of(s.unit())).toList();
    statements();
    series.forEach(this::moved);
  }

  /** The values themselves. */
  static List<HeldValue> typed(List<Statement> statements) {
    return statements.stream()
        .flatMap(s -> values(s).stream().map(v -> new HeldValue(v, Denomination.of(s.unit()))))
        .toList();
  }

  boolean holds(StatedFigure figure) {
    return outcomes.holds(figure);
  }

  private void statements() {
    for (int i = 0; i < statements.size(); i++) {
      Statement one = statements.get(i);
      Term term = terms.get(i);
      Denomination in = told.get(i);
      values(one).forEach(v -> outcomes.add(in, v));
      one.high().ifPresent(h -> middle(one, h, in));
      one.high().ifPresent(h -> middles(one, h, in));
      boolean ratio = one.unit().equals("%");
      for (int j = 0; j < statements.size(); j++) {
        Statement other = statements.get(j);
        if (!ratio && other.unit().equals("%")) {
          outcomes.addQuotient(term, terms.get(j));
          outcomes.add(in, one.value().multiply(other.value()));
        }
        if (one.unit().equals(other.unit()) && !one.id().equals(other.id())) {
          if (i < j) {
            outcomes.add(in.apart(), one.value().subtract(other.value()));
            outcomes.add(in, one.value().add(other.value()));
          }
          outcomes.addQuotientAndChange(term, terms.get(j));
        }
      }
      if (!ratio) {
        Optional<BigDecimal> revenue =
            ground.value(Subject.company(Measure.REVENUE), Stretch.of(ground.quarter()));
        Denomination quotient =
            in.sort() == Denomination.Sort.NUMBER
                ? Denomination.money(ground.facts().company().currency())
                : Denomination.QUOTIENT;
        revenue.ifPresent(r -> outcomes.addQuotient(quotient, Term.of(r), term));
      }
    }
  }

  /** How far the middle of one range lies from that of another, as when a range was raised. */
  private void middles(Statement range, BigDecimal high, Denomination in) {
    for (Statement other : statements) {
      other
          .high()
          .filter(h -> other.unit().equals(range.unit()) && !other.id().equals(range.id()))
          .ifPresent(
              h ->
                  outcomes.add(
                      in.apart(),
                      range
                          .value()
                          .add(high)
                          .subtract(other.value().add(h))
                          .divide(BigDecimal.TWO)));
    }
  }

  /** How a figure outside the accounts moved from one time to another. */
  private void moved(StatedSeries series) {
    List<BigDecimal> values = series.values();
    Denomination apart = Denomination.of(series.statements().getFirst().unit()).apart();
    for (BigDecimal now : values) {
      for (BigDecimal then : values) {
        if (now.compareTo(then) != 0) {
          outcomes.add(apart, now.subtract(then));
          outcomes.addQuotientAndChange(Term.of(now), Term.of(then));
        }
      }
    }
  }

  /** The middle of a range, and what it leaves for the rest of the year. */
  private void middle(Statement range, BigDecimal high, Denomination in) {
    BigDecimal middle = range.value().add(high).divide(BigDecimal.TWO);
    outcomes.add(in, middle);
    outcomes.add(in.apart(), high.subtract(range.value()));
    if (range.unit().equals(ground.facts().company().currency())) {
      Stretch soFar = new Stretch(ground.quarter(), ground.quarter().quarter());
      for (Measure measure : List.of(Measure.REVENUE, Measure.CAPITAL_EXPENDITURE)) {
        ground
            .value(Subject.company(measure), soFar)
            .ifPresent(v -> outcomes.add(in, middle.subtract(v)));
      }
    }
  }

  private static List<BigDecimal> values(Statement statement) {
    List<BigDecimal> values = new ArrayList<>(List.of(statement.value()));
    statement.high().ifPresent(values::add);
    return values;
  }
}
