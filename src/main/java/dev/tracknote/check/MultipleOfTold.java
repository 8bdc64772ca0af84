package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R11: an amount is told to have come from one value to another, and by another multiple. */
final class MultipleOfTold implements Check {

  private static final Pattern CAME_TO =
      Pattern.compile(
          "(?i).*(?:由|从|自|较|比|\\bfrom\\b).*(?:[增升提涨扩][^，。；]{0,2}[至到]|\\bto)\\s?(?:约|近|about |nearly )?");
  private static final Pattern BY =
      Pattern.compile(
          "(?:增长|增加|成长|上升|提高|扩大|提升|上涨|攀升|扩张|多出|高出|[年季月同猛激暴大劲]增)了?(?:大约|约|近|将近|超过?|逾)?\\s?$");
  private static final Pattern FROM = Pattern.compile("[^.;]{0,24},? from ");
  private static final Pattern SET_AGAINST =
      Pattern.compile(
          "(?i)^,? (?:(?:or|which is|and|about|around|roughly|nearly|almost|some|more than|over|well over|less than) )*$");
  private static final Pattern THE_FORMER =
      Pattern.compile("(?i)^ ?(?:the|its|that of|last year's|the prior year's)(?: [a-z]+ of)? ?$");
  private static final Pattern IS_OF = Pattern.compile("^，?(?:已|约)?(?:是|为|相当于)[^，。；]{0,14}的?\\s?$");
  private static final Pattern TIMES_OF = Pattern.compile("^\\s?的(?:约|近|逾|超过|接近|将近)?\\s?$");
  private static final Pattern THAN =
      Pattern.compile(
          "^[^，。；\\d]{0,6}[，,]?(?:[^，。；\\d]{0,4})(?<![同环占对])(?:较|比|相比|对比|相较于?)[^，。；]{0,16}$");
  private static final Pattern GREW =
      Pattern.compile(
          "^\\s?(?:[\\p{IsHan}]{0,3}[，,]?)(?:同比|环比)?(?:大幅|大|猛)?(?:增长|增加|上升|提高|扩大|提升|多出?|高出?)了?(?:约|近|超过?|逾)?\\s?$");
  private static final Pattern ARRIVES =
      Pattern.compile("^[，,]?(?:增?至|达到?|升至|来到)\\s?(?:约|近)?\\s?$");
  private static final int REACH = 12;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MultipleOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.kind() != StatedFigure.Kind.MULTIPLE) {
      return Optional.empty();
    }
    return before(sentence, index, figure)
        .or(() -> behind(sentence, index, figure))
        .or(() -> of(sentence, index, figure))
        .or(() -> ofZh(sentence, index, figure))
        .or(() -> than(sentence, index, figure))
        .or(() -> arriving(sentence, index, figure))
        .filter(t -> !t.admits(figure) && !Tolerance.lenient(figure, t.middle()))
        .map(
            t ->
                Findings.figure(
                    "R11",
                    sentence,
                    figure,
                    Words.of(t.middle(), figure),
                    "",
                    "growth by N times ends at N+1 times; divide the two amounts"));
  }

  /** «增长 1.7 倍»: by so many times, and not to so many. */
  static boolean isGrowth(ReadSentence sentence, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MULTIPLE && sentence.holdsIn(0, figure.from(), BY);
  }

  /** «由 500 万增至 1500 万，增长两倍»: what the two amounts before it make of it. */
  private static Optional<Interval> before(ReadSentence sentence, int index, StatedFigure figure) {
    if (index < 2) {
      return Optional.empty();
    }
    StatedFigure then = sentence.claims().get(index - 2).figure();
    StatedFigure now = sentence.claims().get(index - 1).figure();
    String text = sentence.text();
    boolean pair =
        isOneThing(then, now)
            && figure.from() - now.to() <= REACH
            && CAME_TO.matcher(text.substring(0, now.from())).matches();
    if (!pair) {
      return Optional.empty();
    }
    Interval times = Interval.of(now).over(Interval.of(then));
    boolean by = isGrowth(sentence, figure);
    return Optional.of(by ? times.minus(BigDecimal.ONE) : times);
  }

  /** «tripled over two years, from JPY 31.8bn to JPY 74.4bn». */
  private static Optional<Interval> behind(ReadSentence sentence, int index, StatedFigure figure) {
    if (index + 2 >= sentence.claims().size()) {
      return Optional.empty();
    }
    StatedFigure then = sentence.claims().get(index + 1).figure();
    StatedFigure now = sentence.claims().get(index + 2).figure();
    String text = sentence.text();
    boolean pair =
        isPair(then, now)
            && FROM.matcher(text.substring(figure.to(), then.from())).matches()
            && text.substring(then.to(), now.from()).strip().equals("to");
    return pair ? Optional.of(Interval.of(now).over(Interval.of(then))) : Optional.empty();
  }

  /** «reached $407.0 million, four times the $29.0 million of fiscal 2025». */
  private static Optional<Interval> of(ReadSentence sentence, int index, StatedFigure figure) {
    if (index < 1 || index + 1 >= sentence.claims().size()) {
      return Optional.empty();
    }
    StatedFigure now = sentence.claims().get(index - 1).figure();
    StatedFigure then = sentence.claims().get(index + 1).figure();
    return isPair(then, now)
            && sentence.holdsIn(now.to(), figure.from(), SET_AGAINST)
            && sentence.holdsIn(figure.to(), then.from(), THE_FORMER)
        ? Optional.of(Interval.of(now).over(Interval.of(then)))
        : Optional.empty();
  }

  /** «407 百万美元，是上年 29 百万美元的四倍». */
  private static Optional<Interval> ofZh(ReadSentence sentence, int index, StatedFigure figure) {
    if (index < 2) {
      return Optional.empty();
    }
    StatedFigure now = sentence.claims().get(index - 2).figure();
    StatedFigure then = sentence.claims().get(index - 1).figure();
    return isPair(then, now)
            && sentence.holdsIn(now.to(), then.from(), IS_OF)
            && sentence.holdsIn(then.to(), figure.from(), TIMES_OF)
        ? Optional.of(Interval.of(now).over(Interval.of(then)))
        : Optional.empty();
  }

  /** «2.99 亿元，较 FY25Q4 的 1.52 亿元环比增长 1.96 倍»: told first, then measured against. */
  private static Optional<Interval> than(ReadSentence sentence, int index, StatedFigure figure) {
    if (index < 2) {
      return Optional.empty();
    }
    StatedFigure now = sentence.claims().get(index - 2).figure();
    StatedFigure then = sentence.claims().get(index - 1).figure();
    return isOneThing(then, now)
            && sentence.holdsIn(now.to(), then.from(), THAN)
            && sentence.holdsIn(then.to(), figure.from(), GREW)
        ? Optional.of(Interval.of(now).over(Interval.of(then)).minus(BigDecimal.ONE))
        : Optional.empty();
  }

  /** «由 1,820 家增长 1.1 倍，至 1,965 家». */
  private static Optional<Interval> arriving(
      ReadSentence sentence, int index, StatedFigure figure) {
    if (index < 1 || index + 1 >= sentence.claims().size()) {
      return Optional.empty();
    }
    StatedFigure then = sentence.claims().get(index - 1).figure();
    StatedFigure now = sentence.claims().get(index + 1).figure();
    return isOneThing(then, now)
            && sentence.holdsIn(then.to(), figure.from(), GREW)
            && sentence.holdsIn(figure.to(), now.from(), ARRIVES)
        ? Optional.of(Interval.of(now).over(Interval.of(then)).minus(BigDecimal.ONE))
        : Optional.empty();
  }

  /** Amounts of money, or counts of things as large as no ordinal is. */
  private static boolean isOneThing(StatedFigure then, StatedFigure now) {
    boolean counts =
        then.kind() == StatedFigure.Kind.COUNT
            && now.kind() == StatedFigure.Kind.COUNT
            && then.value().compareTo(BigDecimal.TEN) > 0
            && now.value().compareTo(BigDecimal.TEN) > 0;
    return counts || isPair(then, now);
  }

  private static boolean isPair(StatedFigure then, StatedFigure now) {
    return then.currency().equals(now.currency())
        && then.kind() == StatedFigure.Kind.MONEY
        && now.kind() == StatedFigure.Kind.MONEY
        && then.value().signum() > 0
        && now.value().signum() > 0;
  }
}
