package dev.tracknote.check;

import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.ReportedQuarter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** A note that is dated before its quarter has ended. */
final class NoteDatedTooEarly implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    Optional<FrontMatter.Entry> date = dossier.commentary().front().entry("date");
    Optional<LocalDate> end = dossier.facts().quarter(dossier.quarter()).map(ReportedQuarter::end);
    if (date.isEmpty() || end.isEmpty() || !isBefore(date.get().value(), end.get())) {
      return List.of();
    }
    return List.of(
        Diagnostic.error(
            "front-matter",
            date.get().place(),
            "expected a date after the quarter's end on "
                + end.get()
                + ", found "
                + date.get().value(),
            "write the day on which the note is published"));
  }

  private static boolean isBefore(String date, LocalDate end) {
    try {
      return LocalDate.parse(date).isBefore(end);
    } catch (DateTimeParseException toldElsewhere) {
      return false;
    }
  }
}
