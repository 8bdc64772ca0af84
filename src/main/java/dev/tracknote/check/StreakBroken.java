package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R12: «n quarters in a row» where the stored history bears out fewer, or is shorter than n. What
 * can be read in two ways is a fault only where neither way holds.
 */
final class StreakBroken implements Check {

  private static final String N = "(" + CountWords.CARDINAL + ")";
  private static final String NTH = "(" + CountWords.ORDINAL + ")";
  private static final Pattern STREAK =
      Pattern.compile(
          "(?i)连续\\s?(?:的)?(?:第\\s?)?"
              + N
              + "\\s?个?(?:财|单)?(?:季度?|次)|连[增升涨降跌]\\s?了?"
              + N
              + "\\s?个?季度?|(?<![\\d一二三四五六七八九十两])"
              + N
              + "\\s?连[增升涨降跌]|第\\s?"
              + N
              + "\\s?个?(?:季度|次)?连续|(?:过去|最近|近)\\s?"
              + N
              + "\\s?个?季度?(?:里|内|中)?[，,]?(?:均|都|每)"
              + "|\\b"
              + N
              + "(?: consecutive| straight| successive)(?: fiscal| sequential)? quarter(?:s|ly)|\\b"
              + N
              + " quarters? (?:in a row|running|on end|straight|in succession)|\\b"
              + N
              + "[- ]quarter (?:run|streak)|each of (?:the|its) (?:last |past )?"
              + N
              + " (?:past |last )?quarters|\\bfor (?:the (?:last|past) )?"
              + N
              + " quarters(?! (?:of|together|combined|taken))|(?<=\\b[Aa]fter )"
              + N
              + "(?: straight| consecutive)? quarters of (?:loss|losses|decline|growth|contraction)\\b|\\b"
              + NTH
              + " (?:\\w+ )?(?:in a row|running|in succession|consecutive|straight|successive)|\\b"
              + NTH
              + " (?:consecutive|straight|successive)");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)连续\\s?(?:第\\s?)?"
              + N
              + "\\s?(?:个财)?年|\\b"
              + N
              + " (?:consecutive|straight|successive) (?:fiscal )?years|\\b"
              + N
              + " years (?:in a row|running)|\\b"
              + NTH
              + " (?:consecutive|straight|successive) year\\b(?!-)|\\b"
              + NTH
              + " year (?:in a row|running|in succession)");
  private static final Pattern ENDED =
      Pattern.compile(
          "(?i)(?:结束|终结|扭转|止住|打破)[^，。]{0,8}$|\\b(?:after|following|end(?:ed|ing|s)|broke|snapp(?:ed|ing)|halted)\\b[^,;]{0,24}$");
  private static final Pattern ENDED_AFTER =
      Pattern.compile("^[^，。,;]{0,8}?(?:后|之后)(?!续)|^[^,;.]{0,30}\\b(?:came to an end|ended)\\b");
  private static final Pattern PAST = Pattern.compile("(?i)曾|此前(?!四)|上一轮|\\bhad\\b|earlier");

  /** «结束此前连续三个季度的下滑», «此前已连续四个季度下滑»: the run up to the quarter before. */
  private static final Pattern UP_TO_NOW = Pattern.compile("(?:结束|终结|扭转|止住|打破)了?此前的?$|^\\s?此前已经?$");

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)快于|慢于|跑赢|优于|好于|指引|预告|预想|预期|than\\b(?! (?:a year|the))|outgr|outpac|beat|consensus|guidance|ahead of");
  private static final Pattern PROFITABLE =
      Pattern.compile(
          "(?i)盈利(?!能力)|亏损|quarters of loss|profitab|in profit|in the black|loss-making|in the red");

  /** A fall of more than so much lies below it. */
  private static final Pattern DECLINE =
      Pattern.compile("(?i)跌幅|降幅|下滑幅度|\\b(?:declines?|falls?|drops?) of\\b");

  /** «after two quarters of decline»: the words themselves say which way. */
  private static final Pattern RUN_OF_FALLS =
      Pattern.compile("(?i)quarters of (?:decline|contraction)$");

  /** «seventh consecutive quarter of sequential revenue growth»: what grew, and not its growth. */
  private static final Pattern RUN_OF_GROWTH =
      Pattern.compile(
          "(?i)^(?: quarters?)? of (?:(?!faster|slower|quicker|accelerat|slowing|doubl)[^\\s,.;]+ ){0,4}growth\\b(?! (?:rate|pace|above|over|below|under|of))");

  /** «fifth quarter running of GAAP operating profit»: above zero in each of them. */
  private static final Pattern RUN_OF_PROFIT =
      Pattern.compile(
          "(?i)^(?: quarters?)? (?:of|in) (?:(?:a|an|the|GAAP|non-GAAP|net|positive|operating|reported|adjusted) ){0,3}(?:(?<profit>profits?|positive (?:net |operating )?(?:income|earnings|cash flow|free cash flow))|(?<loss>loss(?:es)?))\\b(?! (?:growth|of|margin|rise|fall|increase|decline|improvement|before))");

  private static final Pattern SEQUENTIAL =
      Pattern.compile(
          "(?i)^(?: (?:quarter of|quarterly))?\\s?(?:环比|sequential|quarter[- ]o[nv]e?r?[- ]quarter)");

  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?i)(?<!近|接近|未|没有|将近)翻(?:了一)?[倍番]|(?<!nearly |almost |not )\\bdoubl(?:ed|ing)\\b");

  /** What rounds to a doubling: a growth of 95%. */
  private static final BigDecimal ABOUT_DOUBLE = new BigDecimal("0.95");

  private static final Pattern BEYOND =
      Pattern.compile(
          "(?i)(超过|高于|不低于|大于|突破|以上|above|over|more than|exceed\\w*|at least|topp\\w*)|(低于|不足|以下|不到|below|under|less than)");

  /** A streak that the next quarter would go on with. */
  private static final Pattern AHEAD =
      Pattern.compile("(?i)若|如期|将(?!近)|届时|\\bwould\\b|\\bwill\\b|\\bif\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings =
        HistoryWords.each(
            dossier, STREAK, (phrase, matcher, topics) -> judge(phrase, matcher, topics, dossier));
    findings.addAll(
        HistoryWords.each(
            dossier,
            YEARS,
            (phrase, matcher, topics) -> years(phrase, matcher, topics.all(), dossier)));
    return findings;
  }

  /** Whole years in a row, up to the last that has ended. */
  private static Optional<Diagnostic> years(
      Phrase phrase, Matcher matcher, List<List<Subject>> topics, Dossier dossier) {
    int said = CountWords.read(matcher);
    boolean over = dossier.quarter().quarter() == 4;
    int last = over ? dossier.quarter().year() : dossier.quarter().year() - 1;
    if (topics.isEmpty() || said < 2 || phrase.beforeHolds(PAST)) {
      return Optional.empty();
    }
    Subject subject = topics.getFirst().getFirst();
    List<Trend> trends = trends(phrase, subject, dossier);
    Optional<Trend> trend = trends.stream().filter(t -> t.of() == History.Of.LEVEL).findFirst();
    if (trend.isEmpty()) {
      return Optional.empty();
    }
    int borne = 0;
    while (trend.get().holds(dossier.ground(), subject, last - borne)) {
      borne++;
    }
    return borne >= said
        ? Optional.empty()
        : Optional.of(
            HistoryWords.told(
                phrase,
                "expected " + borne + " years in a row for " + subject.id() + ", found " + said,
                "the stored history bears out no more; correct the count"));
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher matcher, Topics topics, Dossier dossier) {
    int said = CountWords.read(matcher);
    boolean upToNow = phrase.beforeHolds(UP_TO_NOW) && StreakUnderstated.isOfNow(phrase, dossier);
    if (said < 2 || (phrase.beforeHolds(PAST) && !upToNow) || isCompared(phrase)) {
      return Optional.empty();
    }
    Optional<StatedSeries> stated = stated(phrase, dossier);
    if (stated.isPresent()) {
      int known = stated.get().statements().size();
      return known > said
          ? ofStated(phrase, stated.get(), said, dossier)
          : Optional.of(
              HistoryWords.told(
                  phrase,
                  "expected a history of more than "
                      + said
                      + " quarters for "
                      + stated.get().names().getFirst()
                      + ", found "
                      + known,
                  "enter the earlier quarters in statements.csv, or take the streak back"));
    }
    boolean over = upToNow || phrase.beforeHolds(ENDED) || phrase.afterHolds(ENDED_AFTER);
    FiscalQuarter end =
        over
            ? dossier.quarter().previous()
            : StreakUnderstated.last(phrase).orElse(dossier.quarter());
    int needed = phrase.clauseHolds(AHEAD) ? said - 1 : said;
    StreakUnderstated longer = new StreakUnderstated(phrase, needed, over, dossier);
    Optional<String> known = Optional.empty();
    for (List<Subject> topic :
        phrase.clauseHolds(PROFITABLE) ? earnings(phrase, topics) : topics.all()) {
      for (Subject subject : topic) {
        List<Trend> trends = trends(phrase, subject, dossier);
        int most = trends.isEmpty() ? needed : 0;
        for (Trend trend : trends) {
          int borne = borne(trend, subject, end, dossier);
          longer.add(borne, trend, subject);
          most = Math.max(most, borne);
        }
        if (most == needed || (most > needed && !longer.counts())) {
          return Optional.empty();
        }
        known =
            Optional.of(
                "expected " + most + " quarters in a row for " + subject.id() + ", found " + said);
      }
    }
    return longer.isAny()
        ? longer.finding(said)
        : known.map(
            message ->
                HistoryWords.told(
                    phrase, message, "the stored history bears out no more; correct the count"));
  }

  private static Optional<Diagnostic> ofStated(
      Phrase phrase, StatedSeries series, int said, Dossier dossier) {
    boolean over = phrase.beforeHolds(ENDED) || phrase.afterHolds(ENDED_AFTER);
    OptionalInt borne =
        over || phrase.clauseHolds(AHEAD)
            ? OptionalInt.empty()
            : StatedStreak.borne(series, phrase, said, dossier.quarter());
    return borne.isEmpty() || borne.getAsInt() >= said
        ? Optional.empty()
        : Optional.of(
            HistoryWords.told(
                phrase,
                "expected "
                    + borne.getAsInt()
                    + " quarters in a row for "
                    + series.names().getFirst()
                    + ", found "
                    + said,
                "the statements bear out no more; correct the count"));
  }

  /**
   * A figure outside the accounts, when the clause names it and nothing of the accounts after it.
   */
  private static Optional<StatedSeries> stated(Phrase phrase, Dossier dossier) {
    return phrase.sentence().mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.from() >= phrase.start() && m.to() <= phrase.end())
        .reduce((a, b) -> b)
        .filter(m -> m.measure().startsWith(StatedSeries.PREFIX))
        .flatMap(m -> dossier.series(m.measure()));
  }

  /** Who is profitable without more words has a net income above zero. */
  private static List<List<Subject>> earnings(Phrase phrase, Topics topics) {
    if (!phrase.sentence().mentions(Mention.OfMeasure.class).isEmpty()) {
      return topics.all();
    }
    return phrase.sentence().mentions(Mention.OfSegment.class).isEmpty()
        ? List.of(List.of(Subject.company(Measure.NET_INCOME)))
        : topics.ofProfit();
  }

  private static int borne(Trend trend, Subject subject, FiscalQuarter end, Dossier dossier) {
    History history = new History(dossier.ground(), subject, trend.of());
    return History.streak(end, q -> trend.holds(history, q));
  }

  private static boolean isCompared(Phrase phrase) {
    return phrase.clauseHolds(AGAINST);
  }

  /** First from the words on the side where the language puts the verb, then from all of them. */
  private static List<Trend> trends(Phrase phrase, Subject subject, Dossier dossier) {
    Optional<Trend> mark = doubled(phrase, subject).or(() -> beyond(phrase, subject));
    if (mark.isPresent()) {
      return List.of(mark.get());
    }
    boolean loss = HistoryWords.isLoss(phrase);
    String word = phrase.masked().substring(phrase.from(), phrase.to());
    boolean ofFalls = RUN_OF_FALLS.matcher(word).find();
    if (ofFalls || phrase.afterHolds(RUN_OF_GROWTH)) {
      Trend falls =
          new Trend(
              History.Of.LEVEL,
              loss == ofFalls ? Trend.Run.RISING : Trend.Run.FALLING,
              false,
              BigDecimal.ZERO);
      boolean onQuarter = phrase.clauseHolds(Trend.ON_QUARTER);
      boolean onYear = phrase.clauseHolds(Trend.ON_YEAR);
      return onQuarter == onYear
          ? onEitherBase(List.of(falls))
          : List.of(new Trend(falls.of(), falls.run(), onYear, falls.mark()));
    }
    Optional<Matcher> ofProfit =
        phrase.sentence().firstIn(phrase.to(), phrase.end(), RUN_OF_PROFIT);
    if (ofProfit.isPresent()) {
      boolean profit = ofProfit.get().group("profit") != null;
      return List.of(
          new Trend(
              History.Of.LEVEL,
              profit ? Trend.Run.ABOVE : Trend.Run.BELOW,
              false,
              BigDecimal.ZERO));
    }
    String first = phrase.isChinese() ? word + run(phrase.after()) : phrase.before() + word;
    String last = first.replaceFirst("(?i)^.*\\b(?:and|but|while)\\b", "");
    for (String near : List.of(last, first, phrase.clause(), phrase.soFar(), phrase.masked())) {
      List<Trend> trends = Trend.read(near, phrase.clause(), phrase.soFar(), loss, subject);
      if (!trends.isEmpty()) {
        List<Trend> based = onBaseBeside(trends, phrase);
        return isTypedOnYear(phrase, subject, dossier) ? onEitherBase(based) : based;
      }
    }
    return List.of();
  }

  /** «连续两个季度上升后的首次回落»: what came after it is no more of the run. */
  private static String run(String after) {
    Matcher ended = ENDED_AFTER.matcher(after);
    return ended.find() ? after.substring(0, ended.end()) : after;
  }

  /** «eased 2.4%, its fifth decline in a row», where 2.4% is that on the year. */
  private static boolean isTypedOnYear(Phrase phrase, Subject subject, Dossier dossier) {
    Optional<BigDecimal> growth =
        new History(dossier.ground(), subject, History.Of.YEAR_ON_YEAR).now();
    return growth.isPresent()
        && !phrase.sentence().holds(Trend.ON_QUARTER)
        && phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT && f.to() <= phrase.from())
            .anyMatch(f -> Tolerance.exact(f, growth.get().abs()));
  }

  private static List<Trend> onEitherBase(List<Trend> trends) {
    return trends.stream()
        .flatMap(t -> Stream.of(t, new Trend(t.of(), t.run(), !t.onYear(), t.mark())))
        .toList();
  }

  /** «sixth straight sequential decline»: the base beside the count rules out the other. */
  private static List<Trend> onBaseBeside(List<Trend> trends, Phrase phrase) {
    boolean quarterly =
        phrase.afterHolds(SEQUENTIAL) || phrase.before().stripTrailing().endsWith("环比");
    List<Trend> onQuarter = trends.stream().filter(t -> !t.onYear()).toList();
    return quarterly && !onQuarter.isEmpty() ? onQuarter : trends;
  }

  /** «doubled for three quarters»: each about as much again as a year before. */
  private static Optional<Trend> doubled(Phrase phrase, Subject subject) {
    return subject.measure().isRatio() || !phrase.clauseHolds(DOUBLED)
        ? Optional.empty()
        : Optional.of(
            new Trend(
                phrase.clauseHolds(Trend.ON_QUARTER)
                    ? History.Of.QUARTER_ON_QUARTER
                    : History.Of.YEAR_ON_YEAR,
                Trend.Run.ABOVE,
                false,
                ABOUT_DOUBLE));
  }

  /** «above 20% for three quarters». */
  static Optional<Trend> beyond(Phrase phrase, Subject subject) {
    Matcher matcher = BEYOND.matcher(phrase.clause());
    Optional<StatedFigure> figure =
        phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.from() >= phrase.start() && f.to() <= phrase.end() + 1)
            .filter(f -> f.to() <= phrase.from() || f.from() >= phrase.to())
            .filter(
                f -> f.kind() == StatedFigure.Kind.PERCENT || f.kind() == StatedFigure.Kind.MONEY)
            .findFirst();
    if (figure.isEmpty() || !matcher.find()) {
      return Optional.empty();
    }
    boolean growth =
        !subject.measure().isRatio() && figure.get().kind() == StatedFigure.Kind.PERCENT;
    boolean share = growth && phrase.clauseHolds(Trend.SHARE);
    History.Of of =
        share
            ? History.Of.SHARE
            : !growth
                ? History.Of.LEVEL
                : phrase.clauseHolds(Trend.ON_QUARTER)
                    ? History.Of.QUARTER_ON_QUARTER
                    : History.Of.YEAR_ON_YEAR;
    boolean above = matcher.group(1) != null;
    boolean falls = of != History.Of.LEVEL && phrase.clauseHolds(DECLINE);
    BigDecimal mark = figure.get().value();
    return Optional.of(
        new Trend(
            of,
            above != falls ? Trend.Run.ABOVE : Trend.Run.BELOW,
            false,
            falls ? mark.negate() : mark));
  }
}
