package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** R9: days and months typed beside a quarter, or told of its figures, that are not its own. */
final class PeriodDates {

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
              + ")(?: to | and | ?[-–] ?)("
              + MONTH
              + ") (20\\d\\d)");
  private static final Pattern LABEL = Pattern.compile("FY(?:20)?(\\d\\d)(Q[1-4])?");
  private static final int BESIDE = 26;
  private static final int HALF_BESIDE = 40;
  private static final int LONGEST_QUARTER = 110;
  private static final Pattern HALF =
      Pattern.compile(
          "(?i)FY(?:20)?\\d\\d ?(?:H[12]|(?:财年)?[上下]半(?:财?年)?|(?:first|second) half)|(?:\\bfiscal (?:first|second) half|\\b(?:first|second) fiscal half|\\b(?:first|second) half of (?:FY(?:20)?\\d\\d|the fiscal year))|[上下]半财年");

  private PeriodDates() {}

  static Optional<Diagnostic> wrong(ReadSentence sentence, Dossier dossier) {
    return first(sentence, LAST_DAY, dossier, PeriodDates::isOtherDay)
        .or(() -> first(sentence, MONTHS, dossier, (m, q) -> !covers(m, q)))
        .or(() -> ofHalfOrToCome(sentence, dossier))
        .or(() -> ofOther(sentence, dossier))
        .or(() -> monthsOfOwn(sentence, dossier));
  }

  /** «The $9.1bn was processed between July and September 2025», of a quarter from August on. */
  private static Optional<Diagnostic> monthsOfOwn(ReadSentence sentence, Dossier dossier) {
    boolean plain =
        sentence.mayHold(MONTHS)
            && sentence.mentions(Mention.OfPeriod.class).stream()
                .noneMatch(p -> sentence.text().startsWith("FY", p.from()))
            && sentence.mentions(Mention.OfOutlook.class).isEmpty();
    FiscalQuarter now = dossier.quarter();
    return plain
        ? sentence
            .first(MONTHS)
            .flatMap(
                m ->
                    Stream.of(1, 2, 3)
                        .map(n -> new Stretch(now, n))
                        .filter(s -> months(m) == 3 * s.quarters())
                        .filter(s -> sentence.claims().stream().anyMatch(c -> is(c, s, dossier)))
                        .flatMap(s -> span(s, dossier).stream())
                        .filter(q -> !covers(m, q))
                        .map(q -> told(sentence, m, q))
                        .findFirst())
        : Optional.empty();
  }

  private static int months(Matcher m) {
    int first = m.group(1) != null ? number(m.group(2)) : month(m.group(4));
    int last = m.group(1) != null ? number(m.group(3)) : month(m.group(5));
    return (last - first + 12) % 12 + 1;
  }

  /** A figure of the accounts, or one that was stated for the last quarter of the span. */
  private static boolean is(Claim claim, Stretch span, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure());
    if (measure.isPresent()) {
      return dossier.ground().bases().stream()
          .map(b -> new Subject(measure.get(), claim.segment(), b))
          .flatMap(s -> dossier.ground().value(s, span).stream())
          .anyMatch(v -> Tolerance.exact(claim.figure(), v));
    }
    return span.quarters() == 1
        && Typed.isAmount(claim.figure())
        && dossier.series().stream()
            .flatMap(s -> s.at(span.last()).stream())
            .anyMatch(v -> Tolerance.exact(claim.figure(), v));
  }

  private static Optional<ReportedQuarter> span(Stretch span, Dossier dossier) {
    Optional<ReportedQuarter> first = dossier.facts().quarter(span.each().getFirst());
    return dossier
        .facts()
        .quarter(span.last())
        .flatMap(l -> first.map(f -> new ReportedQuarter(l.label(), f.start(), l.end())));
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

  /** Months told of a half of the company's year, or of a quarter that is still to come. */
  private static Optional<Diagnostic> ofHalfOrToCome(ReadSentence sentence, Dossier dossier) {
    return sentence
        .first(MONTHS, m -> meant(sentence, m, dossier).filter(q -> !covers(m, q)).isPresent())
        .flatMap(m -> meant(sentence, m, dossier).map(q -> told(sentence, m, q)));
  }

  private static Optional<ReportedQuarter> meant(
      ReadSentence sentence, Matcher months, Dossier dossier) {
    String lead =
        sentence.text().substring(Math.max(0, months.start() - HALF_BESIDE), months.start());
    Optional<FiscalQuarter> half = half(lead, dossier);
    if (half.isPresent()) {
      return months(months) == 6 ? span(new Stretch(half.get(), 2), dossier) : Optional.empty();
    }
    String near = sentence.text().substring(Math.max(0, months.start() - BESIDE), months.start());
    return label(near)
        .filter(l -> months(months) == 3 && l.compareTo(dossier.quarter()) > 0)
        .filter(l -> dossier.facts().quarter(l).isEmpty())
        .flatMap(l -> toCome(l, dossier));
  }

  /** The last quarter of the half that is named last. */
  private static Optional<FiscalQuarter> half(String lead, Dossier dossier) {
    Optional<FiscalQuarter> last = Optional.empty();
    Matcher matcher = HALF.matcher(lead);
    while (matcher.find()) {
      String digits = matcher.group().replaceAll("(?i)h[12]$", "").replaceAll("\\D", "");
      int year = digits.isEmpty() ? dossier.quarter().year() : 2000 + number(digits) % 100;
      boolean second = matcher.group().matches("(?i).*(?:second|latter|下半|h2).*");
      last = Optional.of(new FiscalQuarter(year, second ? 4 : 2));
    }
    return last;
  }

  /** A quarter that the calendar does not have yet lies a year behind one that it has. */
  private static Optional<ReportedQuarter> toCome(FiscalQuarter label, Dossier dossier) {
    return dossier
        .facts()
        .quarter(label.yearAgo())
        .map(q -> new ReportedQuarter(label, q.start().plusYears(1), q.end().plusYears(1)));
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

  private static Diagnostic told(ReadSentence sentence, Matcher matcher, ReportedQuarter quarter) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(matcher.start()),
        "expected "
            + (quarter.start().plusDays(LONGEST_QUARTER).isBefore(quarter.end())
                ? "the time that ends with "
                : "")
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
