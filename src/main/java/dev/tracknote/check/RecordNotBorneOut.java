package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R12: the highest, lowest, best or fastest of a time in which the stored history holds a value
 * beyond it, or of a time that begins before the stored history does.
 */
final class RecordNotBorneOut implements Check {

  private static final String SCOPE =
      "(?=[^;]*(?:\\bever\\b|on record|\\b(?:our|its|the|stored|group's|company's|bank's) (?:\\w+ )?(?:history|records?|data|series)|\\bsince\\b|\\bin (?:at least |over |more than |the last |the past )?\\w+ (?:quarters|years)|of the (?:last|past) \\w+ quarters|of the \\w+ quarters|\\bin (?:all )?(?:our|the|its) \\w+ quarters|on (?:our|its|the) books|\\b(?:has|have|had) (?:ever |yet |so far )?(?:reported|posted|recorded|booked|printed|produced|achieved|delivered|registered|disclosed|published|logged|notched|generated|shown|seen|made|earned)\\b|we (?:hold|store|have)|(?:of|in) any (?:\\w+ )?quarter|(?<!\\b(?:points?|pp|ppts?|bps?|times|million|billion)\\s)(?<!%\\s)in a year|in any year|to date|so far|in a decade))";
  private static final String ZH_SINCE =
      "(?:以来|历史|有史以来|有记录|有数据|史上|历年|个季度(?:以?来|中|里|内)?|年(?:以?来|内)?|单季|季度)(?:以来)?(?:的|之)?(?:单季(?:度)?)?(?:同期)?";
  private static final Pattern RECORD =
      Pattern.compile(
          "(?i)(?<high>"
              + RecordWords.HIGH
              + "|(?:历史|阶段|单季|季度|同期)?新高(?!度|端|考)|(?:创|刷新|打破|改写)(?:了)?[^，。；]{0,12}?(?:纪录|记录|最高|新高)|"
              + ZH_SINCE
              + "(?:最高|最大|最多|最好|最佳|最强|最快|高点|峰值)"
              + "|(?<!on )(?<!to )(?<!track )(?<!the )(?<!our stored )(?<!\\b(?:on|in|of|to|for|across|within|by) (?:all |all of )?(?:our|its|their|this|stored) )\\brecords?\\b(?! (?:lows?|loss|date|keep|hold|begin|start|show|go))|(?<=the )record (?=quarter|level|high|in)|all-time high|\\b(?:has|have|had) never (?:been|sold|earned|made|done|performed) (?:higher|larger|better|stronger|more)\\b|\\bstill (?:has|have) (?:its|their) (?:best|highest|strongest|largest) (?=quarter in FY)|\\b(?:new|fresh|record|historic|lifetime) (?:highs?|peaks?|best)\\b|\\b(?:highest|largest|biggest|best|strongest|widest|fastest|greatest)\\b"
              + SCOPE
              + "|\\w+-(?:quarter|year) high|\\bno (?:earlier|other) quarter(?: on record| in our (?:series|data|records))? (?:has|had) (?:ever )?(?:shown|seen|brought|recorded|produced)\\b(?=[^.;]{2,60}\\b(?:higher|above|larger|better|greater)\\b))"
              + "|(?<low>"
              + RecordWords.LOW
              + "|(?:历史|阶段|单季|同期)?新低|"
              + ZH_SINCE
              + "(?:最低|最小|最少|最差|最弱|最慢|低点|谷底)|\\brecord (?:lows?|loss)|all-time low|\\b(?:has|have|had) never been (?:lower|smaller|worse|weaker)\\b|\\b(?:lowest|smallest|slowest|weakest|worst|narrowest|thinnest|fewest)\\b"
              + SCOPE
              + "|\\w+-(?:quarter|year) low)");
  private static final Pattern NOT_ONE =
      Pattern.compile(
          "(?i)并非|不是|并不|未能?创|尚未|没有|未再|距|离|接近|逼近|仅次于|次高|次低|第[二三四]|低于|不及|逊于|不敌|未及|未破|除[^，]*外|再创.{0,3}的|(?:过|破|于|越|新|写)(?:了)?\\s?FY\\d\\dQ[1-4]\\s?(?:的|所创的?|创下的)|\\bnot\\b|\\bno\\b(?! (?:earlier|other) quarter\\b)|but for|except|apart from|other than|\\boutside (?:of |the |its )|second[- ]|third[- ]|short of|\\bmiss(?:ed|es|ing)?\\b|\\bshy of\\b|below|close to|\\bnear|(?:previous|prior|old|former|earlier) (?:record|high)|前高|前期|than the record|off (?:its|the)");
  private static final Pattern YEARLY =
      Pattern.compile(
          "(?i)全年(?!(?:的)?[四各]个?(?:财)?季)|年度|财年(?!以来)|full[- ]year|for the year|annual|as a whole|record year|best year");
  private static final Pattern SAME_QUARTER =
      Pattern.compile(
          "(?i)同期(?:历史)?(?:最|新)|历年同期|for a (?:first|second|third|fourth|\\w+) quarter|for (?:the|any) (?:January|February|March|April|May|June|July|August|September|October|November|December) quarter|in a (?:first|second|third|fourth) quarter|(?:一|二|三|四)季度(?:历史)?(?:最|新)");

