package dev.tracknote.build;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What could be read of one note in one language. */
record Gathered(
    Optional<CompanyFacts> facts,
    Optional<Commentary> commentary,
    Optional<Commentary> minutes,
    Optional<FiscalQuarter> quarter) {

  static final Gathered NOTHING =
      new Gathered(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The quarter that a note's folder is named for. */
  static Optional<FiscalQuarter> quarter(NoteFolder note, List<Diagnostic> findings) {
    Optional<FiscalQuarter> quarter = FiscalQuarter.parse(note.period());
    if (quarter.isEmpty()) {
      findings.add(
          Diagnostic.error(
              "bad-period",
              Place.file(Typed.path(note.path())),
              "expected a folder named for a quarter such as FY27Q1, found \""
                  + note.period()
                  + "\"",
              "rename the folder, or set status: archived at the head of its note.md"));
    }
    return quarter;
  }

  /** Whether the note can be checked against its facts. */
  boolean isWhole() {
    return facts.isPresent() && commentary.isPresent() && quarter.isPresent();
  }

  /** The day that the note bears; a draft without one stands where its quarter's facts stand. */
  Optional<LocalDate> date() {
    String date = commentary.map(c -> c.front().value("date", "")).orElse("");
    if (date.isEmpty() && commentary.filter(Commentary::isDraft).isPresent()) {
      return facts.stream()
          .flatMap(f -> f.reported().all().stream())
          .filter(f -> quarter.filter(f.key().period()::equals).isPresent())
          .map(Fact::asOf)
          .max(Comparator.naturalOrder());
    }
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
