package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time that the words right at a figure name: the one that it is a figure of, or the one that
 * it is measured against.
 *
 * @param mention the words
 * @param base whether the figure is measured against it
 */
record SaidTime(Mention mention, boolean base) {

  /** «12.4% more than in», «two points above», «$120 million more than at the end of». */
  private static final Pattern THAN =
      Pattern.compile(
          "(?i)^\\s(?![^,]{0,40}\\band\\b)[^,.;:，。；()\\d]{0,45}?\\b(?:than|from|(?<!\\b(?:year|quarter) )(?:over|on)(?! the (?:year|quarter)\\b)|above|below|against|versus|compared with|relative to|better than|worse than)\\s(?:(?:in|at|of|for|that|those|what|it|was|were|had|been|the|end|same|quarter|level|figure|record|fourteen-week|\\w+ peak|\\w+)\\s){0,6}$");

  private static final Pattern IN =
      Pattern.compile(
          "(?i)^\\s(?:of (?:it|that|this|which) )?(?:(?:in|of|for|at|by|during)\\s)(?:the\\s)?(?:end of\\s)?(?:the\\s)?$");

  private static final Pattern BLANK = Pattern.compile("^[\\s(（]{0,2}$");

  private static final Pattern NEXT =
      Pattern.compile("(?i)\\s?(?:[:：为是,，]|was)?\\s?(?:[A-Z]{0,3}[$€£¥])?");

  /** Before the time that something is compared with, in Chinese. */
  private static final Pattern COMPARES =
      Pattern.compile("(?:(?<![同环占])比|较|相比|对比|相较于?|比起|低于|高于)\\s?(?:[一两三]年前的\\s?)?$");

  private static final Pattern WITH = Pattern.compile("(?:与|同|和)\\s?$");
  private static final Pattern WITH_GAP =
      Pattern.compile("^\\s?末?(?:的[^，。；]{1,12})?相比[，,]?[^，。；]{0,14}$");
  private static final Pattern GAP = Pattern.compile("^\\s?[末底]?[^，。；、：\\d]{0,12}$");
  private static final Pattern GAP_WITH_VALUE =
      Pattern.compile("^\\s?[末底]?的[^，。；、：]{2,16}?(?:[多少高低升降增减][^，。；、：\\d]{0,6}|[^，。；、：\\d]{2,8})$");

  /** «Compared with FY25Q4, it improved by», at the head of a sentence. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)^\\W*(?:compared (?:with|to)|(?:measured )?against|versus|relative to)\\s(?:the\\s)?$");

  private static final Pattern OF_TIME =
      Pattern.compile(
          "^\\s?[末底]?(?:的)?\\s?[^，。；、：\\d较比起后来A-Za-z,;.()（）]{0,8}(?:non-GAAP|GAAP)?[^，。；、：\\d较比起后来A-Za-z,;.()（）]{0,8}[-+A-Z$€¥]{0,3}\\s?$");

  /** «FY26Q1：24.8%», «FY24Q3（103.90 亿元）»: the figure is set beside its time. */
  private static final Pattern LISTED =
      Pattern.compile("^\\s?[:：（(]\\s?(?:[A-Z]{0,3}[$€£¥])?\\s?$");

  /** «FY25Q4 had brought»: the quarter that had it. */
  private static final Pattern HAD =
      Pattern.compile(
          "(?i)^(?:,? (?:when|in which) (?:it|this|they)| it| they)? (?:had|has|was|were|is|brought|saw|made|came|stood|delivered|yielded|produced|posted|recorded|generated|showed|reached)(?: (?:been|brought|seen|made|come|at|in|just|only|about|around)){0,2} $");

  /** «…, relative to FY25Q4 it stepped down»: the head of what is told next. */
  private static final Pattern NEXT_HEAD =
      Pattern.compile("(?i), (?:and |but |while )?(?:compared (?:with|to)|against|relative to) $");

  private static final Pattern GOES_ON = Pattern.compile("(?i)^,? (?:it|they)\\b");

