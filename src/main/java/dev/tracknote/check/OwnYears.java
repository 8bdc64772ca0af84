package dev.tracknote.check;

import dev.tracknote.claim.OwnYear;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** Works out of a company's calendar how its year lies beside the calendar's. */
final class OwnYears {

  /** A quarter of whole weeks ends within so many days of a month's last. */
  private static final int SLACK = 7;

  private OwnYears() {}

  /**
   * The company's year as a note sees it.
   *
   * @param note whose date tells which year is «this year»
   */
  static OwnYear of(CompanyFacts facts, FiscalQuarter quarter, Commentary note) {
    List<ReportedQuarter> calendar = facts.calendar();
    int first = calendar.stream().mapToInt(q -> q.label().year()).min().orElse(quarter.year());
    return new OwnYear(ahead(calendar), first, quarter, isOfYear(note, quarter));
  }

  /**
   * The same for all quarters, or none; nothing speaks against the calendar where none is known.
   */
  private static OptionalInt ahead(List<ReportedQuarter> calendar) {
    int ahead = calendar.isEmpty() ? 0 : ahead(calendar.getFirst());
    boolean all =
        calendar.stream().allMatch(q -> lastDay(q).getMonthValue() % 3 == 0 && ahead(q) == ahead);
    return all ? OptionalInt.of(ahead) : OptionalInt.empty();
  }

  private static int ahead(ReportedQuarter quarter) {
    LocalDate day = lastDay(quarter);
    FiscalQuarter label = quarter.label();
    return (label.year() - day.getYear()) * 4 + label.quarter() - day.getMonthValue() / 3;
  }

  private static LocalDate lastDay(ReportedQuarter quarter) {
    return quarter.end().minusDays(SLACK);
  }

  /** In a note that came out after the turn of the year «last year» may be the one it is about. */
  private static boolean isOfYear(Commentary note, FiscalQuarter quarter) {
    return note.front()
        .entry("date")
        .filter(d -> d.value().strip().startsWith(quarter.year() + "-"))
        .isPresent();
  }
}
