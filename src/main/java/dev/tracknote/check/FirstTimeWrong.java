package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * R12: a first time (above a mark, in profit, falling) that the history has seen before; of whole
 * years, a first time for which the history is too short to tell.
 */
final class FirstTimeWrong implements Check {

  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)首次|首度|首(?=超|破)|第一次|首个(?=[^，。]{0,6}(?:盈利|亏损|季度))|头一回|\\bfor the first time|\\bfirst time|(?<!\\b[a-z]{1,12}est )(?<!\\bworst )\\bfirst(?:-ever)? (?=(?:quarterly |profitable |full-year |annual |operating |net |year[- ]on[- ]year |YoY |QoQ |sequential |quarter in |quarter of |quarter above |year of |year in )*(?<!(?:[Ii]n|[Oo]f|[Tt]han|[Ff]or|[Ff]rom|[Tt]o) the first )(?:profit|loss|decline|fall|drop|rise|increase|gain|advance|growth|quarter (?:of profit|in profit|above|with)|quarter\\b|year\\b|negative (?:free |operating )?cash flow))");
  private static final Pattern UP =
      Pattern.compile(
          "(?i)首超|首破|突破|超过|站上|站稳|升破|越过|迈过|跨过|达到|过(?=半|\\d|百|千)|高于|\\b(?:above|over|past|exceed\\w*|topp\\w*|cross\\w*|reach\\w*|passed|surpass\\w*|more than)\\b");

  /** So much of revenue, right before the words. */
  private static final Pattern OF_REVENUE =
      Pattern.compile(
          "(?i)占(?:公司|集团|总)*的?(?:营收|收入)[^，。；]{0,12}，[^，。；]{0,16}$|% of (?:total |group |the company's )?(?:revenues?|sales), [^,;]{0,24}$");

  private static final Pattern REACHED = Pattern.compile("(?i)达到|\\breach");
  private static final Pattern DOWN =
      Pattern.compile("(?i)跌破|低于|降至|跌至|\\b(?:below|under|less than|fell to)\\b");
  private static final Pattern PROFIT =
      Pattern.compile("(?i)盈利(?!能力)|转正|为正|扭亏|profitab|\\bprofit\\b|in the black|positive");
  private static final Pattern LOSS =
      Pattern.compile("(?i)亏损|转负|为负|\\bloss\\b|in the red|negative");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)首次(?:覆盖|公开|提及|披露|给出|推出|发布|进入|采用|量产|交付|获)|在没有|不含|剔除|后首次|之后首次|without|excluding|in a (?:first|second|third|fourth) quarter|(?:since|for) .* after|\\bfirst (?:month|week|half|of|samples?|shipments?|customer|place|phase|release)");

  /** «首次站稳 19% 之上是在上一季»: it tells when that was. */
  private static final Pattern WAS_THEN =
      Pattern.compile(
          "(?i)是在|还是|出现[在于]|发生[在于]|\\b(?:was|came|happened|goes|went) (?:back |only )?(?:in|to) (?:the|FY|Q[1-4]|last)\\b");

  /** Right behind a first loss, right before a first time: since when there was none. */
  private static final Pattern SINCE =
      Pattern.compile(
          "\\bfirst negative (?:free |operating )?cash flow since (FY\\d\\dQ[1-4])(?=[.,;]|$)|(?:^|[，,自为是])\\s?(FY\\d\\dQ[1-4])\\s?以来(?:的)?首次(?:为负|转负|录得负)");

  private static final Pattern YEARLY =
      Pattern.compile("(?i)全年|年度|full[- ]year|profitable year|annual|年(?:营收|利润|净利)");
  private static final Pattern OF_ONE_KIND = Pattern.compile("第[一二三四]个?财?季");

  /** «their first growth after four quarters of decline»: what was before. */
  private static final Pattern BACKGROUND =
      Pattern.compile("(?i)\\b(?:after|since|following)\\b.*$");

  private static final Pattern ARTICLE = Pattern.compile("(?i)\\ba $");
  private static final Pattern YEAR_NEXT =
      Pattern.compile("(?i)^\\s?(?:\\w+ )?year\\b(?!-| o[nv])");
  private static final Pattern QUARTER_NEXT = Pattern.compile("(?i)^\\s?quarter\\b");
  private static final Pattern HALF = Pattern.compile("过半|一半|half");
  // definition: what rounds to ten percent has two digits
  private static final BigDecimal TEN_PERCENT = new BigDecimal("0.0995");
  private static final Pattern TENTH = Pattern.compile("(?i)[两双]位数|\\bdouble[- ]digit");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier, FIRST, (phrase, matcher, topics) -> judge(phrase, topics, dossier));
  }

  private static Optional<Diagnostic> judge(Phrase phrase, Topics topics, Dossier dossier) {
    if (phrase.clauseHolds(OTHERS) || phrase.afterHolds(WAS_THEN)) {
      return Optional.empty();
    }
    boolean own = phrase.clauseHolds(PROFIT) || phrase.clauseHolds(LOSS);
    Optional<Crossing> crossing = Crossing.read(phrase);
    if (crossing.isPresent()) {
      return crossing.get().wrong(phrase, dossier).map(f -> told(phrase, f));
    }
    List<List<Subject>> all = own && !isOfGrowth(phrase) ? topics.ofProfit() : topics.all();
    Optional<String> fault = Optional.empty();
    for (List<Subject> topic : all) {
      Optional<String> wrong = wrong(phrase, topic.getFirst(), dossier);
      if (wrong.isEmpty()) {
        return Optional.empty();
      }
      fault = fault.or(() -> wrong);
    }
    return fault.map(f -> told(phrase, f));
  }

  private static Diagnostic told(Phrase phrase, String fault) {
    return HistoryWords.told(phrase, fault, "say since when it is the first time, or take it back");
  }

  /** 同比转负: the growth is below zero, and not what grew. */
  private static boolean isOfGrowth(Phrase phrase) {
    return phrase.clauseHolds(Trend.ON_YEAR)
        || phrase.clauseHolds(Trend.ON_QUARTER)
        || phrase.clauseHolds(Trend.GROWTH);
  }

  private static Optional<String> wrong(Phrase phrase, Subject subject, Dossier dossier) {
    Optional<Predicate<BigDecimal>> mark = mark(phrase);
    if (mark.isEmpty()) {
      return Optional.empty();
    }
    if (phrase.clauseHolds(YEARLY)
        || YEARLY.matcher(phrase.soFar()).find()
        || isOfYear(phrase)
        || (phrase.afterHolds(YEAR_NEXT) && named(phrase).isPresent())) {
      return of(phrase, subject).isEmpty()
          ? Optional.empty()
          : years(subject, mark.get(), named(phrase).orElse(dossier.quarter().year()), dossier);
    }
    Optional<String> fault = Optional.empty();
    for (History.Of of : of(phrase, subject)) {
      Optional<String> wrong =
          wrong(phrase, new History(dossier.ground(), subject, of), mark.get(), dossier);
      if (wrong.isEmpty()) {
        return Optional.empty();
      }
      fault = fault.or(() -> wrong);
    }
    return fault;
  }

  private static Optional<String> wrong(
      Phrase phrase, History history, Predicate<BigDecimal> mark, Dossier dossier) {
    FiscalQuarter now = Window.told(phrase, dossier);
    Optional<BigDecimal> value = history.at(now);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.filter(mark).isEmpty()) {
      return Optional.of("expected " + history.id() + " beyond that mark, found it short of it");
    }
    boolean oneKind = phrase.clauseHolds(OF_ONE_KIND) || isFirstOfYear(phrase, now);
    Optional<String> earlier =
        Window.before(now, phrase, dossier, history).stream()
            .filter(q -> !oneKind || q.quarter() == now.quarter())
            .filter(q -> history.at(q).filter(mark).isPresent())
            .findFirst()
            .map(q -> "expected no earlier quarter like it, found " + q.label());
    return earlier.or(() -> notThen(phrase, history, mark));
  }

  /**
   * «the first negative cash flow since FY25Q1»: that quarter's was negative, too; of the first on
   * record it may be meant that none was before.
   */
  private static Optional<String> notThen(
      Phrase phrase, History history, Predicate<BigDecimal> mark) {
    return phrase
        .sentence()
        .first(SINCE)
        .flatMap(m -> FiscalQuarter.parse(m.group(m.group(1) != null ? 1 : 2)))
        .filter(q -> history.at(q.previous()).isPresent())
        .filter(q -> history.at(q).filter(v -> !mark.test(v)).isPresent())
        .map(q -> "expected " + q.label() + " to be like it, found it otherwise");
  }

  /** «a first quarter in the black», said of a first quarter: the first of its year is meant. */
  private static boolean isFirstOfYear(Phrase phrase, FiscalQuarter now) {
    return now.quarter() == 1 && phrase.beforeHolds(ARTICLE) && phrase.afterHolds(QUARTER_NEXT);
  }

  /** The last period that is named before the words is a whole year. */
  private static boolean isOfYear(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.to() <= phrase.start())
        .reduce((a, b) -> b)
        .filter(p -> p.period() instanceof FiscalYear)
        .isPresent();
  }

  /** The year that the clause names. */
  private static Optional<Integer> named(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= phrase.start() && p.to() <= phrase.end())
        .map(Mention.OfPeriod::period)
        .filter(FiscalYear.class::isInstance)
        .map(p -> ((FiscalYear) p).year())
        .findFirst();
  }

  /** What the mark can be a mark of; empty where a rate of an amount could be anything. */
  private static List<History.Of> of(Phrase phrase, Subject subject) {
    String said = phrase.soFar();
    boolean percent =
        figure(phrase).filter(f -> f.kind() == StatedFigure.Kind.PERCENT).isPresent()
            || phrase.clauseHolds(HALF)
            || phrase.clauseHolds(TENTH);
    if (Trend.SHARE.matcher(percent ? said : phrase.clause()).find()
        && !subject.segment().isEmpty()) {
      // a share of another part is followed by no history
      return isOfPart(phrase) ? List.of() : List.of(History.Of.SHARE);
    }
    if (percent
        && subject.equals(Subject.company(Measure.REVENUE))
        && OF_REVENUE.matcher(said).find()) {
      // «研发费用占收入 9.8%，首次低于一成»: so much of revenue, and not its growth
      return List.of();
    }
    boolean moves =
        figure(phrase).isEmpty()
            && (phrase.afterHolds(Trend.RISES) || phrase.afterHolds(Trend.FALLS))
            && !phrase.clauseHolds(PROFIT);
    boolean sign =
        figure(phrase).isEmpty()
            && isOfGrowth(phrase)
            && (phrase.clauseHolds(PROFIT) || phrase.clauseHolds(LOSS));
    boolean rate = (percent || sign) && !subject.measure().isRatio();
    if (rate
        && !phrase.clauseHolds(TENTH)
        && !Trend.GROWTH.matcher(said).find()
        && !Trend.ON_YEAR.matcher(said).find()) {
      return List.of();
    }
    if (!moves && !rate) {
      return List.of(History.Of.LEVEL);
    }
    if (phrase.clauseHolds(Trend.ON_QUARTER)) {
      return List.of(History.Of.QUARTER_ON_QUARTER);
    }
    boolean open = moves && !Trend.ON_YEAR.matcher(phrase.masked()).find();
    return open
        ? List.of(History.Of.YEAR_ON_YEAR, History.Of.QUARTER_ON_QUARTER)
        : List.of(History.Of.YEAR_ON_YEAR);
  }

  /** «占 DRAM 的比重»: a part right behind the word is the whole that is meant. */
  private static boolean isOfPart(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.from() >= phrase.start() && !s.segment().isEmpty())
        .anyMatch(s -> phrase.masked().substring(0, s.from()).matches("(?s).*(?:占|share of)\\s?$"));
  }

  private static Optional<StatedFigure> figure(Phrase phrase) {
    return phrase.sentence().claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= phrase.start() && f.to() <= phrase.end() + 1)
        .filter(f -> f.kind() == StatedFigure.Kind.PERCENT || f.kind() == StatedFigure.Kind.MONEY)
        .filter(f -> f.from() >= phrase.to() || phrase.beforeHolds(UP) || phrase.beforeHolds(DOWN))
        .findFirst();
  }

  /** What is new: a value beyond a mark, a profit, a loss, a rise, a fall. */
  private static Optional<Predicate<BigDecimal>> mark(Phrase phrase) {
    String clause = phrase.clause();
    Optional<BigDecimal> value = figure(phrase).map(StatedFigure::value);
    if (value.isEmpty() && HALF.matcher(clause).find()) {
      value = Optional.of(new BigDecimal("0.5"));
    }
    if (value.isPresent() && DOWN.matcher(clause).find()) {
      BigDecimal mark = value.get();
      return Optional.of(v -> v.compareTo(mark) <= 0);
    }
    if (value.isPresent()) {
      BigDecimal mark = value.get().subtract(halfStep(phrase));
      boolean reached = REACHED.matcher(clause).find();
      return UP.matcher(clause).find()
          ? Optional.of(v -> v.compareTo(mark) > (reached ? -1 : 0))
          : Optional.empty();
    }
    if (phrase.clauseHolds(TENTH)) {
      boolean falls = phrase.afterHolds(Trend.FALLS);
      return Optional.of(v -> (falls ? v.negate() : v).compareTo(TEN_PERCENT) >= 0);
    }
    if (PROFIT.matcher(clause).find()) {
      return Optional.of(v -> v.signum() > 0);
    }
    if (LOSS.matcher(clause).find()) {
      return Optional.of(v -> v.signum() < 0);
    }
    String first = BACKGROUND.matcher(phrase.after()).replaceFirst("");
    if (Trend.FALLS.matcher(first).find()) {
      return Optional.of(v -> v.signum() < 0);
    }
    return phrase.afterHolds(Trend.RISES) ? Optional.of(v -> v.signum() > 0) : Optional.empty();
  }

  /** An amount that is told beside the mark is held against it at the digits that are typed. */
  private static BigDecimal halfStep(Phrase phrase) {
    List<BigDecimal> steps =
        phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.MONEY)
            .map(StatedFigure::step)
            .toList();
    return steps.size() < 2
        ? BigDecimal.ZERO
        : steps.stream().min(BigDecimal::compareTo).orElseThrow().divide(BigDecimal.TWO);
  }

  // definition: a first time among whole years needs more than one year before it
  private static Optional<String> years(
      Subject subject, Predicate<BigDecimal> mark, int year, Dossier dossier) {
    Optional<BigDecimal> before = dossier.ground().value(subject, Stretch.year(year - 1));
    boolean tooShort = dossier.ground().value(subject, Stretch.year(year - 2)).isEmpty();
    if (tooShort) {
      return Optional.of(
          "expected a history of more than one earlier year for a first time, found less");
    }
    return before.filter(mark).map(v -> "expected no earlier year like it, found the one before");
  }
}
