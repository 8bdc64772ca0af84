package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R9: a day that no calendar has, such as 31 June or «2 月 30 日». */
final class DayThatIsNone implements Check {

  private static final String MONTH =
      "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d.,$€£¥-])(?<day>\\d{1,2})(?:st|nd|rd|th)? "
              + MONTH
              + "\\b(?:,? (?<year>20\\d\\d)(?!\\d))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b"
              + MONTH
              + " (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>20\\d\\d)(?!\\d)|(?=[,;.)](?!\\d)|$))");
  private static final Pattern HAN =
      Pattern.compile(
          "(?:(?<year>20\\d\\d)\\s?年\\s?)?(?<![\\d.])(?<number>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日号]");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      for (Pattern date : List.of(DAY_FIRST, MONTH_FIRST, HAN)) {
        if (sentence.mayHold(date)) {
          sentence.each(date, m -> judge(sentence, m, date == HAN).ifPresent(findings::add));
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher date, boolean han) {
    int month =
        han
            ? Integer.parseInt(date.group("number"))
            : Month.valueOf(date.group("month").toUpperCase(Locale.ROOT)).getValue();
    int day = Integer.parseInt(date.group("day"));
    boolean leap = date.group("year") == null || Year.isLeap(Integer.parseInt(date.group("year")));
    boolean known = month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(leap);
    return known
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R9",
                sentence.sentence().placeAt(date.start()),
                "expected a day of the calendar, found " + date.group(),
                "",
                "look the date up again"));
  }
}
