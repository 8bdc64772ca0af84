package dev.tracknote.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.Optional;

/**
 * Set times, written as the five fields of a cron expression in some time zone.
 *
 * <p>As in crontab(5), a day counts when it fits the day of the month or the day of the week, if
 * both are given. When a clock is put forward, a time that it skips counts at the moment of the
 * jump; when it is put back, a time that it shows twice counts the first time.
 */
public final class CronSchedule {

  /** The longest that 29 February on a given weekday keeps one waiting is 40 years, past 2100. */
  private static final int SEARCHED_DAYS = 41 * 366;

  private final BitSet minutes;
  private final BitSet hours;
  private final BitSet days;
  private final BitSet months;
  private final BitSet weekdays;
  private final boolean eitherDay;
  private final ZoneId zone;

  private CronSchedule(String[] fields, ZoneId zone) {
    this.minutes = CronField.MINUTE.values(fields[0]);
    this.hours = CronField.HOUR.values(fields[1]);
    this.days = CronField.DAY.values(fields[2]);
    this.months = CronField.MONTH.values(fields[3]);
    this.weekdays = CronField.WEEKDAY.values(fields[4]);
    this.eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    this.zone = zone;
  }

  /**
   * Reads an expression such as {@code 0 6 * * 1-5}.
   *
   * @throws IllegalArgumentException if it is none, with what is wrong
   */
  public static CronSchedule parse(String expression, ZoneId zone) {
    String[] fields = expression.strip().split("\\s+", -1);
    if (fields.length != CronField.values().length) {
      throw new IllegalArgumentException(
          "expected five fields, minute, hour, day, month and weekday, found \""
              + expression
              + "\"");
    }
    CronSchedule schedule = new CronSchedule(fields, zone);
    if (schedule.next(Instant.EPOCH).isEmpty()) {
      throw new IllegalArgumentException(
          "expected days that there are, found \"" + expression + "\"");
    }
    return schedule;
  }

  /** The first of the set times that comes after a moment; nothing only if there are none. */
  public Optional<Instant> next(Instant after) {
    LocalDateTime from = after.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    LocalDate date = from.toLocalDate();
    // a time that was skipped or is shown twice lies before the clock's own reading
    LocalTime time = from.toLocalTime();
    for (int day = 0; day < SEARCHED_DAYS; day++) {
      if (isDay(date)) {
        Optional<Instant> found = on(date, time, after);
        if (found.isPresent()) {
          return found;
        }
      }
      date = date.plusDays(1);
      time = LocalTime.MIDNIGHT;
    }
    return Optional.empty();
  }

  private Optional<Instant> on(LocalDate date, LocalTime from, Instant after) {
    for (int hour = hours.nextSetBit(from.getHour());
        hour >= 0;
        hour = hours.nextSetBit(hour + 1)) {
      int start = hour == from.getHour() ? from.getMinute() : 0;
      for (int m = minutes.nextSetBit(start); m >= 0; m = minutes.nextSetBit(m + 1)) {
        Instant moment = moment(date.atTime(hour, m));
        if (moment.isAfter(after)) {
          return Optional.of(moment);
        }
      }
    }
    return Optional.empty();
  }

  private Instant moment(LocalDateTime local) {
    ZoneOffsetTransition turn = zone.getRules().getTransition(local);
    return turn != null && turn.isGap()
        ? turn.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private boolean isDay(LocalDate date) {
    boolean dayFits = days.get(date.getDayOfMonth());
    boolean weekdayFits = weekdays.get(date.getDayOfWeek().getValue() % 7);
    return months.get(date.getMonthValue())
        && (eitherDay ? dayFits || weekdayFits : dayFits && weekdayFits);
  }
}
