package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R1: «18.5%，低于 FY25Q4 的 17.4%»: of two values that are told, the wrong one is the larger. */
final class OrderOfTold implements Check {

  /** Between the two, where a move of the first may stand: «18.5%，同比提高 1.2 个百分点，但低于». */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?is)(?:[，,]\\s?(?:同比|环比)[^，,；;。]{0,20}(?=[，,]))?[，,；;（(]?\\s?(?:[^，,；;。.]{0,14}[，,]\\s?)?(?:但|而|却|仍|也|亦|均|依然|明显|显著|略|小幅|大幅|已经?|即|也就是|i\\.e\\. |that is,? |in other words,? |thus |and thus |hence |and so )*"
              + "(?:(?<more>高于|多于|大于|高过|超过了?|超出了?|超越了?|突破了?|(?<=[,;] (?:but |yet |still |though |and |i\\.e\\. |thus |hence )?)\\b(?:exceeding|topping|surpassing|beating|clearing|beyond|in excess of|past)|(?<=[,;] (?:but |yet |still |though |and |i\\.e\\. |thus |hence )?)\\b(?:above|higher than|more than(?! (?:half|an? |two|three|twice|double))|larger than|greater than|ahead of)|\\b(?:was|were|is|are) (?:[a-z]+ly |well |far |much )?(?:(?:higher|larger|greater) than|above|ahead of))"
              + "|(?<less>低于|少于|小于|不及|不到|未达|(?<=[,;] (?:but |yet |still |though |and |i\\.e\\. |thus |hence )?)\\b(?:below|lower than|less than(?! (?:half|an? |two|three|twice|double))|smaller than|fewer than|short of)|\\b(?:was|were|is|are) (?:[a-z]+ly |well |far |much )?(?:(?:lower|smaller) than|below|short of)))"
              + "(?<of>(?:(?! and )[^，,；;。]){0,34})");

  /** «rose 4%, faster than the 7% rise in»: of two rates, which is said to be the greater. */
  private static final Pattern PACE =
      Pattern.compile(
          "(?is)[)）]?(?:[^，,；;。.\\d]{0,24}[，,]\\s?|\\s?)(?:but |yet |still |though |and |a |an |much |far |slightly |well |但|而|仍|也|亦|明显|显著|略|大幅|小幅|增速|增幅|，)*"
              + "(?:(?<more>快于|\\b(?:faster|quicker|(?:larger|bigger|steeper|sharper|deeper) \\w+) than\\b|\\b(?:outgr[eo]w|outpaced|ahead of)\\b)"
              + "|(?<less>慢于|\\b(?:slower|more slowly|(?:smaller|milder|shallower|gentler) \\w+) than\\b|\\b(?:lagged|trailed|behind)\\b))"
              + "(?<of>[^，,；;。.]{0,20})");

  /** Behind the value that the first one was held against: «FY25Q1 and above the». */
  private static final Pattern AND_ORDER =
      Pattern.compile(
          "(?is)\\s?(?:of|in|for) [^，,；;。.]{2,24}? (?:and|but|yet) (?:[a-z]+ly )?"
              + "(?:(?<more>above|higher than|more than|larger than|ahead of)|(?<less>below|lower than|less than|smaller than|short of))"
              + "(?<of>(?:(?! and )[^，,；;。]){0,26})");

  /** What is set against a rate without being one of the accounts. */
  private static final Pattern YARDSTICK =
      Pattern.compile(
          "(?i)指引|区间|"
              + GuidanceWords.MIDDLE_ZH
              + "|预期|平均|\\b(?:guid\\w*|range|"
              + GuidanceWords.MIDDLE_EN
              + "|consensus|average)\\b");

  /** «超过总增量 63.5 亿元的一半»: not the value is held against, but so much of it. */
  private static final Pattern PART_OF_IT =
      Pattern.compile("^\\s?的?(?:一半|半数|[二三四五六七八九十]分之|[一两三四五六七八九\\d.]+\\s?(?:成|倍|[%％]))");

  /** What was aimed at or expected: which side of it something lies on is a verdict. */
  private static final Pattern TARGET =
      Pattern.compile(
          "(?i)^\\s?(?:的)?(?:[^，。；,.;]{0,12}(?:目标|预期|指引|预测)|(?: [a-z-]+){0,3} (?:target|goal|aim|ambition|consensus|guidance|guided|expected|estimates?|forecasts?|pencill?ed)\\b)");

  /** A difference of the two, or the yardstick of something else. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)增速|增幅|增长|速度|"
              + GuidanceWords.ZH
              + "|区间|"
              + GuidanceWords.MIDDLE_ZH
              + "|预期|行业|\\b(?:growth|grew|guid\\w*|band|range|"
              + GuidanceWords.MIDDLE_EN
              + "|consensus|industry|pace)\\b");

  /** Before the whole that the value before it is a part of: «$31.9m of the $68.6m increase». */
  private static final Pattern WHOLE =
      Pattern.compile("(?i)(?:\\bof (?:the|its|this|that|a|an|all) |占[^，。；\\d]{0,8}|其)$");

  private static final Pattern AT = Pattern.compile("(?:^\\s*|[;.] |, )[Aa]t $");
  private static final Pattern NAMED =
      Pattern.compile("^,[^,;.\\d]{1,32}(?=\\b(?:was|were|is|are) (?:above|below|higher|lower))");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)(?:[高多大快]于|[低少小慢]于|不及|超过|\\b(?:above|below|than|short of|ahead of)\\b)[^，,；;。]{0,26}$");

  private static final Pattern LOSS = Pattern.compile("(?i)亏|损|负|流出|loss|negative|outflow|deficit");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, OrderOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    if (index == 0
        || sentence.holds(LOSS)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    StatedFigure other = sentence.claims().get(index).figure();
    int from = -1;
    for (int back = index - 1; back >= 0 && back >= index - 2; back--) {
      StatedFigure one = sentence.claims().get(back).figure();
      if (isComparable(one, other)
          && back > 0
          && (sentence.holdsIn(0, one.from(), WHOLE) || isCompared(sentence, one))) {
        from = one.to();
      } else if (isComparable(one, other)) {
        return compared(sentence, one, other, Math.max(from, one.to()));
      }
    }
    return Optional.empty();
  }

  /** «高于 FY25Q1 的 18.5 亿元，低于 …»: what the first value was held against is no subject. */
  private static boolean isCompared(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(sentence.endOfFigureBefore(figure), figure.from(), COMPARED);
  }

  /** «At $194.3m, gross profit was below»: its name stands between the value and the words. */
  private static int behindName(ReadSentence sentence, int from) {
    Matcher name = NAMED.matcher(sentence.text().substring(from));
    return name.find() ? from + name.end() : from;
  }

  /** Two rates that are typed with their signs can be compared on either side of nothing. */
  private static boolean isComparable(StatedFigure one, StatedFigure other) {
    boolean rates =
        one.kind() == StatedFigure.Kind.PERCENT && other.kind() == StatedFigure.Kind.PERCENT;
    return isAlike(one, other)
        || (rates && one.signed() && other.signed())
        || isRangeBeside(one, other);
  }

  /** «between 39.0% and 41.0%, i.e. below the 38.9% of FY25Q4». */
  private static boolean isRangeBeside(StatedFigure one, StatedFigure other) {
    return one.isRange()
        && !other.isRange()
        && one.kind() == other.kind()
        && one.currency().equals(other.currency())
        && other.width().isEmpty()
        && one.value().signum() > 0
        && other.value().signum() > 0;
  }

  /** Two values of one unit, each told by itself and more than nothing. */
  static boolean isAlike(StatedFigure one, StatedFigure other) {
    return one.isOfOneUnitWith(other)
        && one.width().isEmpty()
        && other.width().isEmpty()
        && one.value().signum() > 0
        && other.value().signum() > 0;
  }

  private static Optional<Diagnostic> compared(
      ReadSentence sentence, StatedFigure one, StatedFigure other, int from) {
    int start = sentence.holdsIn(0, one.from(), AT) ? behindName(sentence, from) : from;
    String between = sentence.text().substring(start, other.from());
    if (one.kind() == StatedFigure.Kind.MULTIPLE || sentence.holdsFrom(other.to(), PART_OF_IT)) {
      return Optional.empty();
    }
    boolean rates = one.kind() == StatedFigure.Kind.PERCENT;
    // of a range nothing but what lies beyond both of its ends is wrong
    int over = one.high().orElse(one.value()).compareTo(other.value());
    int under = one.value().compareTo(other.high().orElse(other.value()));
    return (rates ? pace(between) : Optional.<Matcher>empty())
        .or(() -> order(between, from > one.to()))
        .map(m -> SideSaid.of(m, start))
        .filter(s -> s.more() ? over < 0 : under > 0)
        .map(s -> finding(sentence, s, one, other));
  }

  private static Optional<Matcher> pace(String between) {
    Matcher pace = PACE.matcher(between);
    return pace.matches() && !YARDSTICK.matcher(between).find()
        ? Optional.of(pace)
        : Optional.empty();
  }

  /**
   * The word that puts the first value above or below the second.
   *
   * @param again whether the first was held against another value before
   */
  private static Optional<Matcher> order(String between, boolean again) {
    Matcher order = (again ? AND_ORDER : ORDER).matcher(between);
    if (again && !order.matches()) {
      order = ORDER.matcher(between);
    }
    return order.matches() && !OTHER.matcher(between).find()
        ? Optional.of(order)
        : Optional.empty();
  }

  private static Diagnostic finding(
      ReadSentence sentence, SideSaid side, StatedFigure one, StatedFigure other) {
    boolean target = sentence.holdsFrom(other.to(), TARGET);
    return Findings.error(
        target ? "R5" : "R1",
        sentence.sentence().placeAt(side.at()),
        "expected the first value to be the "
            + (side.more() ? "larger" : "smaller")
            + ", as the words say, found "
            + sentence.typed(one)
            + " and "
            + sentence.typed(other),
        "",
        "turn the word round, or correct one of the two");
  }
}
