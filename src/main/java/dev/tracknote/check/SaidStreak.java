package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A count of quarters in a row as words tell it: how many, up to when, whether the run has ended.
 *
 * @param upToNow whether it is the run up to the quarter before, which the note's own ended
 * @param now the note's quarter
 */
record SaidStreak(Phrase phrase, int said, boolean upToNow, FiscalQuarter now) {

  private static final String N = "(" + CountWords.CARDINAL + ")";
  private static final String NTH = "(" + CountWords.ORDINAL + ")";

  /** Words that count the quarters of a run. */
  static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?:连续|连着|接连|一连)\\s?(?:的)?(?:第\\s?)?"
              + N
              + "\\s?个?(?:财|单)?(?:季度?|次)|连[增升涨降跌]\\s?了?"
              + N
              + "\\s?个?季度?|(?<![\\d一二三四五六七八九十两])"
              + N
              + "\\s?连[增升涨降跌]|第\\s?"
              + N
              + "\\s?个?(?:季度|次)?连续|(?:延续|持续|维持|拉长|延长)(?:到|至)了?第?\\s?"
              + N
              + "\\s?个(?:财|单)?季度?|(?:延续|持续|保持|维持)了?\\s?"
              + N
              + "\\s?个(?:财|单)?季度?(?!以)|(?:过去|最近|近)\\s?"
              + N
              + "\\s?个?季度?(?:里|内|中)?[，,]?(?:均|都|每)"
              + "|\\b"
              + N
              + "(?: consecutive| straight| successive)(?: fiscal| sequential)? quarter(?:s|ly)|\\b"
              + N
              + " (?:quarters?|times) (?:in a row|running|on end|straight|in succession|without (?:a break|interruption)|on the trot)|\\b"
              + N
              + "(?: consecutive| straight| successive)(?: (?:quarter[- ]o[nv]e?r?[- ]quarter|sequential|quarterly|year[- ]o[nv]e?r?[- ]year|on-year|y/y|q/q|yoy|qoq))* (?:gains|rises|increases|advances|improvements|declines|falls|drops|decreases)|\\b(?:run|streak|string) of (?:[\\w-]{2,20} ){1,3}to "
              + N
              + " quarters|\\b"
              + N
              + "[- ]quarter (?:run|streak|stretch|sequence)|\\b(?:run|streak|string|sequence)\\b[^.;,]{0,80}?\\b(?:extends?|extended|stands?|stood|runs|ran|reaches|reached|stretch(?:es|ed)?|lasted|lasts|is|was|numbers?|counts?)\\b[^.;,\\d]{0,16}?\\b"
              + N
              + " quarters|\\b(?:growth|gains|rises|increases|declines?|falls|losses|profits?|expansion|contraction|improvement)\\b[^.;,\\d]{0,40}?\\b(?:stretch(?:es|ed)?|extends?|extended|runs?|ran|lasts|lasted)\\b (?:now |thus |back |out )?(?:to|over|for|across) "
              + N
              + " quarters|(?<=\\b[Qq]uarter after quarter.{0,4})\\b"
              + N
              + " in a row|each of (?:the|its) (?:last |past )?"
              + N
              + " (?:past |last )?quarters|\\bfor (?:the (?:last|past) )?"
              + N
              + " quarters(?! (?:of|together|combined|taken))|(?<=\\b[Aa]fter )"
              + N
              + "(?: straight| consecutive)? quarters of (?:loss|losses|decline|growth|contraction)\\b|\\b"
              + NTH
              + " (?:[\\w-]+ ){0,2}(?:in a row|running|in succession|consecutive|straight|successive)|\\b"
              + NTH
              + " (?:consecutive|straight|successive)");

  private static final Pattern ENDED =
      Pattern.compile(
          "(?i)(?:结束|终结|扭转|止住|打破)[^，。]{0,8}$|(?<!\\bquarter )\\b(?:after|following|end(?:ed|ing|s)|broke|snapp(?:ed|ing)|halted)\\b[^,;]{0,24}$");

  /** Behind the count, up to where what came after the run begins. */
  static final Pattern ENDED_AFTER =
      Pattern.compile("^[^，。,;]{0,8}?(?:后|之后)(?!续)|^[^,;.]{0,30}\\b(?:came to an end|ended)\\b");

  private static final Pattern PAST =
      Pattern.compile("(?i)曾|此前(?!四)|上一轮|\\bhad\\b(?! now)|earlier");

  /** «结束此前连续三个季度的下滑», «此前已连续四个季度下滑»: the run up to the quarter before. */
  private static final Pattern UP_TO_NOW =
      Pattern.compile("(?:结束|终结|扭转|止住|打破)了?此前的?$|^\\s?此前(?:(?:该|这一?|其)[^，。；]{0,4}?)?(?:已经?)?$");

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)快于|慢于|跑赢|优于|好于|"
              + GuidanceWords.ZH
              + "|预期|than\\b(?! (?:a year|the|[$€£¥A-Z]{0,4}\\d))|outgr|outpac|beat|consensus|guidance|ahead of");

  /** A streak that the next quarter would go on with. */
  private static final Pattern AHEAD =
      Pattern.compile("(?i)若|如期|将(?!近)|届时|\\bwould\\b|\\bwill\\b|\\bif\\b");

  static SaidStreak of(Phrase phrase, Matcher matcher, FiscalQuarter now) {
    boolean upToNow = phrase.beforeHolds(UP_TO_NOW) && isOfNow(phrase, now);
    return new SaidStreak(phrase, CountWords.read(matcher), upToNow, now);
  }

  /** Whether it is one that the history can bear out. */
  boolean isTold() {
    return said >= 2 && (upToNow || !isPast(phrase)) && !phrase.clauseHolds(AGAINST);
  }

  /** Whether the words speak of what has been before. */
  static boolean isPast(Phrase phrase) {
    return phrase.beforeHolds(PAST);
  }

  /** Whether the run has ended, so that the note's quarter is none of it. */
  boolean isOver() {
    return upToNow || isEnded();
  }

  /** Whether the words beside it say that it ended. */
  boolean isEnded() {
    return phrase.beforeHolds(ENDED) || phrase.afterHolds(ENDED_AFTER);
  }

  /** Whether a quarter still to come is one of it. */
  boolean isAhead() {
    return phrase.clauseHolds(AHEAD);
  }

  /** How many quarters the history must bear out. */
  int needed() {
    return isAhead() ? said - 1 : said;
  }

  /**
   * Up to when it may have run: «连续四个季度走高后，营收本季为» leaves open whether the note's is one of them.
   */
  List<FiscalQuarter> ends() {
    boolean open = isEnded() && !phrase.beforeHolds(ENDED) && phrase.isChinese();
    return open ? List.of(now.previous(), now) : List.of(end());
  }

  FiscalQuarter end() {
    return isOver() ? now.previous() : last().orElse(now);
  }

  /** «FY25Q2 至 FY26Q1 营收连续四个季度下滑»: up to the last that the clause names before it. */
  private Optional<FiscalQuarter> last() {
    List<FiscalQuarter> named =
        phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.from() >= phrase.start() && p.to() <= phrase.from())
            .map(Mention.OfPeriod::period)
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .toList();
    return named.size() == 2 ? named.stream().max(FiscalQuarter::compareTo) : Optional.empty();
  }

  /** Whether the sentence names no other time than the note's; 三个季度 is none. */
  boolean isOfNow() {
    return isOfNow(phrase, now);
  }

  private static boolean isOfNow(Phrase phrase, FiscalQuarter now) {
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(now))
        && phrase.sentence().mentions(Mention.OfRelativePeriod.class).stream()
            .allMatch(
                p ->
                    p.when() == Mention.When.CURRENT
                        || p.when() == Mention.When.YEAR_AGO
                        || (p.from() < phrase.to() && p.to() > phrase.from()));
  }
}
