package dev.tracknote.filing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** The days that a figure covers, both included; a level begins and ends on its one day. */
record Span(LocalDate start, LocalDate end) implements Comparable<Span> {

  // some filings give the last day of the month for a year that ends on a Sunday near it
  private static final int NEAR = 7;

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::end).thenComparing(Span::start);

  static Span day(LocalDate day) {
    return new Span(day, day);
  }

  long days() {
    return ChronoUnit.DAYS.between(start, end) + 1;
  }

  /** Three months: 12 to 17 weeks, since some divide their year into 12, 12, 12 and 16 or 17. */
  boolean isQuarter() {
    return isBetween(77, 125);
  }

  boolean isHalf() {
    return isBetween(150, 220);
  }

  boolean isNineMonths() {
    return isBetween(230, 310);
  }

  boolean isYear() {
    return isBetween(340, 385);
  }

  boolean isBetween(int fewest, int most) {
    return days() >= fewest && days() <= most;
  }

  /** How many days the two differ at both ends together. */
  long distance(Span other) {
    return Math.abs(ChronoUnit.DAYS.between(start, other.start))
        + Math.abs(ChronoUnit.DAYS.between(end, other.end));
  }

  boolean isNear(Span other) {
    return near(start, other.start) && near(end, other.end);
  }

  static boolean near(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= NEAR;
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return start + " to " + end;
  }
}
