package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of each of several parts: that it rose or fell, grew by more than a mark, grew
 * faster than the whole or than at another time, lies above or below the level of another time.
 *
 * @param up whether it must lie above what it is held against
 * @param whole what its growth is held against, {@link #OWN} where the parts tell
 */
record MoveOfPart(
    Against against, boolean up, BigDecimal mark, Optional<FiscalQuarter> then, String whole) {

  /** What a part is held against. */
  enum Against {
    LEVEL_BEFORE,
    MARK,
    GROWTH_OF_WHOLE,
    GROWTH_THEN,
    LEVEL_THEN,
    PROFIT
  }

  /** The whole that the parts are parts of. */
  static final String OWN = "*";

  private static final Pattern NEGATIVE =
      Pattern.compile(
          "(?i)负增长|转负|为负|萎缩|\\b(?:negative|shrink\\w*|shrank|shrunk|contract(?:ed|ing)?|slipp(?:ed|ing))\\b");
  private static final Pattern POSITIVE =
      Pattern.compile("(?i)为正|转正|(?<!负)正增长|positive growth|\\bexpand(?:ing)?\\b");
  private static final Pattern NO_MOVE =
      Pattern.compile("(?i)more than|less than|above|below|higher|lower|fewer|高于|低于|扩大|多");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)(?:(?<more>快于|高于|超过|超出|跑赢|领先于?|\\b(?:faster|more|quicker) than|\\boutgr[eo]w|\\boutpac\\w+|\\bahead of|\\babove|\\bexceed\\w*)|(?<less>慢于|低于|跑输|落后于?|\\b(?:slower|less|more slowly) than|\\blagg\\w+|\\bbehind|\\bbelow))了?(?: that of)? ?(?:the |its |their )?(?:\\d+\\.?\\d*% (?:growth )?of (?:the )?)?(?:(?<group>(?:group|company)\\b|(?:公司|集团|全公司))|(?<whole>(?:total|whole|category|segment|division)\\b|整体|总体|平均|总营收|总收入|大盘))?");
  private static final Pattern THEN =
      Pattern.compile(
          "(?i)(?:(?<more>高于|多于|大于|超过|\\b(?:above|exceeded|topped|surpassed|ahead of|larger than|bigger than|higher than|more than)|(?<faster>快于|\\b(?:faster|quicker) than))|(?<less>低于|少于|小于|不及|未及|\\b(?:fell short of|short of|below|smaller than|lower than|less than)|(?<slower>慢于|\\b(?:slower|more slowly) than)))(?: in| that of| those of| the level of| their| its| they were in)?\\s?$");
  private static final Pattern DIGITS = Pattern.compile("(?i)(?:两|双)位数|double[- ]digit");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i)(?:more than|over|above|at least|超过?|逾|不低于|高于)\\s?(?:(?<ten>ten|一成|a tenth)|(?<twenty>twenty|两成|二成|a fifth)|(?<thirty>thirty|三成)|(?<fifty>五成|一半|half)|(?<five>five))(?: per ?cent)?(?!\\d)");
  private static final Pattern ABOVE_BEHIND = Pattern.compile("^\\s?(?:以上|or more|and more|或以上)");
  private static final Pattern IN_PROFIT =
      Pattern.compile(
          "(?i)盈利(?!能力|质量|水平|预)|(?:营业|经营|分部)?利润(?:均|都|全部)?为正|\\b(?:profitable|in profit|in the black)\\b");
  private static final Pattern IN_LOSS =
      Pattern.compile(
          "(?i)亏损|(?:营业|经营|分部)?利润(?:均|都|全部)?为负|\\b(?:loss-making|unprofitable|in the red|(?:lost|loses|losing) money)\\b");

  /** Words after which it is not that it earns or loses, but how much more or less than before. */
  private static final Pattern TURNED =
      Pattern.compile(
          "(?i)扭亏|转[盈亏]|减亏|增亏|收窄|扩大|缩[小减]|增长|改善|下降|提升|率|未|没有|不再|\\b(?:not|never|no longer|turn\\w*|narrow\\w*|widen\\w*|margins?|more|less|became|becom\\w*|return\\w*|back)\\b");

  /** Grew by its own size or more, or to three times it. */
  private static final Pattern MULTIPLIED =
      Pattern.compile(
          "(?i)(?<!近|接近|不到|未|没有|没)(?<!几乎|将近)(?:翻了?(?:一)?[倍番](?!不)|(?<three>翻了?两[倍番])|增长了?一倍)|(?<!\\b(?:nearly|almost|not|about|roughly|close to) )\\b(?:doubled|(?<tripled>tripled|trebled))\\b");

  private static final Pattern OVER_BEFORE =
      Pattern.compile(
          "(?i)(?:超过?|逾|不低于|高于|大于|至少|\\b(?:above|over|beyond|exceed(?:s|ed|ing)?|more than|at least|north of|better than|faster than|in excess of|upwards of)\\b)\\s?$");

  /** What the clause between two offsets says; empty where it says anything else. */
  static Optional<MoveOfPart> in(ReadSentence sentence, int from, int to, Dossier dossier) {
    List<StatedFigure> figures =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.from() >= from && f.to() <= to && f.kind() != StatedFigure.Kind.COUNT)
            .toList();
    Optional<Boolean> earns = earns(sentence, from, to);
    if (earns.isPresent()) {
      return earns
          .filter(e -> figures.isEmpty())
          .map(e -> new MoveOfPart(Against.PROFIT, e, BigDecimal.ZERO, Optional.empty(), ""));
    }
    Optional<MoveOfPart> whole = whole(sentence, from, to, dossier);
    if (whole.isPresent()) {
      return whole;
    }
    Optional<MoveOfPart> then = then(sentence, from, to);
    if (then.isPresent()) {
      return figures.isEmpty() ? then : Optional.empty();
    }
    return mark(sentence, from, to, figures)
        .or(() -> figures.isEmpty() ? direction(sentence, from, to) : Optional.empty());
  }

  /** The other way. */
  MoveOfPart reversed() {
    return new MoveOfPart(against, !up, mark, then, whole);
  }

  /** Whether everything in the clause is said to earn money, or to lose it. */
  private static Optional<Boolean> earns(ReadSentence sentence, int from, int to) {
    boolean profit = sentence.holdsIn(from, to, IN_PROFIT);
    boolean loss = sentence.holdsIn(from, to, IN_LOSS);
    return profit == loss
            || sentence.holdsIn(from, to, TURNED)
            || PartsMeant.isOfEarlier(sentence, to)
        ? Optional.empty()
        : Optional.of(profit);
  }

  /** «faster than the group», «均超过 DRAM 整体». */
  private static Optional<MoveOfPart> whole(
      ReadSentence sentence, int from, int to, Dossier dossier) {
    Optional<Matcher> order = sentence.firstIn(from, to, ORDER);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    int end = from + order.get().end();
    Optional<String> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.from() >= end && m.from() - end <= 1 && !m.segment().isEmpty())
            .map(Mention.OfSegment::segment)
            .findFirst();
    boolean said = order.get().group("group") != null || order.get().group("whole") != null;
    if (named.isEmpty() && !said) {
      return Optional.empty();
    }
    List<Split> splits = dossier.facts().company().splits();
    Optional<String> whole =
        named.isPresent()
            ? named.filter(n -> splits.stream().anyMatch(s -> s.of().equals(n)))
            : Optional.of(order.get().group("group") != null ? "" : OWN);
    return whole.map(
        w ->
            new MoveOfPart(
                Against.GROWTH_OF_WHOLE,
                order.get().group("more") != null,
                BigDecimal.ZERO,
                Optional.empty(),
                w));
  }

  private static Optional<MoveOfPart> then(ReadSentence sentence, int from, int to) {
    for (Mention.OfPeriod period : sentence.mentions(Mention.OfPeriod.class)) {
      if (period.from() >= from
          && period.to() <= to
          && period.period() instanceof FiscalQuarter q) {
        Optional<Matcher> order = sentence.firstIn(from, period.from(), THEN);
        if (order.isPresent()) {
          boolean rate = order.get().group("faster") != null || order.get().group("slower") != null;
          return Optional.of(
              new MoveOfPart(
                  rate ? Against.GROWTH_THEN : Against.LEVEL_THEN,
                  order.get().group("more") != null,
                  BigDecimal.ZERO,
                  Optional.of(q),
                  ""));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<MoveOfPart> mark(
      ReadSentence sentence, int from, int to, List<StatedFigure> figures) {
    Optional<Matcher> multiplied = sentence.firstIn(from, to, MULTIPLIED);
    if (multiplied.isPresent() && figures.size() <= 1) {
      return Optional.of(beyond(isThreefold(multiplied.get()) ? "2" : "1"));
    }
    Optional<Boolean> up =
        way(sentence, from, to).or(() -> sentence.firstIn(from, to, Trend.GROWTH).map(m -> true));
    if (up.isEmpty()) {
      return Optional.empty();
    }
    if (figures.size() == 1 && figures.getFirst().kind() == StatedFigure.Kind.PERCENT) {
      StatedFigure figure = figures.getFirst();
      boolean over =
          figure.hedge() == StatedFigure.Hedge.OVER
              || sentence.holdsIn(figure.to(), to, ABOVE_BEHIND)
              || sentence.holdsIn(from, figure.from(), OVER_BEFORE);
      BigDecimal mark = up.get() ? figure.value().abs() : figure.value().abs().negate();
      return over && !figure.isRange()
          ? Optional.of(new MoveOfPart(Against.MARK, up.get(), mark, Optional.empty(), ""))
          : Optional.empty();
    }
    if (!figures.isEmpty() || !up.get()) {
      return Optional.empty();
    }
    return sentence.holdsIn(from, to, DIGITS)
        ? Optional.of(beyond("0.1"))
        : sentence.firstIn(from, to, SPOKEN).map(m -> marked(m));
  }

  private static MoveOfPart marked(Matcher spoken) {
    String mark =
        spoken.group("ten") != null
            ? "0.1"
            : spoken.group("twenty") != null
                ? "0.2"
                : spoken.group("thirty") != null
                    ? "0.3"
                    : spoken.group("fifty") != null ? "0.5" : "0.05";
    return beyond(mark);
  }

  private static boolean isThreefold(Matcher multiplied) {
    return multiplied.group("three") != null || multiplied.group("tripled") != null;
  }

  private static MoveOfPart beyond(String mark) {
    return new MoveOfPart(Against.MARK, true, new BigDecimal(mark), Optional.empty(), "");
  }

  private static Optional<MoveOfPart> direction(ReadSentence sentence, int from, int to) {
    return way(sentence, from, to)
        .map(u -> new MoveOfPart(Against.LEVEL_BEFORE, u, BigDecimal.ZERO, Optional.empty(), ""));
  }

  /** The one way in which everything in the clause moved. */
  private static Optional<Boolean> way(ReadSentence sentence, int from, int to) {
    if (sentence.holdsIn(from, to, NEGATIVE)) {
      return Optional.of(false);
    }
    if (sentence.holdsIn(from, to, POSITIVE)) {
      return Optional.of(true);
    }
    List<Boolean> ways =
        sentence.mentions(Mention.OfDirection.class).stream()
            .filter(d -> d.from() >= from && d.to() <= to)
            .filter(d -> !NO_MOVE.matcher(sentence.text().substring(d.from(), d.to())).matches())
            .map(Mention.OfDirection::up)
            .distinct()
            .toList();
    return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
  }

  /** Whether it says how fast each of them grew. */
  boolean isOfRate() {
    return against == Against.MARK || against == Against.GROWTH_OF_WHOLE;
  }

  /** Whether it says which of them earn money. */
  boolean isOfProfit() {
    return against == Against.PROFIT;
  }

  /** Whether a part did so over a span; empty where the facts cannot tell. */
  Optional<Boolean> holds(Subject part, Span span, Ground ground) {
    String of =
        whole.equals(OWN)
            ? ground.facts().company().splitWithPart(part.segment()).map(Split::of).orElse("")
            : whole;
    Subject all = new Subject(Measure.REVENUE, of, part.basis());
    Stretch at = then.map(Stretch::of).orElse(span.then());
    return switch (against) {
      case PROFIT ->
          ground
              .value(
                  new Subject(Measure.OPERATING_INCOME, part.segment(), part.basis()), span.now())
              .map(v -> (v.signum() > 0) == up);
      case LEVEL_BEFORE -> ground.difference(part, span.now(), span.then()).map(this::isBeyond);
      case LEVEL_THEN -> ground.difference(part, span.now(), at).map(this::isBeyond);
      case MARK ->
          growth(part, span, ground).map(g -> up ? g.compareTo(mark) >= 0 : g.compareTo(mark) <= 0);
      case GROWTH_OF_WHOLE -> {
        Optional<BigDecimal> own = growth(part, span, ground);
        Optional<BigDecimal> its = growth(all, span, ground);
        yield own.isEmpty() || its.isEmpty()
            ? Optional.empty()
            : Optional.of((own.get().compareTo(its.get()) > 0) == up);
      }
      case GROWTH_THEN -> {
        Optional<BigDecimal> own = growth(part, span, ground);
        Optional<BigDecimal> its = growth(part, asOf(at, span), ground);
        yield own.isEmpty() || its.isEmpty()
            ? Optional.empty()
            : Optional.of((own.get().compareTo(its.get()) > 0) == up);
      }
    };
  }

  /** The same kind of growth at another time. */
  private static Span asOf(Stretch time, Span like) {
    boolean onQuarter = like.then().equals(like.now().previous());
    return new Span(time, onQuarter ? time.previous() : time.yearAgo());
  }

  private boolean isBeyond(Expected difference) {
    return up ? difference.value().signum() > 0 : difference.value().signum() < 0;
  }

  private static Optional<BigDecimal> growth(Subject of, Span span, Ground ground) {
    return ground.growth(of, span.now(), span.then()).map(Expected::value);
  }

  /** The parts of a split of which it is true; empty where that of one is not known. */
  Optional<List<String>> such(Split split, Span span, Ground ground) {
    List<String> such = new ArrayList<>();
    for (String part : split.parts()) {
      Optional<Boolean> holds = holds(Subject.segment(Measure.REVENUE, part), span, ground);
      if (holds.isEmpty()) {
        return Optional.empty();
      }
      if (holds.get()) {
        such.add(part);
      }
    }
    return Optional.of(such);
  }
}
