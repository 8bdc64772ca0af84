package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far back a record is said to reach: «since FY24Q3», «in eight quarters», «for three years»;
 * unsaid, as far as the stored history.
 *
 * @param first the earliest quarter that is compared with
 * @param tooShort whether the stored history begins after it
 * @param holder another quarter than the note's that is said to hold the record
 */
record Window(FiscalQuarter first, boolean tooShort, Optional<FiscalQuarter> holder) {

  private static final Pattern QUARTERS =
      Pattern.compile(
          "(?i)(?:近|过去|最近)?\\s?("
              + CountWords.CARDINAL
              + ")\\s?个(?:财)?季度?(?:以?来|中|里|内|最|新)|\\b(?:in|of|for|over) (?:at least |the |our )?(?:last |past |stored )?("
              + CountWords.CARDINAL
              + ") (?:past |last )?(?:fiscal )?quarters|\\b("
              + CountWords.CARDINAL
              + ")-quarter (?:high|low)");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)(?<!\\d)("
              + CountWords.CARDINAL
              + ")\\s?年(?:多)?(?:以?来|内|最|新)|\\b(?:in|for|over) (?:more than |nearly |the (?:last|past) )?("
              + CountWords.CARDINAL
              + ") years|\\b("
              + CountWords.CARDINAL
              + ")-year (?:high|low)");
  private static final Pattern DECADE = Pattern.compile("(?i)in (?:a|the last) decade|十年");
  private static final Pattern CALENDAR_YEAR =
      Pattern.compile("(?:since|自)?\\s?(?<![A-Z\\d-])(20\\d\\d)\\s?(?:年)?(?=\\s?(?:以来|来|起)|\\W*$)");

  /** Behind the quarter that something is said of. */
  private static final Pattern IS = Pattern.compile("(?i)^\\s?(?:是|为|was\\b|marked|brought)");

  /** Between a record and the quarter that holds it. */
  private static final Pattern STAYS =
      Pattern.compile(
          "(?i)\\s?(?:仍|还|依然|依旧)?(?:停留在|出现在|保持在|落在|是|为|在)\\s?|quarter in |(?: [a-z\u25a1'-]+){0,7}? (?:remains?|is|was|came in|dates from|dates back to|belongs to|stays with)(?: still)?(?: that of| the one of| in)? ");

  /** Between the quarter that holds a record and the word. */
  private static final Pattern STILL =
      Pattern.compile(
          "\\s?的\\s?[^，。；]{0,16}(?:仍|依然|依旧|至今)(?:是|为)[^，。；]{0,16}|\\s?(?:单季)?\\s?的?\\s?[\\d.,]+\\s?[万亿]{0,2}[\\p{IsHan}]{0,2}(?:是|为)[^，。；]{0,8}");

  private static final Pattern SINCE =
      Pattern.compile("(?i)\\bsince\\b|(?<=\\d\\s?)[之以]后(?=的?(?:单季)?(?:最|新))");

  private static final Pattern SINCE_ZH = Pattern.compile("(?<=FY\\d\\dQ[1-4]\\s?)以来");

  private static final Pattern THIS_YEAR =
      Pattern.compile("(?i)年内|本财年(?:以来|内)|今年以来|so far this (?:fiscal )?year");

  static Window of(Phrase phrase, Dossier dossier) {
    FiscalQuarter start = calendarStart(dossier);
    FiscalQuarter now = dossier.quarter();
    Optional<FiscalQuarter> holder = holder(phrase, now);
    Optional<FiscalQuarter> first = holder.isPresent() ? Optional.empty() : first(phrase, dossier);
    return first
        .map(f -> new Window(f, f.compareTo(start) < 0, holder))
        .orElse(new Window(start.compareTo(now) < 0 ? start : now, false, holder));
  }

  /** «单季峰值仍停留在 FY24Q3», «the best quarter to date remains FY25Q3», «FY25Q2 的 6.56 亿元仍是历史最高». */
  private static Optional<FiscalQuarter> holder(Phrase phrase, FiscalQuarter now) {
    String text = phrase.masked();
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(
            p ->
                p.from() >= phrase.to()
                    ? p.to() <= phrase.end()
                        && STAYS.matcher(text.substring(phrase.to(), p.from())).matches()
                    : p.to() <= phrase.from()
                        && STILL.matcher(text.substring(p.to(), phrase.from())).matches())
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .filter(q -> q.compareTo(now) < 0)
        .findFirst();
  }

  /** The quarter of which it is said: «FY25Q4 是云服务首次超过本地生活的季度», else the note's own. */
  static FiscalQuarter told(Phrase phrase, Dossier dossier) {
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= phrase.start() && p.to() <= phrase.from())
        .filter(p -> IS.matcher(phrase.masked().substring(p.to(), phrase.from())).find())
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .filter(q -> q.compareTo(dossier.quarter()) < 0)
        .findFirst()
        .orElse(dossier.quarter());
  }

  /**
   * The quarters of a history before one, the latest first, that a first time is held against:
   * «since FY24Q3» leaves out that quarter, which was like it.
   */
  static List<FiscalQuarter> before(
      FiscalQuarter end, Phrase phrase, Dossier dossier, History history) {
    boolean own = end.equals(dossier.quarter());
    Optional<FiscalQuarter> since = own ? named(phrase, end) : Optional.empty();
    FiscalQuarter first = own ? of(phrase, dossier).first() : calendarStart(dossier);
    return history.earlier(Optional.of(first)).stream()
        .filter(q -> q.compareTo(end) < 0)
        .filter(q -> since.filter(q::equals).isEmpty())
        .toList();
  }

  /**
   * Whether a record is said to hold since a quarter or the year that it is in: «the strongest
   * since FY22Q1» was stronger then. «FY22Q1 以来最高» says so too, but for the first quarter that is
   * known of, which it takes in.
   */
  static boolean isSince(FiscalQuarter quarter, Phrase phrase, Dossier dossier) {
    boolean last = phrase.clauseHolds(SINCE_ZH) && quarter.compareTo(calendarStart(dossier)) > 0;
    return (last || phrase.clauseHolds(SINCE))
        && opening(phrase, dossier.quarter())
            .filter(
                p ->
                    switch (p) {
                      case FiscalQuarter q -> q.equals(quarter);
                      case FiscalYear y -> y.year() == quarter.year();
                    })
            .isPresent();
  }

  private static Optional<FiscalPeriod> opening(Phrase phrase, FiscalQuarter now) {
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= phrase.start() && p.to() <= phrase.end())
        .map(Mention.OfPeriod::period)
        .filter(p -> begin(p).compareTo(now) < 0)
        .findFirst();
  }

  private static FiscalQuarter calendarStart(Dossier dossier) {
    return dossier.facts().calendar().getFirst().label();
  }

  private static Optional<FiscalQuarter> first(Phrase phrase, Dossier dossier) {
    FiscalQuarter now = dossier.quarter();
    String clause = phrase.clause();
    Matcher quarters = QUARTERS.matcher(clause);
    if (quarters.find()) {
      return Optional.of(now.plus(1 - CountWords.read(quarters)));
    }
    Matcher years = YEARS.matcher(clause);
    if (years.find()) {
      return Optional.of(now.plus(1 - 4 * CountWords.read(years)));
    }
    if (DECADE.matcher(clause).find()) {
      return Optional.of(now.plus(-39));
    }
    if (THIS_YEAR.matcher(clause).find()) {
      return Optional.of(new FiscalQuarter(now.year(), 1));
    }
    return named(phrase, now).or(() -> calendarYear(clause, dossier));
  }

  private static Optional<FiscalQuarter> named(Phrase phrase, FiscalQuarter now) {
    return opening(phrase, now).map(Window::begin);
  }

  private static FiscalQuarter begin(FiscalPeriod period) {
    return switch (period) {
      case FiscalQuarter q -> q;
      case FiscalYear y -> new FiscalQuarter(y.year(), 1);
    };
  }

  private static Optional<FiscalQuarter> calendarYear(String clause, Dossier dossier) {
    Matcher matcher = CALENDAR_YEAR.matcher(clause);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    ReportedQuarter start = dossier.facts().calendar().getFirst();
    return year < start.start().getYear()
        ? Optional.of(start.label().previous())
        : dossier.facts().calendar().stream()
            .filter(q -> q.start().getYear() >= year)
            .map(ReportedQuarter::label)
            .findFirst();
  }
}