  /** «with FY25Q2 as the base, down». */
  private static final Pattern AS_BASE =
      Pattern.compile("(?i)^ as (?:the|a) (?:base|basis|yardstick|benchmark|reference)\\b[^.;]*$");

  /** «FY26Q1 brought», «finished FY26Q1 at», «For FY25Q2 the company reported». */
  private static final Pattern TOLD_FOR =
      Pattern.compile(
          "(?i)^(?: at|,? (?:the company|the group|management|it) (?:reported|posted|recorded|booked|delivered|generated)) $");

  private static final Pattern OPENS =
      Pattern.compile("(?i)(?:^\\W*(?:for|in)|\\b(?:finished|closed|ended)) (?:the )?$");

  /** «at $57.9m, FY26Q2 was», «€178.0m is what it came to in FY25Q4». */
  private static final Pattern AT = Pattern.compile("(?i)(?:^\\W*|[;,] )at $");

  private static final Pattern WAS_BEHIND = Pattern.compile("(?i)^ (?:was|is|came|stood|lay)\\b");

  private static final Pattern CAME_TO_IN =
      Pattern.compile(
          "(?i)^ is what [^,.;]{2,50} (?:came to|amounted to|was|totalled) (?:in|for) $");

  /** «Against FY25Q1 ($51.0m)»: what it was then. */
  private static final Pattern BRACKET = Pattern.compile("^\\s?[(（]$");

  private static final Pattern WHEN = Pattern.compile("(?i)^,? (?:when|in which) ");

  /** Before a time that something else is measured against. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?i)\\b(?:than|from|on|over|above|below|against|versus|with|since|to|after)(?: in| that of| the)?\\s$");

  private static final Pattern ARRIVES = Pattern.compile("[增升降提减涨跌落加高大少窄宽长][至到]\\s?[约近]?\\s?$");
  private static final Pattern DEPARTS = Pattern.compile("[由从自]\\s?$");

  private static final int OF_REACH = 4;
  private static final Pattern OF = Pattern.compile("^\\s?[末底]?的\\s?[约近]?$");

  private static final Pattern CALL =
      Pattern.compile(
          "(?i)^\\s?(?:(?:results|earnings) )?(?:call\\b|业绩会|业绩说明会|电话会|(?:quarterly |annual )?report\\b|季报|年报)");

  /** The time of a figure, if words right at it name one. */
  static Optional<SaidTime> of(ReadSentence sentence, Claim claim) {
    Optional<Mention> at =
        before(sentence, claim.figure()).filter(m -> isRightAt(m, sentence, claim));
    if (at.isPresent()) {
      return at.map(m -> new SaidTime(m, false));
    }
    Optional<Mention> base = base(sentence, claim);
    return base.isPresent()
        ? base.map(m -> new SaidTime(m, true))
        : own(sentence, claim).map(m -> new SaidTime(m, false));
  }

  /** «同比增速由 FY26Q1 的 6.0%»: of no other time, whatever stands before it. */
  private static boolean isRightAt(Mention time, ReadSentence sentence, Claim claim) {
    return time instanceof Mention.OfPeriod
        && OF.matcher(sentence.text().substring(time.to(), claim.figure().from())).find();
  }

  private static Optional<Mention> base(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    String text = sentence.text();
    Optional<Mention> behind = behind(sentence, figure);
    if (behind
        .filter(m -> THAN.matcher(text.substring(figure.to(), m.from())).find())
        .isPresent()) {
      return behind;
    }
    Optional<Mention> compared =
        sentence.mentions(Mention.OfComparison.class).stream()
            .filter(c -> claim.against().equals(Optional.of(c.against())))
            .filter(c -> isNear(c, figure, sentence))
            .map(Mention.class::cast)
            .findFirst();
    if (compared.filter(c -> c.to() <= figure.from() && isOf(c, text, figure)).isPresent()) {
      return Optional.empty();
    }
    return compared.isPresent()
        ? compared
        : before(sentence, figure).filter(m -> isBaseBefore(text, m, figure));
  }

