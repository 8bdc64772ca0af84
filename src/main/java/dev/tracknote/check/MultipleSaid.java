package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// definition: 增长 N 倍 and «increased N times» end at N + 1 times, 增长到 N 倍 and «-fold» at N times
/** Between which levels, in those of before, what is said to have multiplied must end. */
record MultipleSaid(BigDecimal low, BigDecimal high) {

  private static final Pattern VERB = Pattern.compile("(?i)(?:doubl|tripl|trebl|quadrupl)\\w+|翻.*");

  private static final Pattern GREW =
      Pattern.compile(
          "(?i)(?:(?<to>(?:[增升涨提扩][^，。；\\d]{0,2}[至到为])|增长到|\\b(?:rose|risen|grew|grown|increased) to)|(?<by>增长|增加|上升|提升|扩大|大增|激增|增幅|(?:increased|rose|risen|grew|grown|jumped|climbed|expanded|soared|advanced)(?: by)?|(?:increase|rise|gain|growth|advance|jump) of))[了达约近逾超过接乎将大\\s]{0,4}(?:nearly |almost |about |more than |over |some |roughly )?$");

  private static final Pattern OF_THEN =
      Pattern.compile(
          "(?i)(?:[是为到至]|当于|已)[^，。；]{0,3}(?:上年同期|去年同期|[一两二三]年前|上年|去年|上一?季度?|当时|FY\\d\\d(?:Q\\d)?)(?:水平)?\\s?的?[约近逾超过接乎将大\\s]{0,4}$");

  private static final Pattern OF_LEVEL =
      Pattern.compile("(?i)(?:[是为到至]|当于|已)[^，。；]{0,3}[^，。；]{1,8}前\\s?的?[约近逾超过接乎将大\\s]{0,4}$");

  private static final Pattern OF_THEN_BEHIND =
      Pattern.compile(
          "(?i)^ (?:that|the level|the figure|the amount|what it was|as much as|its level)(?: of| in)? (?:a year|the (?:prior|previous|same)|FY)");

  private static final Pattern FOLD_OF =
      Pattern.compile("(?i)^ (?:increase|rise|gain|growth|jump|improvement)\\b");

  private static final BigDecimal ROUND = new BigDecimal("0.1");

  /** What a sentence says of a multiple in it; nothing where it says no growth by it. */
  static Optional<MultipleSaid> of(ReadSentence sentence, StatedFigure figure) {
    String typed = sentence.text().substring(figure.from(), figure.to());
    Optional<Matcher> grew = sentence.firstIn(0, figure.from(), GREW);
    boolean verb = VERB.matcher(typed.strip()).matches();
    boolean fold = typed.contains("fold");
    boolean then =
        sentence.holdsIn(0, figure.from(), OF_THEN)
            || sentence.holdsFrom(figure.to(), OF_THEN_BEHIND);
    boolean turn = fold && sentence.holdsFrom(figure.to(), FOLD_OF);
    if (!verb && grew.isEmpty() && !then && !turn) {
      return Optional.empty();
    }
    boolean by = grew.filter(g -> g.group("by") != null).isPresent() && !fold && !verb && !then;
    return Optional.of(between(figure, typed, by));
  }

  /** «是两年前的 1.8 倍», «1.9 times what it was»: so many levels of then, and no growth by them. */
  static Optional<MultipleSaid> ofLevel(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(0, figure.from(), OF_LEVEL)
        ? Optional.of(between(figure, sentence.typed(figure), false))
        : Optional.empty();
  }

  /** The level at its middle, in those of before. */
  BigDecimal middle() {
    return low.add(high).divide(BigDecimal.TWO);
  }

  /** What «halved», «more than halved» or «nearly halved» say. */
  static MultipleSaid half(boolean near, boolean more) {
    String low = more ? "0.05" : "0.42";
    String high = more ? "0.51" : near ? "0.62" : "0.58";
    return new MultipleSaid(new BigDecimal(low), new BigDecimal(high));
  }

  private static MultipleSaid between(StatedFigure figure, String typed, boolean by) {
    BigDecimal n = figure.value();
    boolean exact = typed.contains(".");
    BigDecimal step = exact ? figure.step() : n.multiply(ROUND);
    BigDecimal low = n.subtract(step);
    BigDecimal high = n.add(step.multiply(new BigDecimal("1.5")));
    switch (figure.hedge()) {
      case OVER -> {
        low = n.multiply(new BigDecimal("0.98"));
        high = n.add(new BigDecimal("1.06"));
      }
      case NEARLY, UNDER -> {
        low = n.multiply(new BigDecimal("0.83"));
        high = n.multiply(new BigDecimal("1.03"));
      }
      case ABOUT -> {
        low = low.min(n.multiply(new BigDecimal("0.85")));
        high = n.add(step).max(n.multiply(new BigDecimal("1.17")));
      }
      default -> {}
    }
    BigDecimal one = by ? BigDecimal.ONE : BigDecimal.ZERO;
    return new MultipleSaid(low.add(one), high.add(one));
  }

  boolean admits(BigDecimal ratio) {
    return ratio.compareTo(low) >= 0 && ratio.compareTo(high) <= 0;
  }
}
