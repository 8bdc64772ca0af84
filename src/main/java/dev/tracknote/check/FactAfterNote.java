package dev.tracknote.check;

import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Fact;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A fact that was stated long after the day of the note that prints it. What a company restates
 * within a year belongs into a note that is printed again; a day beyond it was mistyped.
 */
final class FactAfterNote implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return dossier
        .commentary()
        .front()
        .entry("date")
        .flatMap(FactAfterNote::day)
        .map(day -> findings(dossier, day))
        .orElse(List.of());
  }

  private static List<Diagnostic> findings(Dossier dossier, LocalDate note) {
    Map<LocalDate, List<Fact>> late = new TreeMap<>();
    for (Fact fact : dossier.facts().reported().all()) {
      boolean told = !isAfter(fact.key().period(), dossier.quarter());
      if (told && fact.asOf().minusYears(1).isAfter(note)) {
        late.computeIfAbsent(fact.asOf(), d -> new ArrayList<>()).add(fact);
      }
    }
    return late.entrySet().stream().map(e -> finding(note, e.getKey(), e.getValue())).toList();
  }

  private static Diagnostic finding(LocalDate note, LocalDate stated, List<Fact> facts) {
    Fact first = facts.getFirst();
    String others = facts.size() > 1 ? " and " + (facts.size() - 1) + " more" : "";
    return Diagnostic.warning(
        "fact-after-note",
        first.place(),
        "expected figures that were stated by the day of the note, "
            + note
            + ", found "
            + first.key().metric().id()
            + " of "
            + first.key().period().label()
            + others
            + " as of "
            + stated,
        "put as_of right, or the date at the head of the note");
  }

  private static boolean isAfter(FiscalPeriod period, FiscalQuarter quarter) {
    return switch (period) {
      case FiscalQuarter q -> q.compareTo(quarter) > 0;
      case FiscalYear y -> y.compareTo(quarter.fiscalYear()) > 0;
    };
  }

  private static Optional<LocalDate> day(FrontMatter.Entry entry) {
    try {
      return Optional.of(LocalDate.parse(entry.value()));
    } catch (DateTimeParseException toldElsewhere) {
      return Optional.empty();
    }
  }
}
