package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

// definition: 增长 N 倍 ends at N + 1 times, 增长到 N 倍 at N times; nothing falls by 倍
/** Holds a multiple against the growth of what it is a multiple of. */
final class MultipleJudge {

  private static final Pattern GREW_BY =
      Pattern.compile(
          "(?is).*(?:增长|提升|增加|上升|扩大|大增|激增|increased|grew|grown|rose|risen|expanded|up)(?:了|幅|超|超过|近|近乎|约|逾|接近|by|nearly|almost|about|more than|over|\\s|\\+)*$"
              + "|.*\\b(?:increase|growth|rise|gain|advance) (?:in|of) [^,;]{2,40}? (?:was|is|amount(?:s|ed) to|equal(?:s|led)|c[oa]me(?:s)? to|represent(?:s|ed)) (?:about |nearly |over |more than )?$");
  private static final Pattern ADVERB =
      Pattern.compile("(?i)doubled|tripled|trebled|quadrupled|翻.*|.*fold");

  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?i)相当于|[增降]速的[^，。；]{0,4}倍|[增降]幅的[^，。；]{0,4}倍|尚需|尚未|还差|未能|远未|equal to|equivalent|not yet|short of|far from|\\b(?:in|over|within) (?:the (?:last|past) )?(?:two|three|four|five|six) (?:quarters|years)|[两二三四五六]个季度内|[两二三四五]年(?:内|间|前)|\\b(?:two|three|four|five) years (?:ago|earlier|before)");

  /** «收入增速约为费用增速的三倍半»: one rate of growth in another, and no level. */
  static final Pattern OF_RATES =
      Pattern.compile(
          "(?i)(?:增速|增幅|增长率)[^，,。；;]{0,16}(?:增速|增幅|增长率)|(?:增速|增幅|增长率)(?:约|大约|几乎|差不多|已经?|更)*(?:是|为|达到?|相当于|[高快]达)[^，,。；;]{0,14}倍|\\bgrowth (?:rate )?(?:is|was|ran at|comes to|came to|equals|equalled) [^,;.]{0,20}(?:times|twice|double|triple)\\b|\\bgr[eo]w\\w*\\b[^;.]{0,30}(?:times (?:as (?:fast|quick)|that of|the (?:pace|rate|speed|growth))|twice (?:as (?:fast|quick)|the (?:pace|rate|speed)))");

  /** Between these of it, what doubled is said to have doubled. */
  private static final BigDecimal SCARCELY = new BigDecimal("0.97");

  private static final BigDecimal RATHER = new BigDecimal("1.06");

  private final Framing framing;
  private final Readings readings;

  MultipleJudge(Framing framing, Readings readings) {
    this.framing = framing;
    this.readings = readings;
  }

  Optional<Fault> judge(Bound bound) {
    if (bound.measure().isRatio()) {
      return Optional.empty();
    }
    Frame frame =
        framing.ofChange(bound.sentence(), bound.before(), bound.claim(), bound.measure());
    List<Expected> growth = readings.growth(frame, bound.claim());
    if (growth.isEmpty()) {
      return Optional.empty();
    }
    boolean by = grewBy(bound);
    List<Expected> expected = new ArrayList<>();
    for (Expected e : growth) {
      expected.add(new Expected(e.value().add(BigDecimal.ONE), e.words() + " + 1"));
    }
    List<Expected> meant = by ? growth : expected;
    boolean told =
        bound.claim().change()
            || bound.claim().against().isPresent()
            || bound.sentence().mentions(Mention.OfRelativePeriod.class).stream()
                .anyMatch(p -> p.when().isEarlier())
            || ADVERB.matcher(bound.typed()).matches();
    return !told
            || NOT_YET.matcher(bound.sentence().text()).find()
            || OF_RATES.matcher(bound.sentence().text()).find()
            || Matching.size(bound.figure(), meant)
            || isPassed(bound, expected)
            || isPassed(bound, meant)
            || isAdverbOf(bound, expected)
        ? Optional.empty()
        : Optional.of(new Fault(bound, Fault.Kind.MULTIPLE, meant));
  }

  /** «more than doubled» of what has not tripled. */
  private static boolean isPassed(Bound bound, List<Expected> expected) {
    BigDecimal said = bound.figure().value();
    return bound.figure().hedge() == StatedFigure.Hedge.OVER
        && isWhole(said)
        && expected.stream()
            .map(Expected::value)
            .anyMatch(v -> v.compareTo(said) > 0 && v.compareTo(said.add(BigDecimal.ONE)) < 0);
  }

  private static boolean isWhole(BigDecimal said) {
    return said.stripTrailingZeros().scale() <= 0;
  }

  /** «翻倍», «doubled»: a word without digits has the width of a word. */
  private static boolean isAdverbOf(Bound bound, List<Expected> expected) {
    BigDecimal said = bound.figure().value();
    return bound.figure().hedge() == StatedFigure.Hedge.NONE
        && ADVERB.matcher(bound.typed()).matches()
        && isWhole(said)
        && expected.stream()
            .map(Expected::value)
            .anyMatch(
                v ->
                    v.compareTo(said.multiply(SCARCELY)) >= 0
                        && v.compareTo(said.multiply(RATHER)) <= 0);
  }

  private static boolean grewBy(Bound bound) {
    String before = bound.sentence().text().substring(0, bound.figure().from());
    return GREW_BY.matcher(before).matches() && !ADVERB.matcher(bound.typed()).matches();
  }
}
