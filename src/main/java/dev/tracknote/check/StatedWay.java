package dev.tracknote.check;

import dev.tracknote.claim.BackThen;
import dev.tracknote.claim.ChangeWords;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which way the words right at a figure say that something moved by it, or lies from another: «rose
 * by 5%», «5% less than in FY24», «较上年同期增加 5 亿元».
 *
 * @param up whether it is more
 * @param at offset of the word that says so
 * @param from what it is told from
 * @param base the period that it is told from, where one is named by its label
 */
record StatedWay(boolean up, int at, Origin from, Optional<FiscalPeriod> base) {

  /** What a figure is measured from. */
  enum Origin {
    /** A time that the words name. */
    TIME,
    /** Another thing: an end of guidance, the market's expectation, another line. */
    THING,
    /** Unsaid, so that it is a time that the sentence or the one before it means. */
    UNSAID
  }

  private static final String LITTLE_EN =
      "(?:\\s(?:by|of|about|some|nearly|almost|just|only|roughly|around|another|an?|further|mere|modest|full|over|more than|less than|as much as|\\w{3,}ly))*\\s\\W?$";

  /** «its prior-year figure by»: what something lies beyond or short of. */
  private static final String ITS_BASE =
      " (?:its|the|their|that of|last) (?:[a-z'-]+ ){0,2}(?:quarter|period|figure|level|year)";

  private static final Pattern BEFORE_EN =
      Pattern.compile(
          "(?i)\\b(?:(?<up>rose|risen|rises?|rising|grew|grown|grows?|growth|growing|(?<!gave )(?<!made )(?<!make )(?<!makes )up|increase[sd]?|increasing|(?<!ratio )(?<!rate )gain(?:s|ed)?|climbed|jumped|surged|advanced|expanded|widened|accelerated|gaining|swelled|put on|added|advance|expansion|ahead(?= by)|swing was plus|(?:outstripp|exceed)(?:ed|ing)"
              + ITS_BASE
              + ")"
              + "|(?<down>fell|fallen|falls?|falling|down|declined?|declines|declining|decreased?|dropped|drops?|shrank|shrunk|slipped|(?<!ratio )(?<!rate )lost|contracted|eased|narrowed|shed|slowed|shedding|gave up|giving up|retreat|contraction|shortfall|slid|behind(?= by)|swing was minus|(?:undershot|undershooting|trail(?:ed|ing))"
              + ITS_BASE
              + "))"
              + LITTLE_EN);

  /** «a loss of 0.6 points», «compression in the margin amounted to 0.6 points». */
  private static final Pattern NOUN_EN =
      Pattern.compile(
          "(?i)\\b(?:(?<up>pick-?up|uplift|step-up|expansion|gain)|(?<down>slippage|compression|erosion|squeeze|contraction|loss))(?: of|(?: of| in) [^,;.\\d]{2,40} (?:amounted to|came to|totall?ed|worked out at|was))(?: (?:about|some|nearly|just|only|roughly|around))?\\s$");

  private static final Pattern BEHIND_EN =
      Pattern.compile(
          "(?i)^\\s?(?:(?:year[- ]on[- ]year|sequential|quarterly|yearly|annual|organic)\\s)?"
              + "(?:(?<up>higher|more|above|in excess of|ahead(?: of|(?=[.,;)]|$))|growth|increase|rise|gain|jump|up(?! (?:from|to|by|at)\\b| [A-Z$€£¥]{0,4}\\d))"
              + "|(?<down>lower|less|fewer|below|behind|short of|decline|decrease|fall|drop|down(?! (?:from|to|by|at)\\b| [A-Z$€£¥]{0,4}\\d)))\\b"
              + "(?<than> than\\b)?(?! (?:half|twice|one|two|three|four|five|six|any|either|double|a third|a quarter of|\\d+ times))");
  private static final Pattern PREPOSITION =
      Pattern.compile("(?i)than|above|below|behind|ahead of|in excess of|short of");

