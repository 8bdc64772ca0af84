package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R9: the last day of a span that goes without its label and is not its own: «for the six months to
 * 31 March» of a half that ends in June, «the guided quarter ends on», «本季（截至 9 月底）».
 */
final class EndOfSpanMisdated implements Check {

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern EN =
      Pattern.compile(
          "(?i)\\b(?:(?<own>this quarter|the reported quarter|the quarter(?= (?:to|ended|ending) 20))|(?<past>quarter under review)|(?<next>(?:guided|next|coming) quarter)|(?<year>(?:(?:the|its|our|this|company's) (?:financial|fiscal) year)|FY(?:20)?\\d\\d(?![\\dQH]))|(?<half>half-year|half year|first half|second half)|(?<months>three|six|nine|twelve|3|6|9|12) months)(?:,? (?:which|that))?[ (,]+(?:to|ended|ends|ending|closed|closes|(?:runs|ran) (?:to|until))(?: on| in| at| with)? (?:the end of )?(?:(?<iy>20\\d\\d)-(?<im>\\d\\d)-(?<id>\\d\\d)(?!\\d)|(?<d>\\d{1,2}) (?<m>"
              + MONTH
              + ")|(?<mm>"
              + MONTH
              + ")(?: (?<dd>\\d{1,2})(?!\\d))?)(?:,? (?<y>20\\d\\d))?");
  private static final String DAY =
      "\\s?(?:(?<y>20\\d\\d)\\s?[年/-]\\s?)?(?<m>\\d{1,2})\\s?[月/-]\\s?(?:(?<d>\\d{1,2})\\s?日?|[底末])\\s?";
  private static final Pattern ZH =
      Pattern.compile(
          "(?:(?<own>本季度?|当季)|(?<past>报告期)|(?<next>下一?(?:个)?季度?|指引(?:所指|对应)?的?季度)|(?<year>(?<=^|公司|，|本|其)(?:财年|财政年度|会计年度)|FY\\d\\d(?![\\dQH]))|(?<half>[上下]半(?:财?年)))[（(，,]?(?:将?(?:截至|截止|止|结束)于?)"
              + DAY);
  private static final Pattern ZH_MONTHS =
      Pattern.compile(
          "(?:截至|截止)?"
              + DAY
              + "(?:的|止的?)?\\s?(?:(?<months>[三六九369]|十二|12)\\s?个月|(?<quarter>一季(?:度?内)?|一个季度|单?季度))");
  private static final int SLACK = 7;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return dossier.sentences().prose().stream().flatMap(s -> fault(s, dossier).stream()).toList();
  }

  private static Optional<Diagnostic> fault(ReadSentence sentence, Dossier dossier) {
    if (!Han.isIn(sentence.text())) {
      return fault(sentence, EN, dossier);
    }
    return fault(sentence, ZH, dossier).or(() -> fault(sentence, ZH_MONTHS, dossier));
  }

  private static Optional<Diagnostic> fault(
      ReadSentence sentence, Pattern pattern, Dossier dossier) {
    return sentence.mayHold(pattern)
        ? sentence
            .first(pattern)
            .flatMap(m -> end(m, sentence, dossier).map(e -> told(sentence, m, e)))
        : Optional.empty();
  }

  /** The day on which the span ends, where another is typed. */
  private static Optional<LocalDate> end(Matcher m, ReadSentence sentence, Dossier dossier) {
    FiscalQuarter now = dossier.quarter();
    if (has(m, "past") || has(m, "next")) {
      boolean own = sentence.sentence().place().file().equals(dossier.commentary().file());
      return own ? day(has(m, "next") ? now.next() : now, dossier).filter(e -> !is(m, e)) : none();
    }
    if (has(m, "year")) {
      return day(new FiscalQuarter(now.year(), 4), dossier)
          .filter(e -> !is(m, e.withYear(typedYear(m).orElse(e.getYear()))));
    }
    boolean quarter = has(m, "own") || has(m, "quarter");
    Stretch span = new Stretch(now, quarter ? 1 : has(m, "half") ? 2 : quarters(m));
    boolean ours =
        sentence.claims().stream()
            .anyMatch(c -> holds(c, span, dossier) && ending(m, span, dossier, c));
    return ours ? day(now, dossier).filter(e -> !is(m, e)) : none();
  }

  private static Optional<LocalDate> none() {
    return Optional.empty();
  }

  /** Whether no other span that ends on the typed day has the figure as well. */
  private static boolean ending(Matcher m, Stretch span, Dossier dossier, Claim claim) {
    return dossier.facts().calendar().stream()
        .filter(q -> is(m, q.end()))
        .noneMatch(q -> holds(claim, new Stretch(q.label(), span.quarters()), dossier));
  }

  /** A level of the accounts, or its growth over the year. */
  private static boolean holds(Claim claim, Stretch span, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure()).filter(x -> !claim.forecast());
    if (measure.isEmpty() || claim.guidance()) {
      return false;
    }
    boolean grown = claim.change() && claim.figure().kind() == StatedFigure.Kind.PERCENT;
    Ground ground = dossier.ground();
    return ground.bases().stream()
        .map(b -> new Subject(measure.get(), claim.segment(), b))
        .flatMap(
            s ->
                (grown
                        ? ground.growth(s, span, span.yearAgo()).map(g -> g.value())
                        : ground.valueAddedUp(s, span))
                    .stream())
        .anyMatch(v -> Tolerance.exact(claim.figure(), v));
  }

  /** Of a quarter that the calendar does not have yet, a year behind one that it has. */
  private static Optional<LocalDate> day(FiscalQuarter quarter, Dossier dossier) {
    return dossier
        .facts()
        .quarter(quarter)
        .map(ReportedQuarter::end)
        .or(() -> dossier.facts().quarter(quarter.yearAgo()).map(q -> q.end().plusYears(1)));
  }

  /** A company whose years have whole weeks ends its quarters some days earlier or later. */
  private static boolean is(Matcher m, LocalDate end) {
    int year = typedYear(m).orElse(end.getYear());
    Optional<Integer> day = number(m, "d").or(() -> number(m, "dd")).or(() -> number(m, "id"));
    return List.of(-SLACK, 0, SLACK).stream()
        .map(end::plusDays)
        .filter(d -> day.isEmpty() && d.getYear() == year && d.getMonthValue() == month(m))
        .findFirst()
        .or(() -> day.flatMap(d -> dated(year, month(m), d)).filter(d -> isNear(d, end)))
        .isPresent();
  }

  private static boolean isNear(LocalDate day, LocalDate end) {
    return Math.abs(ChronoUnit.DAYS.between(day, end)) <= SLACK;
  }

  /** A day that is none is the fault of another rule. */
  private static Optional<LocalDate> dated(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
        ? Optional.of(LocalDate.of(year, month, day))
        : none();
  }

  private static Optional<Integer> typedYear(Matcher m) {
    return number(m, "y").or(() -> number(m, "iy"));
  }

  private static int month(Matcher m) {
    String name = m.group(has(m, "m") ? "m" : has(m, "mm") ? "mm" : "im");
    return Character.isDigit(name.charAt(0))
        ? Integer.parseInt(name)
        : Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
  }

  private static int quarters(Matcher m) {
    return switch (m.group("months").toLowerCase(Locale.ROOT)) {
      case "three", "三", "3" -> 1;
      case "six", "六", "6" -> 2;
      case "nine", "九", "9" -> 3;
      default -> 4;
    };
  }

  private static Optional<Integer> number(Matcher m, String group) {
    return has(m, group) ? Optional.of(Integer.parseInt(m.group(group))) : Optional.empty();
  }

  private static boolean has(Matcher m, String group) {
    return m.pattern().namedGroups().containsKey(group) && m.group(group) != null;
  }

  private static Diagnostic told(ReadSentence sentence, Matcher matcher, LocalDate end) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(matcher.start()),
        "expected a span that ends on " + end + ", found " + matcher.group().strip(),
        "",
        "take the dates from calendar.csv");
  }
}
