package dev.tracknote.filing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the last days of a year's quarters: those on which most periods begin or end. */
final class QuarterEnds {

  private final Map<Span, Integer> support;

  /** Quarter ends by the number of filings that state each period. */
  QuarterEnds(Map<Span, Integer> support) {
    this.support = support;
  }

  /**
   * The last days of the first three quarters, where they are known.
   *
   * @param end absent while the year is running
   */
  Map<Integer, LocalDate> of(LocalDate start, Optional<LocalDate> end) {
    Map<Integer, Map<LocalDate, Integer>> votes = new TreeMap<>();
    support.forEach(
        (span, filings) -> {
          if (Span.near(span.start(), start)) {
            vote(votes, start, span.end(), filings);
          } else if (span.isQuarter() && span.start().isAfter(start)) {
            boolean closes = end.isPresent() && Span.near(span.end(), end.get());
            boolean inside = end.isEmpty() || span.end().isBefore(end.get()) || closes;
            if (inside) {
              vote(votes, start, span.start().minusDays(1), filings);
              vote(votes, start, span.end(), filings);
            }
          }
        });
    Map<Integer, LocalDate> ends = new TreeMap<>();
    votes.forEach((quarter, days) -> ends.put(quarter, most(days)));
    return ends;
  }

  private static void vote(
      Map<Integer, Map<LocalDate, Integer>> votes, LocalDate start, LocalDate day, int filings) {
    if (day.isBefore(start)) {
      return;
    }
    Span elapsed = new Span(start, day);
    int quarter = elapsed.isQuarter() ? 1 : elapsed.isHalf() ? 2 : elapsed.isNineMonths() ? 3 : 0;
    if (quarter > 0) {
      votes.computeIfAbsent(quarter, q -> new TreeMap<>()).merge(day, filings, Integer::sum);
    }
  }

  private static LocalDate most(Map<LocalDate, Integer> days) {
    LocalDate best = LocalDate.MIN;
    int most = 0;
    for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
      if (day.getValue() >= most) {
        best = day.getKey();
        most = day.getValue();
      }
    }
    return best;
  }
}
