package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a figure is in its sentence: a level or a rate of the accounts, or of something else. */
final class RoleOfFigure {

  private static final Pattern THING =
      Pattern.compile(
          "(?is)^\\s?(?:个|家|台|人|套|吨|(?!(?:on|in|to|from|at|of|by|and|or|as|for|is|was|the|than|make|plus|above|below|points?)\\b)[A-Za-z]{2,}).*");

  /** Things that are counted one by one, and no spans of time. */
  private static final Pattern THINGS =
      Pattern.compile(
          "^\\s?(?:家|台|人|名|例|套|吨|座|间|架|艘|辆|条|款|笔|张|(?:more|fewer) than\\b|(?!(?:percentage|basis|points?|quarters?|months?|weeks?|days?|hours?|years?|and|or|but|per|over|above|below|under|against|versus|with|into|each|before|after|since|while|when|that|which|all|not|only|times|more|fewer|less|of|in|on|to|at|by|as|than|from|was|were|is|are|for|fen|yen|cents|pence|out|million|billion|thousand|January|February|March|April|May|June|July|August|September|October|November|December)\\b)[a-z][a-z-]{2,})");

  /** Before a figure that goes on with what the clause before it named. */
  private static final Pattern ELLIPSIS =
      Pattern.compile("(?:\\s|是|为|而|则|其中|较|比|与|本季度?|上一?季度?|上年同期|去年同期|一年前|环比|同比|约|、)*");

  private static final Pattern RATIO =
      Pattern.compile(
          "(?i)(?<!毛利|净利|利润|费用|增长|税|现金|股息|分红|派息|支付)(?:率|份额)(?:已|仍|则|约|也|均|高|进一步)*(?:达到?|至|升至|降至|到|为|是|在)[约近超逾\\s]*$|\\b(?:rates?|share|penetration|yield)\\b[^,;.]{0,40}\\b(?:to|at|reached|was|is|hit|of)\\s(?:about |nearly |some )?$");

  private static final Pattern SCALED = Pattern.compile("(?i)万|亿|million|thousand");

  private static final Pattern OR_MORE = Pattern.compile("(?i)^\\s?(?:及?以[上下]|or more|\\+)");

  private static final Pattern ABOVE =
      Pattern.compile("(?i)(?:above|over|more than|at least|超过)\\s?$");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?i)客户|会员|用户|订阅|商户|合作伙伴|\\b(?:customers?|members?|users?|subscribers?|partners?)\\b");

  private static final BigDecimal THOUSAND = BigDecimal.TEN.pow(3);

  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_EN
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|隐含|^对应|\\bimpl(?:y|ies|ied)\\b");

  private static final Pattern OF_ANOTHER =
      Pattern.compile("(?i)相当于|费用率|equal to|equivalent|absorbed|covered");

  /** «够用 2.4 个季度»: how long something lasts works out of other figures. */
  private static final Pattern LASTS =
      Pattern.compile(
          "(?i)(?:够用?|可用|能用|用上|维持|支撑)(?:约|近|上|\\s)*$|\\b(?:lasts?|enough for|good for|runway of)(?: about| another)? $");

  private RoleOfFigure() {}

  /** Whether the words make of it something that is expected or works out. */
  static boolean isExpected(ReadSentence sentence) {
    return sentence.holds(EXPECTED);
  }

  /** Whether the sentence tells what part of, or how much like, something else a thing is. */
  static boolean isOfAnother(ReadSentence sentence) {
    return sentence.holds(OF_ANOTHER);
  }

  /** Amounts and rates are told as facts; a bare count of things is mostly a manner of speaking. */
  static boolean isWeighty(ReadSentence sentence, StatedFigure figure) {
    String after = sentence.text().substring(figure.to());
    return switch (figure.kind()) {
      case MONEY -> !isThreshold(sentence, figure);
      case PERCENT -> true;
      case COUNT ->
          isScaled(sentence, figure)
              || (figure.value().compareTo(BigDecimal.TEN) >= 0 && isOfThings(sentence, figure))
              || (THING.matcher(after).matches()
                  && ((figure.step().compareTo(BigDecimal.ONE) != 0
                          && !sentence.holdsIn(0, figure.from(), LASTS))
                      || figure.value().compareTo(THOUSAND) >= 0
                      || sentence.holds(PEOPLE)));
      case POINTS, MULTIPLE -> false;
    };
  }

  /** Whether the word behind it names what is counted. */
  static boolean isOfThings(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsFrom(figure.to(), THINGS);
  }

  /** «customers above $100k», «10 万美元以上客户»: what makes a customer one of them. */
  static boolean isThreshold(ReadSentence sentence, StatedFigure figure) {
    return sentence.holds(PEOPLE)
        && (sentence.holdsFrom(figure.to(), OR_MORE) || sentence.holdsIn(0, figure.from(), ABOVE));
  }

  /** «突破 2300 万», «exceed 5 million»: too many to be a manner of speaking. */
  private static boolean isScaled(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(figure.from(), figure.to(), SCALED);
  }

  /** What the accounts hold is named at the figure, so that it can only be a wrong one of it. */
  static boolean isNamed(ReadSentence sentence, Claim claim) {
    int start = Clauses.start(sentence.text(), claim.figure().from());
    int end = Clauses.end(sentence.text(), claim.figure().to());
    return (claim.firm() && Measure.of(claim.measure()).isPresent())
        || (!claim.measure().isEmpty()
            && ELLIPSIS.matcher(sentence.text().substring(start, claim.figure().from())).matches())
        || sentence.mentions().stream()
            .filter(m -> m.from() >= start && m.to() <= end)
            .anyMatch(
                m ->
                    m instanceof Mention.OfSegment
                        || (m instanceof Mention.OfMeasure o
                            && Measure.of(o.measure()).isPresent()));
  }

  static boolean isUnmeasured(ReadSentence sentence, Claim claim) {
    int start = Clauses.start(sentence.text(), claim.figure().from());
    return claim.measure().isEmpty()
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .noneMatch(m -> m.from() >= start && m.to() <= claim.figure().from());
  }

  /** An amount of something that is no line of the accounts, and that is derived from nothing. */
  static boolean isBareLevel(ReadSentence sentence, Claim claim, boolean summed) {
    int index = sentence.claims().indexOf(claim);
    return claim.figure().kind() == StatedFigure.Kind.MONEY
        && sentence.mentions(Mention.OfMeasure.class).isEmpty()
        && !summed
        && !claim.change()
        && !claim.share()
        && claim.against().isEmpty()
        && claim.measure().isEmpty()
        && !DistanceWrong.isDistance(sentence, index)
        && !isExpected(sentence);
  }

  /** «渗透率已达 27%», «win rates climbed to 61%»: a ratio of something outside the accounts. */
  static boolean isBareRatio(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.PERCENT
        && claim.measure().isEmpty()
        && claim.against().isEmpty()
        && sentence.mentions(Mention.OfMeasure.class).isEmpty()
        && sentence.mentions(Mention.OfSegment.class).isEmpty()
        && sentence.claims().stream()
                .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT)
                .count()
            == 1
        && !isOfAnother(sentence)
        && sentence.holdsIn(0, figure.from(), RATIO);
  }
}
