package dev.tracknote.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Set times, in their time zone, also where clocks are put forward and back. */
class CronScheduleTest {

  private static final String[] ZONES = {
    "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 6 * * 1-5     | Asia/Shanghai    | 2026-05-22T00:00:00Z | 2026-05-24T22:00:00Z
          0 6 * * mon-fri | Asia/Shanghai    | 2026-05-21T21:59:59Z | 2026-05-21T22:00:00Z
          */15 * * * *    | UTC              | 2026-05-22T10:15:00Z | 2026-05-22T10:30:00Z
          5/20 9,17 * * * | UTC              | 2026-05-22T09:26:00Z | 2026-05-22T09:45:00Z
          0 0 1 * 7       | UTC              | 2026-05-22T00:00:00Z | 2026-05-24T00:00:00Z
          0 0 29 feb *    | UTC              | 2096-03-01T00:00:00Z | 2104-02-29T00:00:00Z
          30 2 * * *      | America/New_York | 2026-03-07T12:00:00Z | 2026-03-08T07:00:00Z
          30 1 * * *      | America/New_York | 2026-10-31T12:00:00Z | 2026-11-01T05:30:00Z
          30 1 * * *      | America/New_York | 2026-11-01T05:30:00Z | 2026-11-02T06:30:00Z
          """)
  void the_next_of_the_set_times(String expression, String zone, Instant after, Instant next) {
    assertThat(CronSchedule.parse(expression, ZoneId.of(zone)).next(after)).contains(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0 6 * *",
        "0 6 * * 1-5 2026",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 8",
        "5-1 * * * *",
        "*/0 * * * *",
        "a * * * *",
        "0 0 30 2 *"
      })
  void what_is_no_schedule_is_refused(String expression) {
    assertThatThrownBy(() -> CronSchedule.parse(expression, ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected ");
  }

  /** Held against a clock that is read minute by minute, over days on which it is changed too. */
  @Property(tries = 200)
  void no_set_time_is_missed_and_none_is_made_up(
      @ForAll @IntRange(max = 4) int zoneIndex,
      @ForAll @IntRange(max = 525_600) int startMinute,
      @ForAll @IntRange(max = 59) int minute,
      @ForAll @IntRange(max = 23) int hour,
      @ForAll @IntRange(max = 6) int weekday,
      @ForAll @IntRange(min = 1, max = 3) int form) {
    ZoneId zone = ZoneId.of(ZONES[zoneIndex]);
    String expression =
        switch (form) {
          case 1 -> minute + " " + hour + " * * *";
          case 2 -> minute + " " + hour + " * * " + weekday;
          default -> minute + " " + hour / 6 + "-" + hour + " * * *";
        };
    Instant start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(startMinute));

    Instant next = CronSchedule.parse(expression, zone).next(start).orElseThrow();

    Instant read = start.truncatedTo(ChronoUnit.MINUTES);
    do {
      read = read.plus(Duration.ofMinutes(1));
    } while (!strikes(read, zone, minute, form == 3 ? hour / 6 : hour, hour, form == 2, weekday));
    assertThat(next).as(expression + " in " + zone + " after " + start).isEqualTo(read);
  }

  private static boolean strikes(
      Instant at, ZoneId zone, int minute, int from, int to, boolean onWeekday, int weekday) {
    ZoneOffsetTransition turn = zone.getRules().previousTransition(at.plusNanos(1));
    if (turn.isOverlap() && Duration.between(turn.getInstant(), at).compareTo(shown(turn)) < 0) {
      return false; // the clock has shown this time before
    }
    LocalDateTime shown = LocalDateTime.ofInstant(at, zone);
    if (turn.isGap() && turn.getInstant().equals(at)) {
      for (LocalDateTime skipped = turn.getDateTimeBefore();
          skipped.isBefore(shown);
          skipped = skipped.plusMinutes(1)) {
        if (fits(skipped, minute, from, to, onWeekday, weekday)) {
          return true;
        }
      }
    }
    return fits(shown, minute, from, to, onWeekday, weekday);
  }

  private static Duration shown(ZoneOffsetTransition turn) {
    return turn.getDuration().abs();
  }

  private static boolean fits(
      LocalDateTime time, int minute, int from, int to, boolean onWeekday, int weekday) {
    DayOfWeek day = time.getDayOfWeek();
    return time.getMinute() == minute
        && time.getHour() >= from
        && time.getHour() <= to
        && (!onWeekday || day.getValue() % 7 == weekday);
  }
}
