package dev.tracknote.claim;

import dev.tracknote.quantity.FiscalQuarter;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A company's year beside the calendar's, as a note on one of its quarters sees them.
 *
 * @param ahead by how many quarters its own are counted ahead of the calendar's that they are; none
 *     where their months are not the same
 * @param first the first year that is known of
 * @param quarter the note's quarter
 * @param relative whether the note came out in the year that it is about, so that «last year» is
 *     the year before
 */
public record OwnYear(OptionalInt ahead, int first, FiscalQuarter quarter, boolean relative) {

  /** Nothing is known of the company's year. */
  public static final OwnYear UNKNOWN =
      new OwnYear(OptionalInt.empty(), 0, new FiscalQuarter(2000, 1), false);

  /** Whether the company's year is the calendar's. */
  public boolean isCalendar() {
    return ahead.isPresent() && ahead.getAsInt() == 0;
  }

  /** The company's quarter that a quarter of the calendar is. */
  Optional<FiscalQuarter> ofCalendar(int year, int number) {
    return ahead.isPresent()
        ? Optional.of(new FiscalQuarter(year, number).plus(ahead.getAsInt()))
            .filter(q -> knows(q.year()))
        : Optional.empty();
  }

  /** Whether a year is one of those that figures can be known of, or the next. */
  boolean knows(int year) {
    return year >= first && year <= quarter.year() + 1;
  }

  /** Whether a year is over when the note's quarter is. */
  boolean isOver(int year) {
    return year < quarter.year() || (year == quarter.year() && quarter.quarter() == 4);
  }
}
