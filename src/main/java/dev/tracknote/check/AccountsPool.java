package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes out of the accounts, over the last quarters, halves and years. */
final class AccountsPool {

  private final Ground ground;
  private final Set<Stretch> stretches;
  private final MadeOnce<HeldValues> levels = new MadeOnce<>(this::findLevels);
  private final MadeOnce<HeldValues> quotients = new MadeOnce<>(this::findQuotients);

  AccountsPool(Ground ground) {
    this.ground = ground;
    this.stretches = recent(ground.quarter());
  }

  boolean holds(StatedFigure figure) {
    return levels.get().holds(figure) || quotients.get().holds(figure);
  }

  private HeldValues findLevels() {
    HeldValues found = new HeldValues();
    String currency = ground.facts().company().currency();
    List<Term> amounts =
        ground.facts().statements().stream()
            .filter(s -> s.unit().equals(currency))
            .map(s -> Term.of(s.value()))
            .toList();
    for (Subject subject : subjects()) {
      levels(subject, amounts, found);
    }
    return found;
  }

  private HeldValues findQuotients() {
    HeldValues found = new HeldValues();
    for (Stretch stretch : stretches) {
      quotients(stretch, found);
    }
    return found;
  }

  private Denomination told(Subject subject) {
    return Denomination.of(subject.measure(), ground.facts().company().currency());
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (Basis basis : ground.bases()) {
        subjects.add(new Subject(measure, "", basis));
      }
    }
    ground
        .facts()
        .company()
        .segments()
        .forEach(s -> subjects.add(Subject.segment(Measure.REVENUE, s.id())));
    return subjects;
  }

  private static Set<Stretch> recent(FiscalQuarter quarter) {
    Set<Stretch> stretches = new LinkedHashSet<>();
    for (int back = 0; back < 6; back++) {
      stretches.add(Stretch.of(quarter.plus(-back)));
    }
    for (int year = quarter.year() - 1; year <= quarter.year(); year++) {
      for (int last = 2; last <= 4; last++) {
        stretches.add(new Stretch(new FiscalQuarter(year, last), last));
      }
      stretches.add(new Stretch(new FiscalQuarter(year, 4), 2));
    }
    stretches.add(new Stretch(quarter, 4));
    stretches.add(new Stretch(quarter.yearAgo(), 4));
    return stretches;
  }

  /**
   * @param amounts those that the statements hold
   */
  private void levels(Subject subject, List<Term> amounts, HeldValues all) {
    Denomination told = told(subject);
    for (Stretch stretch : stretches) {
      Optional<BigDecimal> value = ground.value(subject, stretch);
      if (value.isPresent()) {
        Term term = Term.of(value.get());
        all.add(told, value.get());
        ground
            .value(subject, Stretch.year(stretch.last().year()))
            .ifPresent(y -> all.addQuotient(term, Term.of(y)));
        for (Stretch base : List.of(stretch.yearAgo(), stretch.previous())) {
          Optional<BigDecimal> then = ground.value(subject, base);
          then.ifPresent(t -> all.add(told.apart(), value.get().subtract(t)));
          then.ifPresent(t -> all.addQuotientAndChange(term, Term.of(t)));
        }
        if (stretch.quarters() == 1 || stretch.isFiscalYear()) {
          for (Term amount : amounts) {
            all.add(told, value.get().subtract(amount.value()));
            all.addQuotientAndChange(term, amount);
            all.addQuotientAndChange(amount, term);
          }
        }
      }
    }
  }

  private void quotients(Stretch stretch, HeldValues all) {
    Map<Subject, Term> values = new LinkedHashMap<>();
    subjects().stream()
        .filter(s -> !s.measure().isRatio())
        .forEach(s -> ground.value(s, stretch).ifPresent(v -> values.put(s, Term.of(v))));
    for (Map.Entry<Subject, Term> one : values.entrySet()) {
      for (Map.Entry<Subject, Term> other : values.entrySet()) {
        if (!one.getKey().equals(other.getKey())) {
          all.addQuotient(one.getValue(), other.getValue());
          if (one.getKey().measure() == other.getKey().measure()) {
            Denomination told = told(one.getKey());
            all.add(told, one.getValue().value().subtract(other.getValue().value()));
            all.add(told, one.getValue().value().add(other.getValue().value()));
          }
        }
      }
    }
  }
}