  /** «22.8% behind.», with nothing that it lies behind of. */
  private static final Pattern CLOSES = Pattern.compile("^(?:[.,;)]|$)");

  private static final Pattern TIME_EN =
      Pattern.compile(
          "(?i)^\\s(?:(?:that|the|its|their|those)\\s(?:[a-z-]+\\s){1,3}(?:of|in|from|for|at)\\s(?=FY))?(?:(?:in|at|on|for|of|that|the|those|level|levels|figure|its|their|year-end|start|beginning|same|comparable|corresponding|fourteen-week|thirteen-week|prior|previous|preceding|first|second|third|fourth|end)\\s|[A-Z]{0,3}[€$¥£]?\\s?[\\d.,]+\\s?(?:million|billion|trillion|bn|%|points)?\\s(?:of|in|from|for)\\s)*"
              + "(?:FY\\d|20\\d\\d\\b|a (?:year|quarter)\\b|one year|two years|last (?:year|quarter)|this (?:quarter|year)|years?\\b|quarters?\\b|periods?\\b|half\\b|year-|three months|twelve months|before\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)");

  private static final Pattern ON_EN =
      Pattern.compile(
          "(?i)^\\s?(?:on|over|from|against|versus|compared with|relative to)\\s(?:the )?$");

  /**
   * «Set against the latest 8,637, stores had been 1,513 lower in FY25Q1»: since then they rose.
   */
  private static final Pattern LEAD_EN =
      Pattern.compile("(?i)(?:^|\\W)(?:compared with|against|versus|relative to)\\s(?:the )?$");

  /** «with FY25Q2 as the base», «以 FY25Q2 为基数». */
  private static final Pattern AS_BASE =
      Pattern.compile(
          "(?i)^ as (?:the|a|its|our) (?:base|basis|yardstick|benchmark|starting point|reference)\\b");

  private static final String LITTLE_ZH = "(?:了|约|近|逾|超过?|仅|只|达|为|至少|大约|不到|出|\\s|[+＋])*$";
  private static final Pattern BEFORE_ZH =
      Pattern.compile(
          "(?:(?<up>(?<!负)增长|增加|多增|净增|增量|多收|多出|高出|增幅|涨幅|升幅|上升|提升|提高|上涨|攀升|扩大|加快|走高|走阔|"
              + ChangeWords.UP_TO_ZH
              + "|(?<=(?:[同环]比|按[年季])[仅再又略微]?)[增升涨加]|[升涨]|(?<![最不提至])[高多])"
              + "|(?<down>负增长|下降|下滑|下跌|减少|降低|回落|收窄|缩小|放缓|降幅|跌幅|减幅|走低|下行|少增|净减|减量|少收|短少|低出|"
              + ChangeWords.DOWN_TO_ZH
              + "|(?<=(?:[同环]比|按[年季])[仅再又略微]?)[降减跌]|[降跌]|(?<![最不至降减])[低少]))"
              + LITTLE_ZH);

  private static final Pattern BEHIND_ZH =
      Pattern.compile(
          "^\\s?的(?:单季)?(?<time>同比|环比|按年|按季)?(?:(?<up>增长|增幅|涨幅|升幅|上升|提升|提高|扩张)|(?<down>下滑|下降|下跌|降幅|跌幅|减幅|回落|收缩))(?!\\s?(?:目标|预期|指引|预测|率|点|空间|区间|贡献|来自))");

  /** Before an amount whose sign tells which way it went. */
  private static final Pattern CHANGED_BY =
      Pattern.compile(
          "(?i)(?:变动|变化|增减)(?:额|金额|幅度)?(?:为|了)?\\s?$|\\b(?:change|move) (?:of|was|came to)\\s$");

  /** How long the label of a period can be, and how far behind a figure it can stand. */
  private static final int LABEL = 6;

  private static final int REACH = 18;