  /** Of what was the highest until now the note's quarter is none. */
  private static final Pattern UNTIL_NOW =
      Pattern.compile(
          "(?i)此前|之前|先前|在此以前|原(?:先|来|有)?的?(?:单季|季度|历史)*(?:最|纪录|记录|高点|低点|峰值)|\\b(?:previous(?:ly)?|prior|former(?:ly)?|until (?:now|then)|before (?:this|that|now|it)|till now)\\b");

  /** How far two things lie apart is a line of no accounts. */
  private static final Pattern GAP =
      Pattern.compile("(?i)差距|差额|之差|\\b(?:gap|spread|difference)\\b");

  /** «four of the five, all but X, posted their highest revenue»: of those that are not named. */
  private static final Pattern SOME_LEFT_OUT =
      Pattern.compile(
          "(?i)除[^。；]{1,20}外|其余|\\b(?:all but|every \\w+ but|except|apart from|aside from|other than|the other|with the exception)\\b");

  /** «its best of the two on record»: it says itself how far back it looks. */
  private static final Pattern OF_SO_MANY =
      Pattern.compile(
          "(?i)\\bof (?:the|our) (?:two|three|\\d)(?: (?:fiscal )?years)? (?:on (?:record|file)|(?:that )?we (?:hold|have|store)|stored)|[两二三]个?(?:财年|年)(?:度)?(?:中|里|之中)");

  private static final Pattern SUPERLATIVE_IN =
      Pattern.compile(
          "(?i)\\b(?:\\w{2,}est|best|worst|most|least)\\b[^,;.]{0,30}\\b(?:in|of|on|from|across|within|by|throughout)\\b[^,;.]{0,40}$");

