package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R9: the calendar's name or dates for a span of the company's own year that are not its own: «2026
 * 年四季度» for a quarter that ended in January, a quarter with another one's last day.
 */
final class PeriodMisdated implements Check {

  private static final Pattern CALENDAR_QUARTER =
      Pattern.compile(
          "(?i)(?<!FY)(20\\d\\d)\\s?年?第?([一二三四1-4])季度|\\bQ([1-4]) (20\\d\\d)|\\b(first|second|third|fourth)(?: calendar)? quarter of (?:calendar )?(20\\d\\d)|(?<!FY)(20\\d\\d)Q([1-4])");
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
      PeriodDates.wrong(sentence, dossier).ifPresent(findings::add);
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
    boolean quarter = sentence.holds(CALENDAR_QUARTER);
    return sentence.claims().isEmpty()
        ? sentence.mentions(Mention.OfSegment.class).stream().anyMatch(s -> !s.segment().isEmpty())
        : sentence.claims().stream().anyMatch(c -> isOurs(c, quarter, dossier));
  }

  /** Whether the figure is the company's, for its own quarter or year. */
  private static boolean isOurs(Claim claim, boolean quarter, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure());
    List<Stretch> spans =
        List.of(Stretch.of(dossier.quarter()), Stretch.year(dossier.quarter().year()));
    if (!claim.firm() || measure.isEmpty()) {
      return false;
    }
    Subject subject = new Subject(measure.get(), claim.segment(), Basis.GAAP);
    Ground ground = dossier.ground();
    return spans.stream()
            .anyMatch(s -> ground.value(subject, s).filter(v -> isIt(claim, v)).isPresent())
        || (quarter && isGrowth(claim, subject, dossier));
  }

  /** «in the fourth quarter of 2025 revenue thus grew 49.5%»: so did that of the note's quarter. */
  private static boolean isGrowth(Claim claim, Subject subject, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return claim.change()
        && claim.figure().kind() == StatedFigure.Kind.PERCENT
        && List.of(now.yearAgo(), now.previous()).stream()
            .flatMap(b -> dossier.ground().growth(subject, now, b).stream())
            .anyMatch(g -> isIt(claim, g.value()));
  }

  private static boolean isIt(Claim claim, BigDecimal value) {
    return Tolerance.lenient(claim.figure(), value);
  }

  static boolean isCalendarYear(Dossier dossier) {
    return dossier.vocabulary().year().isCalendar();
  }
}
