package dev.tracknote.facts;

import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Daily closes of an industry index and of its benchmark.
 *
 * @param days in ascending order
 */
public record Closes(Wording index, Wording benchmark, List<Day> days) {

  public Closes {
    days = List.copyOf(days);
  }

  /** The series up to and including a day. */
  public Closes until(LocalDate day) {
    return new Closes(index, benchmark, days.stream().filter(d -> !d.date().isAfter(day)).toList());
  }

  /** One trading day. */
  public record Day(LocalDate date, BigDecimal index, BigDecimal benchmark) {}
}
