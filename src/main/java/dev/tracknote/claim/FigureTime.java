package dev.tracknote.claim;

import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of what time a figure in a sentence is. */
final class FigureTime {

  private static final Pattern IN =
      Pattern.compile("(?i)\\s?(?:in|of|for|at the end of)\\s(?:the )?");
  private static final Pattern IN_PART =
      Pattern.compile(
          "(?i)\\s?(?:in|of|for|over|at the end of)\\s(?:the )?(?:(?:first|second|last|full|whole) )?");
  private static final Pattern BEHIND = Pattern.compile("\\s?[(（]?");

  /** «42.1 亿欧元（FY26）». */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s?[(（]");

  /** Between a time and the figure that it is of. */
  private static final Pattern OWN =
      Pattern.compile("(?i)\\s?(?:[:：为是,，]|was)?\\s?(?:[A-Z]{0,3}[$€£¥])?");

  private static final Pattern OF_TIME_BEHIND =
      Pattern.compile("\\s?(?:[(（]|(?:in|for|over) )?(?:the )?");

  /** Before a figure that something came to, as in «增至», «slipped to». */
  private static final Pattern ARRIVES =
      Pattern.compile(
          "(?i)(?:[增升降提减涨跌落加高大少窄宽长点]\\s?[至到]|(?<=\\d[^，。；\\d]{1,5})[至到]|\\bto)\\s?(?:约|近|about |nearly )?$");

  /** Before the time that it came from. */
  private static final Pattern DEPARTS =
      Pattern.compile("(?i)(?:由|从|自|较|比|\\b(?:from|against|on|over|versus|vs\\.?))\\s?(?:the )?$");

  private static final Pattern QUARTER_OF_YEAR =
      Pattern.compile("(?i)\\b(first|second|third|fourth)[- ]quarter\\b|(?<!前)第?([一二三四])季度");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final Pattern MOVED_ON = Pattern.compile("(?i)\\s?(?:to\\b|[的]?[至到]|[变转]?为)");
  private static final Pattern THAN_IN =
      Pattern.compile("(?i)\\s(?:more|less|higher|lower|fewer) than (?:in |that of )?");

  private static final Pattern LEFT_BEHIND =
      Pattern.compile("(?i)\\b(?:after|from|against|versus|than|with)\\s(?:the )?$");

  /** «Not since FY24Q4 has it been above the $1.98bn just reported»: of the note's own quarter. */
  private static final Pattern JUST_NOW =
      Pattern.compile("(?i)\\s?(?:just|now|newly) (?:reported|posted|printed|booked|published)\\b");

  private static final Pattern OPENS =
      Pattern.compile(
          "(?i)\\s*(?:截[至止]|在|于|(?:in|during|for|over|at|by)\\b)?\\s?"
              + "(?:(?:the )?(?:first|second|end|full|whole|last)[a-z- ]{0,16}\\s)?");
  private static final Pattern CLOSES =
      Pattern.compile("^\\s?(?:年?[末底中]|期间|[上下]半年|前三个?季度|全年|单季度?)?[，,]");

  /** How far behind a year its part may be named: «FY25 前三个季度». */
  private static final int REACH_OF_PART = 7;

  private final String text;
  private final List<StatedFigure> figures;
  private final Surroundings around;

  FigureTime(String text, List<StatedFigure> figures, Surroundings around) {
    this.text = text;
    this.figures = figures;
    this.around = around;
  }

  /** «6.0% less than in FY25Q4»: what stands before the figure is the time of another. */
  private static final Pattern FROM_PERIOD =
      Pattern.compile(
          "(?i)^\\s*(?:(?:more|less|fewer|higher|lower|above|below|better|worse)\\s)?(?:than|from|on|over|against)?\\s*(?:in |that of |the )?FY\\d\\dQ");

  /** The period that the figure's own clause names. */
  Optional<FiscalPeriod> period(StatedFigure figure, int start, int end) {
    if (JUST_NOW.matcher(text).region(figure.to(), text.length()).lookingAt()) {
      return Optional.empty();
    }
    Optional<Mention.OfPeriod> named = named(figure, start, end);
    return named.isEmpty()
        ? leading(figure, start, end)
        : named.filter(p -> !isLeft(p, figure)).map(p -> ofQuarter(p, figure));
  }

  /** «In FY25Q1, revenue was …»: the period that the sentence opens with, until another is told. */
  private Optional<FiscalPeriod> leading(StatedFigure figure, int start, int end) {
    return around
        .earliest(Mention.OfPeriod.class, 0, start)
        .filter(p -> OPENS.matcher(text.substring(0, p.from())).matches())
        .filter(p -> CLOSES.matcher(text.substring(p.to(), start)).find())
        .filter(p -> !isToldAgain(p.to() + REACH_OF_PART, Math.min(around.beforeNext(figure), end)))
        .map(Mention.OfPeriod::period);
  }

  private boolean isToldAgain(int from, int to) {
    return around.any(Mention.OfPeriod.class, from, to)
        || around.any(Mention.OfRelativePeriod.class, from, to)
        || around.any(Mention.OfComparison.class, from, to);
  }

  /** A time that is told from the note's own. */
  Optional<Mention.When> when(StatedFigure figure, int start) {
    Optional<Mention.OfRelativePeriod> before =
        around.latest(Mention.OfRelativePeriod.class, start, figure.from());
    boolean taken = before.filter(this::isTaken).isPresent();
    if (before.filter(p -> isOfFigureBefore(p, figure)).isPresent()
        && rightBehind(figure, text.length()).isPresent()) {
      return Optional.empty();
    }
    if (taken && ARRIVES.matcher(text.substring(0, figure.from())).find()) {
      return Optional.empty();
    }
    Optional<Mention.OfRelativePeriod> own =
        taken ? timeBehind(figure, OF_TIME_BEHIND) : Optional.empty();
    return own.or(
            () ->
                before
                    .filter(p -> !taken || around.isChinese())
                    .filter(p -> !isLeft(p, figure))
                    .filter(p -> !isOfFigureBefore(p, figure) || toldBehind(figure).isEmpty()))
        .filter(p -> !FROM_PERIOD.matcher(text.substring(figure.to())).find())
        .or(() -> toldBehind(figure))
        .map(Mention.OfRelativePeriod::when);
  }

  /** «$140 million in the quarter and $510 million in the year»: each has a time behind it. */
  private boolean isOfFigureBefore(Mention.OfRelativePeriod time, StatedFigure figure) {
    return figures.stream()
        .filter(f -> f.to() <= time.from() && f.to() <= figure.from())
        .anyMatch(f -> IN_PART.matcher(text.substring(f.to(), time.from())).matches());
  }

  /** «slipped from FY25Q4 to KRW 462 billion»: the time is that of where it came from. */
  private boolean isLeft(Mention when, StatedFigure figure) {
    boolean now = when instanceof Mention.OfRelativePeriod p && p.when() == Mention.When.CURRENT;
    return !now
        && when.to() <= figure.from()
        && around.latest(Mention.OfMeasure.class, when.to(), figure.from()).isEmpty()
        && ARRIVES.matcher(text.substring(0, figure.from())).find()
        && DEPARTS.matcher(text.substring(0, when.from())).find();
  }

  /** «closed FY25 with fourth-quarter revenue of …» tells of a quarter. */
  private FiscalPeriod ofQuarter(Mention.OfPeriod named, StatedFigure figure) {
    if (named.period() instanceof FiscalYear year && named.to() <= figure.from()) {
      Matcher quarter = QUARTER_OF_YEAR.matcher(text.substring(named.to(), figure.from()));
      if (quarter.find()) {
        int number =
            quarter.group(1) == null
                ? "一二三四".indexOf(quarter.group(2)) + 1
                : ORDINALS.indexOf(quarter.group(1).toLowerCase(Locale.ROOT)) + 1;
        return new FiscalQuarter(year.year(), number);
      }
    }
    return named.period();
  }

  /** Of a period before another figure and one right behind this one, the latter is its own. */
  private Optional<Mention.OfPeriod> named(StatedFigure figure, int start, int end) {
    Optional<Mention.OfPeriod> before = around.latest(Mention.OfPeriod.class, start, figure.from());
    Optional<Mention.OfPeriod> behind = rightBehind(figure, end);
    boolean taken =
        before.isPresent()
            && figures.stream()
                .anyMatch(
                    f ->
                        (f.from() >= before.get().to() && f.to() <= figure.from())
                            || rightBehind(f, end).equals(before));
    if (taken
        && (isComparedBehind(figure, end)
            || (behind.isEmpty()
                && (isWhereItCameFrom(before.get(), figure, end)
                    || isMovedOn(before.get(), figure)
                    || ARRIVES.matcher(text.substring(0, figure.from())).find())))) {
      return Optional.empty();
    }
    return before.isEmpty() || (taken && behind.isPresent()) ? behind : before;
  }

  /** «After $374.6m in FY25Q4 sales were»: the period is that of the figure before it alone. */
  private boolean isWhereItCameFrom(Mention.OfPeriod when, StatedFigure figure, int end) {
    return figures.stream()
        .filter(f -> f.to() <= when.from() && when.to() <= figure.from())
        .filter(f -> rightBehind(f, end).filter(when::equals).isPresent())
        .anyMatch(f -> LEFT_BEHIND.matcher(text.substring(0, f.from())).find());
  }

  /** «from 14 in FY25Q3 to a loss of 9»: what it came to is not of the time that it came from. */
  private boolean isMovedOn(Mention.OfPeriod when, StatedFigure figure) {
    return MOVED_ON.matcher(text.substring(when.to(), figure.from())).lookingAt();
  }

  /** «1.0% less than in FY25Q3»: the period is what it is measured against. */
  private boolean isComparedBehind(StatedFigure figure, int end) {
    return around
        .earliest(Mention.OfPeriod.class, figure.to(), Math.min(around.beforeNext(figure), end))
        .filter(p -> THAN_IN.matcher(text.substring(figure.to(), p.from())).matches())
        .isPresent();
  }

  /** «80.3% in FY26Q1». */
  private Optional<Mention.OfPeriod> rightBehind(StatedFigure figure, int end) {
    return around
        .earliest(Mention.OfPeriod.class, figure.to(), Math.min(around.beforeNext(figure), end))
        .filter(
            p -> {
              String gap = text.substring(figure.to(), p.from());
              return IN.matcher(gap).matches() || (isAgo(p) && gap.isBlank());
            })
        .or(() -> inBrackets(figure));
  }

  private Optional<Mention.OfPeriod> inBrackets(StatedFigure figure) {
    return around
        .earliest(Mention.OfPeriod.class, figure.to(), around.beforeNext(figure))
        .filter(p -> IN_BRACKETS.matcher(text.substring(figure.to(), p.from())).matches())
        .filter(this::isClosed);
  }

  private boolean isClosed(Mention.OfPeriod period) {
    return text.startsWith("）", period.to()) || text.startsWith(")", period.to());
  }

  /** «three quarters ago». */
  private boolean isAgo(Mention.OfPeriod period) {
    return text.startsWith(" ago", period.to() - 4);
  }

  /** «33.9% a year ago and 31.6% last quarter»: the time before it is told of another figure. */
  private boolean isTaken(Mention.OfRelativePeriod before) {
    return figures.stream()
        .filter(f -> f.to() <= before.from())
        .anyMatch(f -> timeBehind(f, OF_TIME_BEHIND).filter(before::equals).isPresent());
  }

  /**
   * «compared with $2.39 a year earlier», «4.2%（上年同期）», «$29.4 million in the year-ago quarter».
   */
  private Optional<Mention.OfRelativePeriod> toldBehind(StatedFigure figure) {
    return timeBehind(figure, BEHIND)
        .or(() -> timeBehind(figure, OF_TIME_BEHIND).filter(p -> p.when().isEarlier()));
  }

  private Optional<Mention.OfRelativePeriod> timeBehind(StatedFigure figure, Pattern link) {
    return around
        .earliest(Mention.OfRelativePeriod.class, figure.to(), around.beforeNext(figure))
        .filter(p -> link.matcher(text.substring(figure.to(), p.from())).matches())
        .filter(p -> !isOfNextInBrackets(p, figure));
  }

  /** «3200 万美元（去年同期 390 万美元）»: in the brackets the time is that of a figure of its own. */
  private boolean isOfNextInBrackets(Mention.OfRelativePeriod time, StatedFigure figure) {
    int next = around.beforeNext(figure);
    return next > time.to()
        && next < text.length()
        && IN_BRACKETS.matcher(text.substring(figure.to(), time.from())).matches()
        && OWN.matcher(text.substring(time.to(), next)).matches();
  }
}