  private static final Pattern FROM_ZH =
      Pattern.compile("(?<![同环占对])[比较](?![例重])|相比|低于|高于|超出|超过|优于|好于|差于|不及");
  private static final Pattern TIME_ZH =
      Pattern.compile("FY\\d|本季|当季|上年|去年|上[一]?[季个半]|前一?[季年]|一年前|同期|年初|季初|此前|月末?|年末|季末|同比|环比");
  private static final Pattern NOW_ZH = Pattern.compile("^\\s?(?:本季|当季|本期|眼下)");
  private static final Pattern COMPARES_ZH = Pattern.compile("^(?:[高低多少]|高出|多出|低出)");

  /** What is higher or lower, with no word of what than, is so than what was expected of it. */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.END_ZH
              + "|展望|目标|计划|consensus|guid|expect|street|outlook|target|\\bplan");

  /** Before an amount whose sign tells the way. */
  private static final Pattern DELTA =
      Pattern.compile(
          "(?i)(?:\\b(?:delta|change|difference|swing|move)|Δ|变动|变化|差额|[同环]比)(?: of| was|:|：|为|\\s)*$");

  static Optional<StatedWay> of(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.signed() || figure.value().signum() <= 0) {
      return Optional.empty();
    }
    return Han.isIn(sentence.text()) ? chinese(sentence, figure) : english(sentence, index);
  }

  /** The sign that a change is typed with: «(-19.6% YoY)». */
  static Optional<StatedWay> signed(ReadSentence sentence, int index) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean rate =
        figure.kind() == StatedFigure.Kind.PERCENT || figure.kind() == StatedFigure.Kind.POINTS;
    boolean told =
        rate
            || sentence.holdsIn(0, figure.from(), DELTA)
            || (figure.kind() == StatedFigure.Kind.MONEY
                && sentence.holdsIn(0, figure.from(), CHANGED_BY));
    return told && figure.signed() && claim.change() && figure.value().signum() != 0
        ? Optional.of(
            new StatedWay(
                figure.value().signum() > 0, figure.from(), Origin.UNSAID, lead(sentence, figure)))
        : Optional.empty();
  }

  private static Optional<StatedWay> english(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    int start = index == 0 ? 0 : sentence.claims().get(index - 1).figure().to();
    Optional<Matcher> before =
        sentence
            .firstIn(start, figure.from(), BEFORE_EN)
            .or(
                () ->
                    figure.kind() == StatedFigure.Kind.POINTS
                        ? sentence.firstIn(start, figure.from(), NOUN_EN)
                        : Optional.empty());
    Optional<Matcher> behind =
        sentence.firstIn(figure.to(), sentence.nextFigure(figure), BEHIND_EN);
    if (behind.isEmpty()) {
      return before.map(
          m ->
              new StatedWay(
                  m.group("up") != null,
                  start + m.start(),
                  Origin.UNSAID,
                  behindOn(sentence, figure.to()).or(() -> lead(sentence, figure))));
    }
    Matcher m = behind.get();
    boolean more = m.group("up") != null;
    String word = more ? m.group("up") : m.group("down");
    boolean linked =
        m.group("than") != null
            || (PREPOSITION.matcher(word).matches()
                && !sentence.holdsFrom(figure.to() + m.end(), CLOSES));
    if (before.isPresent()) {
      return Optional.empty();
    }
    int at = figure.to() + m.start(more ? "up" : "down");
    int end = figure.to() + m.end();
    if (BackThen.isDistance(sentence.text(), figure)) {
      return Optional.of(new StatedWay(!more, at, Origin.TIME, period(sentence, end, end + REACH)));
    }
    return Optional.of(behind(sentence, figure, more, at, end, linked));
  }

  /** What the words right behind a figure say. */
  private static StatedWay behind(
      ReadSentence sentence, StatedFigure figure, boolean up, int at, int end, boolean linked) {
    if (!linked) {
      return new StatedWay(
          up, at, compared(sentence), behindOn(sentence, end).or(() -> lead(sentence, figure)));
    }
    Matcher time = TIME_EN.matcher(sentence.text().substring(end));
    return time.find()
        ? new StatedWay(up, at, Origin.TIME, period(sentence, end, end + time.end() + LABEL))
        : new StatedWay(up, at, Origin.THING, Optional.empty());
  }

  /** «up 24.2% on FY26Q2». */
  private static Optional<FiscalPeriod> behindOn(ReadSentence sentence, int end) {
    return behind(ON_EN, sentence, end);
  }

  private static Optional<FiscalPeriod> behind(Pattern link, ReadSentence sentence, int end) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() > end && p.from() - end < REACH)
        .filter(p -> link.matcher(sentence.text().substring(end, p.from())).find())
        .map(Mention.OfPeriod::period)
        .findFirst();
  }

  /** «Compared with FY24Q3, it gained». */
  private static Optional<FiscalPeriod> lead(ReadSentence sentence, StatedFigure figure) {
    List<Mention.OfPeriod> periods =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.to() <= figure.from())
            .toList();
    return periods.size() == 1
            && (LEAD_EN.matcher(sentence.text().substring(0, periods.getFirst().from())).find()
                || sentence.holdsFrom(periods.getFirst().to(), AS_BASE))
        ? Optional.of(periods.getFirst().period())
        : Optional.empty();
  }

  private static Optional<FiscalPeriod> period(ReadSentence sentence, int from, int to) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= from && p.to() <= to)
        .reduce((a, b) -> b)
        .map(Mention.OfPeriod::period);
  }

  private static Origin compared(ReadSentence sentence) {
    return sentence.holds(EXPECTED) ? Origin.THING : Origin.UNSAID;
  }

  private static Optional<StatedWay> chinese(ReadSentence sentence, StatedFigure figure) {
    int start = Clauses.start(sentence.text(), figure.from());
    return sentence
        .firstIn(start, figure.from(), BEFORE_ZH)
        .map(m -> chinese(m.group("up") != null, start, start + m.start(), sentence))
        .or(() -> nounBehind(sentence, figure));
  }

  /** «2.6% 的同比增长». */
  private static Optional<StatedWay> nounBehind(ReadSentence sentence, StatedFigure figure) {
    return sentence
        .firstIn(figure.to(), sentence.nextFigure(figure), BEHIND_ZH)
        .map(
            m ->
                new StatedWay(
                    m.group("up") != null,
                    figure.to() + m.start(m.group("up") != null ? "up" : "down"),
                    m.group("time") != null ? Origin.TIME : Origin.UNSAID,
                    Optional.empty()));
  }

  /** «上季毛利率为 24.8%，比本季低 0.5 个百分点»: what is measured is what was then. */
  private static boolean isOfThen(ReadSentence sentence, int start) {
    return sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .filter(p -> p.to() <= start)
            .reduce((a, b) -> b)
            .filter(p -> p.when().isEarlier())
            .isPresent();
  }

  private static StatedWay chinese(boolean up, int start, int at, ReadSentence sentence) {
    String lead = sentence.text().substring(start, at);
    Matcher from = FROM_ZH.matcher(lead);
    int last = -1;
    while (from.find()) {
      last = from.end();
    }
    if (last >= 0) {
      boolean turned = NOW_ZH.matcher(lead.substring(last)).find() && isOfThen(sentence, start);
      Origin base = TIME_ZH.matcher(lead.substring(last)).find() ? Origin.TIME : Origin.THING;
      return new StatedWay(up != turned, at, base, period(sentence, start + last, at));
    }
    boolean against =
        sentence.mentions(Mention.OfComparison.class).stream()
            .anyMatch(c -> c.from() >= start && c.to() <= at);
    boolean compares = COMPARES_ZH.matcher(sentence.text().substring(at)).find();
    Origin base = against ? Origin.TIME : compares ? compared(sentence) : Origin.UNSAID;
    return new StatedWay(up, at, base, Optional.empty());
  }
}
