package dev.tracknote.build;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What could be read of one note in one language. */
record Gathered(
    Optional<CompanyFacts> facts,
    Optional<Commentary> commentary,
    Optional<Commentary> minutes,
    Optional<FiscalQuarter> quarter) {

  /** Whether the note can be checked against its facts. */
  boolean isWhole() {
    return facts.isPresent() && commentary.isPresent() && quarter.isPresent();
  }

  boolean isDated() {
    try {
      commentary.ifPresent(c -> LocalDate.parse(c.front().value("date", "")));
      return commentary.isPresent();
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }
}