  private static boolean isNear(Mention comparison, StatedFigure figure, ReadSentence sentence) {
    int next = sentence.nextFigure(figure);
    boolean latin = comparison.to() <= figure.from() && isLatin(sentence.text(), comparison);
    return comparison.from() < next
        && (!latin || sentence.claims().getFirst().figure().equals(figure))
        && sentence.claims().stream()
            .map(Claim::figure)
            .noneMatch(f -> f.from() >= comparison.to() && f.to() <= figure.from());
  }

  private static boolean isLatin(String text, Mention mention) {
    return text.charAt(mention.from()) < 128;
  }

  /** «比去年同期的 23.56 亿元»: what it was then. */
  private static boolean isOf(Mention time, String text, StatedFigure figure) {
    return text.substring(time.to(), figure.from()).strip().startsWith("的")
        && figure.from() - time.to() < OF_REACH;
  }

  private static boolean isBaseBefore(String text, Mention time, StatedFigure figure) {
    String lead = text.substring(0, time.from());
    String gap = text.substring(time.to(), figure.from());
    return (COMPARES.matcher(lead).find() && (GAP_WITH_VALUE.matcher(gap).find() || isBareGap(gap)))
        || (WITH.matcher(lead).find() && WITH_GAP.matcher(gap).find())
        || (HEAD.matcher(lead).find() && !HAD.matcher(gap).find() && !BRACKET.matcher(gap).find())
        || (NEXT_HEAD.matcher(lead).find() && GOES_ON.matcher(gap).find())
        || AS_BASE.matcher(gap).find();
  }

  /** «较 FY26Q1 提高 5.7 个百分点», and not «较 FY25Q3 的 5.5%». */
  private static boolean isBareGap(String gap) {
    return GAP.matcher(gap).find() && !gap.strip().endsWith("的") && !gap.isBlank();
  }

  private static Optional<Mention> own(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    String text = sentence.text();
    Optional<Mention> behind =
        behind(sentence, figure)
            .filter(
                m -> {
                  String gap = text.substring(figure.to(), m.from());
                  return IN.matcher(gap).find()
                      || CAME_TO_IN.matcher(gap).find()
                      || isAtBefore(text, figure, m, gap)
                      || ((m instanceof Mention.OfRelativePeriod || isAgo(text, m))
                          && BLANK.matcher(gap).find()
                          && (gap.isBlank() || !isOfNext(sentence, m, figure)));
                });
    return behind.isPresent()
        ? behind
        : before(sentence, figure)
            .filter(
                m -> {
                  String gap = text.substring(m.to(), figure.from());
                  return OF_TIME.matcher(gap).find()
                      || LISTED.matcher(gap).find()
                      || isHad(text, m, gap)
                      || isToldFor(text, m, gap)
                      || isAside(sentence, m, figure);
                })
            .filter(m -> !isLeft(text, m, figure));
  }

  /** «3200 万美元（去年同期 390 万美元）»: in the brackets a figure of its own follows. */
  private static boolean isOfNext(ReadSentence sentence, Mention time, StatedFigure figure) {
    int next = sentence.nextFigure(figure);
    return next > time.to()
        && next < sentence.text().length()
        && NEXT.matcher(sentence.text().substring(time.to(), next)).matches();
  }

  private static boolean isAtBefore(String text, StatedFigure figure, Mention time, String gap) {
    return gap.equals(", ")
        && AT.matcher(text.substring(0, figure.from())).find()
        && WAS_BEHIND.matcher(text.substring(time.to())).find();
  }

  private static boolean isToldFor(String text, Mention time, String gap) {
    return TOLD_FOR.matcher(gap).find() && OPENS.matcher(text.substring(0, time.from())).find();
  }