  private static final Pattern NEXT_WORD = Pattern.compile("^ (?![A-Z]{2,3}[$]?\\d)([A-Za-z-]+) ?");
  private static final Pattern PLAIN_NEXT =
      Pattern.compile(
          "(?i)quarters?|levels?|highs?|results?|performance|year|pace|for|of|in|at|and|since|on|by|to|from|as|that|this|here|again|after|with|while|too|set|was|is|quarterly|annual|full-year|margins?|growth|share|within");
  private static final Pattern BEST = Pattern.compile("(?i)\\bbest\\b|最好|最佳");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)行业|同业|同行|市场|全球(?!营收)|\\b(?:industry|peers?|rivals?|sector|market|competitors?)\\b|(?:近|过去|滚动)十二个月|trailing|上半|下半|first half|second half|nine months|前三");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier,
        RECORD,
        (phrase, matcher, topics) ->
            judge(phrase, matcher, RecordHeadline.topics(phrase, topics, dossier), dossier));
  }

  /** «record orders», «record temperatures»: a record of something that the facts do not hold. */
  private static boolean isOfAnother(Phrase phrase, String said) {
    Matcher next = NEXT_WORD.matcher(phrase.after());
    return said.equalsIgnoreCase("record")
        && next.find()
        && !PLAIN_NEXT.matcher(next.group(1)).matches()
        && phrase.sentence().mentions().stream()
            .noneMatch(
                m ->
                    (m instanceof Mention.OfMeasure
                            || m instanceof Mention.OfSegment
                            || m instanceof Mention.OfBasis)
                        && m.from() >= phrase.to()
                        && m.from() <= phrase.to() + next.end());
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher matcher, List<List<Subject>> topics, Dossier dossier) {
    String said = phrase.masked().substring(phrase.from(), phrase.to());
    if (NOT_ONE.matcher(phrase.before() + said).find()
        || phrase.clauseHolds(NOT_ONE)
        || phrase.clauseHolds(OTHERS)
        || phrase.sentence().holdsIn(phrase.soFar(), GAP)
        || phrase.sentence().holdsIn(phrase.soFar(), SOME_LEFT_OUT)
        || isStreak(phrase)
        || isWhatWasKept(phrase, said)
        || phrase.afterHolds(PartRankWrong.OF_NO_SIZE)
        || isOfAnother(phrase, said)) {
      return Optional.empty();
    }
    Window window = Window.of(phrase, dossier);
    if (window.tooShort()) {
      return Optional.of(
          HistoryWords.told(
              phrase,
              "expected a record within the stored history, which begins later than "
                  + window.first().label()
                  + ", found \""
                  + said
                  + "\"",
              "say since when it is a record, no earlier than the history"));
    }
    int way = matcher.group("high") != null ? 1 : -1;
    List<List<Subject>> each = RecordOfEach.of(phrase, dossier);
    if (topics.isEmpty()
        && each.isEmpty()
        && !phrase.clauseHolds(RecordedSeries.SPEED)
        && !phrase.clauseHolds(YEARLY)) {
      return StatedRecord.wrong(phrase, way, window, dossier);
    }
    Optional<String> fault = Optional.empty();
    for (List<Subject> topic : each.isEmpty() ? topics : each) {
      Optional<String> wrong = wrong(phrase, topic, way, window, dossier);
      if (wrong.isEmpty()) {
        return Optional.empty();
      }
      fault = fault.or(() -> wrong);
    }
    return fault.map(
        f -> HistoryWords.told(phrase, f, "take the record back, or say since when it is one"));
  }

  /** «the lowest in the Company's record»: what is looked through, and nothing that was set. */
  private static boolean isWhatWasKept(Phrase phrase, String said) {
    return said.toLowerCase(Locale.ROOT).startsWith("record")
        && SUPERLATIVE_IN.matcher(phrase.before()).find();
  }

  private static boolean isStreak(Phrase phrase) {
    return phrase.clause().contains("连续")
        || phrase.clause().matches("(?i).*(?:consecutive|in a row|straight|running).*");
  }

  private static Optional<String> wrong(
      Phrase phrase, List<Subject> topic, int way, Window window, Dossier dossier) {
    Optional<FiscalQuarter> coming = RecordToCome.of(phrase, dossier.quarter());
    for (Subject subject : topic) {
      Optional<String> wrong =
          coming.isPresent()
              ? RecordToCome.wrong(coming.get(), subject, way, window, dossier)
              : phrase.clauseHolds(YEARLY)
                  ? year(phrase, subject, way, dossier)
                  : quarter(phrase, subject, way, window, dossier);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> quarter(
      Phrase phrase, Subject subject, int way, Window window, Dossier dossier) {
    Optional<String> fault = Optional.empty();
    for (History.Of of : RecordedSeries.of(phrase, subject)) {
      History history = new History(dossier.ground(), subject, of);
      Optional<String> wrong = quarter(phrase, history, subject, way, window, dossier);
      if (wrong.isEmpty()) {
        return Optional.empty();
      }
      fault = fault.or(() -> wrong);
    }
    return fault;
  }

  private static Optional<String> quarter(
      Phrase phrase, History history, Subject subject, int way, Window window, Dossier dossier) {
    FiscalQuarter best = window.holder().orElse(dossier.quarter());
    Optional<BigDecimal> now = history.at(best);
    boolean former = window.holder().isEmpty() && phrase.clauseHolds(UNTIL_NOW);
    if (now.isEmpty() || former) {
      return Optional.empty();
    }
    boolean loss = HistoryWords.isLoss(phrase) && now.get().signum() < 0;
    boolean cost = Trend.LOWER_IS_BETTER.contains(subject.measure()) && phrase.clauseHolds(BEST);
    boolean drop = phrase.clauseHolds(RecordedSeries.DROP) && now.get().signum() < 0;
    int side = loss || cost || drop ? -way : way;
    List<FiscalQuarter> earlier = new ArrayList<>(history.earlier(Optional.of(window.first())));
    if (phrase.clauseHolds(UNTIL_NOW)) {
      earlier.remove(best);
    } else if (window.holder().isPresent()) {
      earlier.remove(best);
      history.now().ifPresent(v -> earlier.addFirst(dossier.quarter()));
    }
    earlier.removeIf(q -> Window.isSince(q, phrase, dossier));
    earlier.removeAll(QuartersLeftOut.of(phrase));
    if (phrase.clauseHolds(SAME_QUARTER)) {
      earlier.removeIf(q -> q.quarter() != dossier.quarter().quarter());
    }
    if (loss || drop) {
      earlier.removeIf(q -> history.at(q).orElseThrow().signum() > 0);
    }
    return earlier.stream()
        .filter(q -> history.at(q).orElseThrow().subtract(now.get()).signum() * side > 0)
        .findFirst()
        .map(
            q ->
                "expected no "
                    + history.id()
                    + " beyond that of "
                    + best.label()
                    + ", found that of "
                    + q.label());
  }

  // definition: a record of whole years needs more than one year before it
  private static Optional<String> year(Phrase phrase, Subject subject, int way, Dossier dossier) {
    int year = dossier.quarter().year();
    Optional<BigDecimal> now = dossier.ground().value(subject, Stretch.year(year));
    Optional<BigDecimal> then = dossier.ground().value(subject, Stretch.year(year - 1));
    if (now.isEmpty()) {
      return Optional.empty();
    }
    boolean counted = phrase.sentence().holds(OF_SO_MANY);
    if (then.isEmpty()
        || (!counted && dossier.ground().value(subject, Stretch.year(year - 2)).isEmpty())) {
      return Optional.of(
          "expected a history of more than one earlier year for a record of "
              + subject.id()
              + ", found less");
    }
    return then.get().subtract(now.get()).signum() * way > 0
        ? Optional.of(
            "expected no year of " + subject.id() + " beyond this one, found the one before")
        : Optional.empty();
  }
}
