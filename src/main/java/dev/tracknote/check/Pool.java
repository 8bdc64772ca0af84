package dev.tracknote.check;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every value that the facts of a company hold, for figures whose meaning was not made out. */
final class Pool {

  private Pool() {}

  static List<BigDecimal> of(Expectations expectations, CompanyFacts facts) {
    Set<BigDecimal> values = new TreeSet<>();
    for (Fact fact : facts.reported().all()) {
      Expectations.bare(fact.value()).ifPresent(values::add);
    }
    for (Fact fact : facts.estimates().all()) {
      Expectations.bare(fact.value()).ifPresent(values::add);
    }
    for (Statement statement : facts.statements()) {
      values.add(statement.value());
      statement.high().ifPresent(values::add);
    }
    facts.guidance().forEach(g -> g.lines().forEach(l -> guided(l, values)));
    derived(expectations, values);
    return new ArrayList<>(values);
  }

  private static void guided(Guidance.Line line, Set<BigDecimal> values) {
    Expectations.bare(line.value()).ifPresent(values::add);
    if (line.value() instanceof Band band) {
      Expectations.bare(band.low()).ifPresent(values::add);
      Expectations.bare(band.high()).ifPresent(values::add);
      Expectations.bare(band.width()).ifPresent(values::add);
    }
  }

  private static void derived(Expectations expectations, Set<BigDecimal> values) {
    FiscalQuarter quarter = expectations.quarter();
    for (String segment : expectations.segments()) {
      for (Measure measure : Measure.values()) {
        for (Basis basis : Basis.values()) {
          Subject subject = new Subject(measure, segment, basis);
          for (FiscalQuarter of : List.of(quarter, quarter.previous(), quarter.yearAgo())) {
            expectations.level(subject, of).ifPresent(f -> add(f.value(), values));
            expectations.metrics().yearOnYear(subject, of).ifPresent(f -> add(f.value(), values));
            expectations
                .metrics()
                .quarterOnQuarter(subject, of)
                .ifPresent(f -> add(f.value(), values));
          }
          expectations
              .metrics()
              .trailingYear(subject, quarter)
              .ifPresent(f -> add(f.value(), values));
        }
      }
      expectations.metrics().share(segment, quarter).ifPresent(f -> add(f.value(), values));
    }
  }

  private static void add(Quantity quantity, Set<BigDecimal> values) {
    Expectations.bare(quantity).ifPresent(values::add);
  }
}
