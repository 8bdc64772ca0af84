package dev.tracknote.data;

import dev.tracknote.facts.Source;
import dev.tracknote.facts.Statement;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads {@code statements.csv}: figures that somebody stated outside the accounts. */
final class StatementTable {

  private static final List<String> COLUMNS =
      List.of("id", "zh", "en", "value", "unit", "source", "as_of");
  private static final List<String> MORE = List.of("period", "high", "stated_to");

  private final CompanyProfile profile;
  private final Findings findings;

  StatementTable(CompanyProfile profile, Findings findings) {
    this.profile = profile;
    this.findings = findings;
  }

  List<Statement> read(SourceText source) {
    return new CsvTable(source, COLUMNS, MORE, findings)
        .rows().stream().flatMap(row -> statement(row).stream()).toList();
  }

  private Optional<Statement> statement(CsvRow row) {
    Decimals decimals = new Decimals(findings);
    Word high = row.cell("high");
    Word step = row.cell("stated_to");
    Optional<BigDecimal> value = decimals.read(row.cell("value"));
    Optional<BigDecimal> upper = high.text().isEmpty() ? Optional.empty() : decimals.read(high);
    Optional<BigDecimal> stated =
        step.text().isEmpty() ? Optional.of(BigDecimal.ZERO) : decimals.read(step);
    Optional<Source> source = new Names(findings).source(row.cell("source"), profile);
    Optional<LocalDate> asOf = Dates.read(row.cell("as_of"), findings);
    if (value.isEmpty() || stated.isEmpty() || source.isEmpty() || asOf.isEmpty()) {
      return Optional.empty();
    }
    String unit = row.cell("unit").text();
    int shift = unit.equals("%") || unit.equals("pts") ? 2 : 0;
    return Optional.of(
        new Statement(
            row.cell("id").text(),
            Wording.of(row.cell("zh").text(), row.cell("en").text()),
            FiscalPeriod.parse(row.cell("period").text()),
            value.get().movePointLeft(shift),
            upper.map(u -> u.movePointLeft(shift)),
            unit,
            source.get(),
            asOf.get(),
            stated.get().movePointLeft(shift),
            row.cell("value").place()));
  }
}
