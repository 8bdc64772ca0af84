package dev.tracknote.data;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and fiscal periods in one spelling only, and tells the cure for the others. */
final class Dates {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern LOOSE_DAY =
      Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(T.*)?");

  private Dates() {}

  static Optional<LocalDate> read(Word word, Findings findings) {
    Matcher day = DAY.matcher(word.text());
    boolean shaped = day.matches();
    Optional<LocalDate> date = shaped ? day(day) : Optional.empty();
    if (date.isEmpty()) {
      findings.error(
          "bad-date",
          word.place(),
          (shaped ? "expected a day of the calendar" : "expected a day such as 2026-05-20")
              + ", found "
              + Quoted.of(word.text()),
          cure(word.text()));
    }
    return date;
  }

  private static String cure(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Matcher loose = LOOSE_DAY.matcher(narrow);
    return (loose.matches() ? day(loose) : Optional.<LocalDate>empty())
        .map(d -> "write " + Quoted.of(d.toString()))
        .orElse("write year, month and day as in 2026-05-20");
  }

  private static Optional<LocalDate> day(Matcher parts) {
    try {
      int year = Integer.parseInt(parts.group(1));
      int month = Integer.parseInt(parts.group(2));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
