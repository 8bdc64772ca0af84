package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R9: the calendar's name or dates for a span of the company's own year that are not its own: «2026
 * 年四季度» for a quarter that ended in January, a quarter with another one's last day.
 */
final class PeriodMisdated implements Check {

  private static final Pattern CALENDAR_QUARTER =
      Pattern.compile(
          "(?i)(?<!FY)(20\\d\\d)\\s?年?第?([一二三四1-4])季度|\\bQ([1-4]) (20\\d\\d)|\\b(first|second|third|fourth) quarter of (?:calendar )?(20\\d\\d)|(?<!FY)(20\\d\\d)Q([1-4])");
  private static final Pattern CALENDAR_SPAN =
      Pattern.compile(
          "(?i)(?<!FY)20\\d\\d\\s?年前[一二两三]个?季度?|\\b(?:first|last) (?:three|six|nine|two|three) (?:months|quarters) of (?:calendar )?20\\d\\d|\\bcalendar 20\\d\\d\\b|\\b(?:first|second) half of (?:calendar )?20\\d\\d");
  private static final Pattern CALENDAR_YEAR =
      Pattern.compile(
          "(?i)\\bcalendar (?:year )?20\\d\\d\\b|(?<!FY)20\\d\\d\\s?年(?:全年|上半年|下半年)?(?!\\s?[\\d第一二三四末底初])|自然年");
  private static final List<String> ORDER = List.of("first", "second", "third", "fourth");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().prose()) {
      named(sentence, dossier).ifPresent(findings::add);
      Dates.wrong(sentence, dossier).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Diagnostic> named(ReadSentence sentence, Dossier dossier) {
    Optional<Matcher> span = sentence.first(CALENDAR_SPAN);
    boolean accounts =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> Measure.of(m.measure()).isPresent());
    if (span.isPresent()
        && accounts
        && !isCalendarYear(dossier)
        && !isLabelled(sentence)
        && sentence.mentions(Mention.OfOutlook.class).isEmpty()) {
      return Optional.of(told(sentence, span.get(), dossier));
    }
    boolean named = sentence.holds(CALENDAR_QUARTER) || sentence.holds(CALENDAR_YEAR);
    if (isLabelled(sentence) || !named || !isOurs(sentence, dossier)) {
      return Optional.empty();
    }
    Matcher quarter = CALENDAR_QUARTER.matcher(sentence.text());
    if (quarter.find()) {
      return isOwn(quarter, dossier)
          ? Optional.empty()
          : Optional.of(told(sentence, quarter, dossier));
    }
    Matcher year = CALENDAR_YEAR.matcher(sentence.text());
    return !isCalendarYear(dossier) && year.find()
        ? Optional.of(told(sentence, year, dossier))
        : Optional.empty();
  }

  /** Whether it names a period by the company's own label. */
  private static boolean isLabelled(ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(p -> sentence.text().startsWith("FY", p.from()));
  }

  /** Whether the calendar quarter is the one in which the note's quarter ends. */
  private static boolean isOwn(Matcher matcher, Dossier dossier) {
    String digits = matcher.group().replaceAll("\\D", "");
    int year = Integer.parseInt(matcher.group().replaceAll(".*?(20\\d\\d).*", "$1"));
    String word =
        matcher.group(2) != null
            ? matcher.group(2)
            : matcher.group(3) != null
                ? matcher.group(3)
                : matcher.group(5) != null ? matcher.group(5) : matcher.group(8);
    int number =
        digits.isEmpty()
            ? 0
            : "一二三四".contains(word)
                ? "一二三四".indexOf(word) + 1
                : ORDER.contains(word) ? ORDER.indexOf(word) + 1 : Integer.parseInt(word);
    return dossier
        .facts()
        .quarter(dossier.quarter())
        .map(q -> q.end().minusDays(14))
        .filter(d -> d.getYear() == year && (d.getMonthValue() + 2) / 3 == number)
        .isPresent();
  }

  private static Diagnostic told(ReadSentence sentence, Matcher matcher, Dossier dossier) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(matcher.start()),
        "expected "
            + dossier.quarter().label()
            + " or its year for the company's own figure, found "
            + matcher.group(),
        "",
        "write FY and the year before it, or say that the calendar's is meant");
  }

  /** Whether a figure is the company's own, or parts of it are spoken of without any. */
  private static boolean isOurs(ReadSentence sentence, Dossier dossier) {
    return sentence.claims().isEmpty()
        ? sentence.mentions(Mention.OfSegment.class).stream().anyMatch(s -> !s.segment().isEmpty())
        : sentence.claims().stream().anyMatch(c -> isOurs(c, dossier));
  }

  /** Whether the figure is the company's, for its own quarter or year. */
  private static boolean isOurs(Claim claim, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure());
    List<Stretch> spans =
        List.of(Stretch.of(dossier.quarter()), Stretch.year(dossier.quarter().year()));
    return claim.firm()
        && measure.isPresent()
        && spans.stream()
            .map(
                s ->
                    dossier
                        .ground()
                        .value(new Subject(measure.get(), claim.segment(), Basis.GAAP), s))
            .anyMatch(v -> v.filter(x -> Tolerance.lenient(claim.figure(), x)).isPresent());
  }

  static boolean isCalendarYear(Dossier dossier) {
    return dossier.vocabulary().year().isCalendar();
  }

  /** Days and months typed beside a quarter. */
  private static final class Dates {

    private static final String MONTH =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String DAY =
        "\\s?(?:(20\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})|(20\\d\\d)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日|(\\d{1,2}) ("
            + MONTH
            + ") (20\\d\\d)|("
            + MONTH
            + ") (\\d{1,2}),? (20\\d\\d))";
    private static final Pattern LAST_DAY =
        Pattern.compile(
            "(?i)(?:截至|截止|\\bended(?: on)?|\\bending|weeks to|months to|quarter to)" + DAY);

    /** A quarter may also be closed «on» its last day, as it may be reported on any. */
    private static final Pattern ANY_DAY =
        Pattern.compile("(?i)(?:截至|截止|\\bended(?: on)?|\\bending|\\bto|\\bon)" + DAY);

    private static final Pattern MONTHS =
        Pattern.compile(
            "(?i)(?<!\\d)(20\\d\\d)\\s?年\\s?(\\d{1,2})\\s?月?\\s?[-–—~至到]\\s?(\\d{1,2})\\s?月|\\b("
                + MONTH
                + ")(?: to | ?[-–] ?)("
                + MONTH
                + ") (20\\d\\d)");
    private static final Pattern LABEL = Pattern.compile("FY(?:20)?(\\d\\d)(Q[1-4])?");
    private static final int BESIDE = 26;

    private Dates() {}

    static Optional<Diagnostic> wrong(ReadSentence sentence, Dossier dossier) {
      return first(sentence, LAST_DAY, dossier, Dates::isOtherDay)
          .or(() -> first(sentence, MONTHS, dossier, (m, q) -> !covers(m, q)))
          .or(() -> ofOther(sentence, dossier));
    }

    /** The last day of one quarter beside the name of another. */
    private static Optional<Diagnostic> ofOther(ReadSentence sentence, Dossier dossier) {
      return sentence
          .first(ANY_DAY, m -> other(sentence, m, dossier).isPresent())
          .flatMap(m -> other(sentence, m, dossier).map(q -> told(sentence, m, q)));
    }

    private static Optional<ReportedQuarter> other(
        ReadSentence sentence, Matcher day, Dossier dossier) {
      Optional<LocalDate> date = date(day);
      Optional<FiscalQuarter> beside =
          label(sentence.text().substring(Math.max(0, day.start() - BESIDE), day.start()));
      return beside.flatMap(
          l ->
              dossier.facts().calendar().stream()
                  .filter(q -> date.filter(q.end()::equals).isPresent() && !q.label().equals(l))
                  .findFirst());
    }

    /** The first date of its kind that is not that of the quarter before it. */
    private static Optional<Diagnostic> first(
        ReadSentence sentence,
        Pattern date,
        Dossier dossier,
        BiPredicate<Matcher, ReportedQuarter> wrong) {
      return sentence
          .first(
              date,
              m -> quarter(sentence, m.start(), dossier).filter(q -> wrong.test(m, q)).isPresent())
          .flatMap(m -> quarter(sentence, m.start(), dossier).map(q -> told(sentence, m, q)));
    }

    private static boolean isOtherDay(Matcher day, ReportedQuarter quarter) {
      return date(day).filter(d -> !d.equals(quarter.end())).isPresent();
    }

    /** The quarter whose label stands right before the date. */
    private static Optional<ReportedQuarter> quarter(
        ReadSentence sentence, int before, Dossier dossier) {
      String lead = sentence.text().substring(Math.max(0, before - BESIDE), before);
      return label(lead).flatMap(l -> dossier.facts().quarter(l));
    }

    private static Optional<FiscalQuarter> label(String lead) {
      Optional<FiscalQuarter> label = Optional.empty();
      Matcher matcher = LABEL.matcher(lead);
      while (matcher.find()) {
        label =
            matcher.group(2) == null
                ? Optional.of(new FiscalQuarter(2000 + Integer.parseInt(matcher.group(1)), 4))
                    .filter(q -> LAST_YEAR_DAY.matcher(lead).find())
                : FiscalQuarter.parse("FY" + matcher.group(1) + matcher.group(2));
      }
      return label;
    }

    private static final Pattern LAST_YEAR_DAY = Pattern.compile("(?i)ended|截至");

    private static Optional<LocalDate> date(Matcher m) {
      try {
        if (m.group(1) != null) {
          return Optional.of(day(m.group(1), number(m.group(2)), m.group(3)));
        }
        if (m.group(4) != null) {
          return Optional.of(day(m.group(4), number(m.group(5)), m.group(6)));
        }
        return m.group(7) != null
            ? Optional.of(day(m.group(9), month(m.group(8)), m.group(7)))
            : Optional.of(day(m.group(12), month(m.group(10)), m.group(11)));
      } catch (java.time.DateTimeException e) {
        return Optional.empty();
      }
    }

    private static LocalDate day(String year, int month, String day) {
      return LocalDate.of(number(year), month, number(day));
    }

    private static int number(String digits) {
      return Integer.parseInt(digits);
    }

    private static int month(String name) {
      List<String> names = List.of(MONTH.substring(3, MONTH.length() - 1).split("\\|", -1));
      String low = name.toLowerCase(java.util.Locale.ROOT);
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).toLowerCase(java.util.Locale.ROOT).equals(low)) {
          return i + 1;
        }
      }
      return 1;
    }

    /** A quarter that ends in the first days of a month still belongs to the one before. */
    private static boolean covers(Matcher m, ReportedQuarter quarter) {
      int year = number(m.group(1) != null ? m.group(1) : m.group(6));
      int first = m.group(1) != null ? number(m.group(2)) : month(m.group(4));
      int last = m.group(1) != null ? number(m.group(3)) : month(m.group(5));
      LocalDate start = quarter.start().plusDays(7);
      LocalDate end = quarter.end().minusDays(7);
      boolean months =
          (start.getMonthValue() == first || quarter.start().getMonthValue() == first)
              && (end.getMonthValue() == last || quarter.end().getMonthValue() == last);
      return months && (end.getYear() == year || start.getYear() == year);
    }

    private static Diagnostic told(
        ReadSentence sentence, Matcher matcher, ReportedQuarter quarter) {
      return Findings.error(
          "R9",
          sentence.sentence().placeAt(matcher.start()),
          "expected "
              + quarter.label().label()
              + " from "
              + quarter.start()
              + " to "
              + quarter.end()
              + ", found "
              + matcher.group(),
          "",
          "take the dates from calendar.csv");
    }
  }
}
