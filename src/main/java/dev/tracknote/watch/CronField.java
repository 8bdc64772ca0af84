package dev.tracknote.watch;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One of the five fields of a cron expression, and the values that it allows. */
enum CronField {
  MINUTE("minute", 0, 59, List.of()),
  HOUR("hour", 0, 23, List.of()),
  DAY("day of the month", 1, 31, List.of()),
  MONTH(
      "month",
      1,
      12,
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
  WEEKDAY("day of the week", 0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

  private final String title;
  private final int first;
  private final int last;
  private final List<String> names;

  CronField(String title, int first, int last, List<String> names) {
    this.title = title;
    this.first = first;
    this.last = last;
    this.names = names;
  }

  /**
   * The values that a text such as {@code 1-5}, {@code *}{@code /15} or {@code mon,fri} stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  BitSet values(String text) {
    BitSet values = new BitSet(last + 1);
    for (String part : text.split(",", -1)) {
      add(part, values);
    }
    if (this == WEEKDAY && values.get(7)) {
      values.set(0); // Sunday has two numbers
    }
    return values;
  }

  private void add(String part, BitSet values) {
    int slash = part.indexOf('/');
    int step = slash < 0 ? 1 : number(part.substring(slash + 1), part);
    String range = slash < 0 ? part : part.substring(0, slash);
    int dash = range.indexOf('-');
    int from = range.equals("*") ? first : value(dash < 0 ? range : range.substring(0, dash), part);
    int to =
        range.equals("*") || (dash < 0 && slash >= 0)
            ? last
            : value(dash < 0 ? range : range.substring(dash + 1), part);
    if (step < 1 || from > to) {
      throw fault(part);
    }
    for (int value = from; value <= to; value += step) {
      values.set(value);
    }
  }

  private int value(String text, String part) {
    int named = names.indexOf(text.toLowerCase(Locale.ROOT));
    int value = named < 0 ? number(text, part) : named + first;
    if (value < first || value > last) {
      throw fault(part);
    }
    return value;
  }

  private int number(String text, String part) {
    if (!text.matches("\\d{1,3}")) {
      throw fault(part);
    }
    return Integer.parseInt(text);
  }

  private IllegalArgumentException fault(String part) {
    return new IllegalArgumentException(
        "expected for the "
            + title
            + " a number from "
            + first
            + " to "
            + last
            + ", a range or a step, found \""
            + part
            + "\"");
  }
}
