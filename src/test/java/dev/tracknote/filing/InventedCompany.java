package dev.tracknote.filing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A company with a fiscal year of its own, whose true quarters are known and whose filings state
 * them as filings do: a quarter, the year to date, the year before beside them, no fourth quarter,
 * each figure rounded by itself.
 */
final class InventedCompany {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Papers papers = new Papers();
  private final List<Quarter> quarters = new ArrayList<>();

  /**
   * A quarter as it was.
   *
   * @param revenue in dollars, not rounded
   */
  record Quarter(int year, int number, LocalDate start, LocalDate end, BigDecimal revenue) {

    String label() {
      return "FY%02dQ%d".formatted(year % 100, number);
    }
  }

  /**
   * A company's filings.
   *
   * @param month in which its year ends
   * @param weekly whether its years are of 52 or 53 weeks and end on the month's last Saturday
   * @param years that have ended, the last of them in 2024
   * @param running how many quarters of the next year have ended
   */
  InventedCompany(int month, boolean weekly, int years, int running, long seed) {
    Random random = new Random(seed);
    for (int year = 2025 - years; year <= 2024 + (running > 0 ? 1 : 0); year++) {
      LocalDate before = end(year - 1, month, weekly);
      for (int number = 1; number <= 4; number++) {
        LocalDate last =
            number == 4
                ? end(year, month, weekly)
                : weekly
                    ? before.plusWeeks(13)
                    : YearMonth.from(before.plusDays(1)).plusMonths(2).atEndOfMonth();
        BigDecimal revenue = BigDecimal.valueOf(400_000_000L + random.nextInt(400_000_000));
        quarters.add(new Quarter(year, number, before.plusDays(1), last, revenue));
        before = last;
      }
    }
    file(years * 4 + running);
  }

  private static LocalDate end(int year, int month, boolean weekly) {
    LocalDate last = YearMonth.of(year, month).atEndOfMonth();
    return weekly ? last.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)) : last;
  }

  private void file(int ended) {
    for (int i = 0; i < ended; i++) {
      Quarter quarter = quarters.get(i);
      String day = quarter.end().plusDays(35).toString();
      int first = i - quarter.number() + 1;
      if (quarter.number() == 4) {
        papers.filing("10-K", "k" + i, day, quarter.year(), "FY");
        state(first, i);
        stateBefore(first - 4, i - 4);
        stateBefore(first - 8, i - 8);
      } else {
        papers.filing("10-Q", "q" + i, day, quarter.year(), "Q" + quarter.number());
        state(i, i);
        stateBefore(i - 4, i - 4);
        if (quarter.number() > 1) {
          state(first, i);
          stateBefore(first - 4, i - 4);
        }
      }
    }
  }

  private void stateBefore(int from, int to) {
    if (from >= 0) {
      state(from, to);
    }
  }

  private void state(int from, int to) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = from; i <= to; i++) {
      sum = sum.add(quarters.get(i).revenue());
    }
    papers.states(
        "Revenues",
        quarters.get(from).start().toString(),
        quarters.get(to).end().toString(),
        rounded(sum).toPlainString());
  }

  static BigDecimal rounded(BigDecimal dollars) {
    return dollars.divide(MILLION, 0, RoundingMode.HALF_UP).multiply(MILLION);
  }

  Papers papers() {
    return papers;
  }

  /** The quarters that have been filed. */
  List<Quarter> filed(int number) {
    return quarters.subList(0, number);
  }
}
