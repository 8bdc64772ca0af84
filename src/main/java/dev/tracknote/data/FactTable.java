package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Source;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table of figures: {@code facts.csv} and {@code estimates.csv}. */
final class FactTable {

  private static final List<String> COLUMNS =
      List.of("period", "metric", "basis", "value", "unit", "source", "as_of");
  private static final List<String> FACT_COLUMNS = List.of("segment", "stated_to");

  // the ledger shows facts in this order, so that the order of the rows does not matter
  private static final Comparator<Fact> ORDER =
      Comparator.comparingInt((Fact fact) -> FactTable.ordinal(fact.key().period()))
          .thenComparing(fact -> fact.key().metric())
          .thenComparing(fact -> fact.key().segment())
          .thenComparing(fact -> fact.key().basis())
          .thenComparing(Fact::asOf);

  private final CompanyProfile profile;
  private final String currency;
  private final Findings findings;
  private final Figures figures;

  FactTable(CompanyProfile profile, Findings findings) {
    this.profile = profile;
    this.currency = profile.company().currency();
    this.findings = findings;
    this.figures = new Figures(currency, findings);
  }

  List<Fact> facts(SourceText source) {
    return facts(new CsvTable(source, COLUMNS, FACT_COLUMNS, findings));
  }

  List<Fact> estimates(SourceText source) {
    return facts(new CsvTable(source, COLUMNS, FACT_COLUMNS, findings));
  }

  private List<Fact> facts(CsvTable table) {
    List<Fact> facts = table.rows().stream().flatMap(row -> fact(row).stream()).toList();
    duplicates(facts);
    return facts.stream().sorted(ORDER).toList();
  }

  private Optional<Fact> fact(CsvRow row) {
    Word segment = row.cell("segment");
    Optional<FiscalPeriod> period = new Periods(findings).period(row.cell("period"));
    Optional<Metric> metric = figures.metric(row.cell("metric"));
    boolean knownSegment = segment.text().isEmpty() || isKnown(segment);
    Optional<Basis> basis = figures.basis(row.cell("basis"));
    Optional<BigDecimal> value =
        metric.flatMap(m -> figures.value(row.cell("value"), m, !segment.text().isEmpty()));
    Optional<Unit> unit = metric.flatMap(m -> figures.unit(row.cell("unit"), m));
    Optional<Source> source = new Names(findings).source(row.cell("source"), profile);
    Optional<LocalDate> asOf = Dates.read(row.cell("as_of"), findings);
    Optional<BigDecimal> step = step(row.cell("stated_to"));
    if (period.isEmpty() || basis.isEmpty() || value.isEmpty() || unit.isEmpty() || !knownSegment) {
      return Optional.empty();
    }
    if (metric.isEmpty() || source.isEmpty() || asOf.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fact(
            new FactKey(metric.get(), segment.text(), basis.get(), period.get()),
            unit.get().quantity(value.get(), metric.get(), currency),
            unit.get().inBaseUnits(step.get()),
            source.get(),
            asOf.get(),
            row.cell("value").place()));
  }

  private Optional<BigDecimal> step(Word word) {
    return word.text().isEmpty() ? Optional.of(BigDecimal.ZERO) : figures.unsigned(word);
  }

  private boolean isKnown(Word segment) {
    return new Names(findings)
        .known(
            "unknown-segment",
            "a segment of company.json",
            segment,
            id -> Optional.of(id).filter(profile::mayHaveSegment),
            profile.company().segments().stream().map(Segment::id).toList())
        .isPresent();
  }

  private void duplicates(List<Fact> facts) {
    Map<Edition, Place> seen = new HashMap<>();
    for (Fact fact : facts) {
      Place first = seen.putIfAbsent(new Edition(fact.key(), fact.asOf()), fact.place());
      if (first != null) {
        findings.error(
            "duplicate-fact",
            fact.place(),
            "expected one value of %s for %s as of %s, found another in line %d"
                .formatted(
                    fact.key().metric().id(),
                    fact.key().period().label(),
                    fact.asOf(),
                    first.line()),
            "remove one of the two lines; a restatement has a later as_of");
      }
    }
  }

  private static int ordinal(FiscalPeriod period) {
    return switch (period) {
      case FiscalQuarter quarter -> quarter.year() * 5 + quarter.quarter() - 1;
      case FiscalYear year -> year.year() * 5 + 4;
    };
  }

  private record Edition(FactKey key, LocalDate asOf) {}
}