  /** «FY26Q1 revenue ($5m)», «the margin of FY25Q1 (12.2%)»: nothing but a name stands between. */
  private static boolean isAside(ReadSentence sentence, Mention time, StatedFigure figure) {
    String text = sentence.text();
    int bracket = figure.from() - 1;
    if (figure.signed() || bracket < time.to() || "(（".indexOf(text.charAt(bracket)) < 0) {
      return false;
    }
    StringBuilder gap = new StringBuilder(text.substring(time.to(), bracket));
    sentence.mentions().stream()
        .filter(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment)
        .filter(m -> m.from() >= time.to() && m.to() <= bracket)
        .forEach(
            m ->
                gap.replace(
                    m.from() - time.to(), m.to() - time.to(), " ".repeat(m.to() - m.from())));
    return gap.toString().isBlank()
        || gap.toString().replace("non-GAAP", "").replace("GAAP", "").isBlank();
  }

  /** «three quarters ago». */
  private static boolean isAgo(String text, Mention time) {
    return text.startsWith(" ago", time.to() - 4);
  }

  private static boolean isHad(String text, Mention time, String gap) {
    return HAD.matcher(gap).find()
        && (WHEN.matcher(gap).find() || !MEASURED.matcher(text.substring(0, time.from())).find());
  }

  /** «从上年同期的两成降至 17.9%»: the time is that of where it came from. */
  private static boolean isLeft(String text, Mention time, StatedFigure figure) {
    return ARRIVES.matcher(text.substring(0, figure.from())).find()
        && DEPARTS.matcher(text.substring(0, time.from())).find();
  }

  private static Optional<Mention> behind(ReadSentence sentence, StatedFigure figure) {
    int next = sentence.nextFigure(figure);
    return sentence.mentions().stream()
        .filter(m -> isTime(m) && m.from() >= figure.to() && m.to() <= next)
        .filter(m -> !isWhereSaid(sentence, m))
        .findFirst();
  }

  private static Optional<Mention> before(ReadSentence sentence, StatedFigure figure) {
    return sentence.mentions().stream()
        .filter(m -> isTime(m) && m.to() <= figure.from())
        .filter(m -> !isWhereSaid(sentence, m))
        .reduce((a, b) -> b);
  }

  /** Whether a word names a time, or something that is measured against one. */
  static boolean isTimed(Mention mention) {
    return isTime(mention) || mention instanceof Mention.OfComparison;
  }

  /** «on the FY26Q2 call», «FY26Q2 业绩会上»: where it was said. */
  private static boolean isWhereSaid(ReadSentence sentence, Mention mention) {
    return sentence.holdsFrom(mention.to(), CALL);
  }

  private static boolean isTime(Mention mention) {
    return (mention instanceof Mention.OfPeriod q && q.period() instanceof FiscalQuarter)
        || (mention instanceof Mention.OfRelativePeriod p && p.when().isEarlier());
  }

  /** The time itself, seen from another. */
  Optional<Stretch> from(Stretch now) {
    return switch (mention) {
      case Mention.OfPeriod p -> Optional.of(Stretch.of(p.period()));
      case Mention.OfRelativePeriod p -> earlier(now, p.when() == Mention.When.YEAR_AGO);
      case Mention.OfComparison c -> earlier(now, c.against() == Mention.Against.YEAR_AGO);
      default -> Optional.empty();
    };
  }

  /** A year or three quarters are never measured against what went right before them. */
  private static Optional<Stretch> earlier(Stretch now, boolean year) {
    return year
        ? Optional.of(now.yearAgo())
        : Optional.of(now.previous()).filter(p -> p.quarters() < 3);
  }

  /** A quarter that is named outright. */
  Optional<FiscalQuarter> quarter() {
    return mention instanceof Mention.OfPeriod p && p.period() instanceof FiscalQuarter q
        ? Optional.of(q)
        : Optional.empty();
  }

  /** Those of some times that differ from it, seen from one. */
  List<Stretch> others(List<Stretch> times, Stretch now) {
    Optional<Stretch> said = from(now);
    return times.stream().filter(t -> said.filter(t::equals).isEmpty()).toList();
  }
}
