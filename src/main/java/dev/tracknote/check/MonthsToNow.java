package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What several months up to the end of the note's quarter came to, and its growth, where no year is
 * named with them: «in the six months to June», «截至 6 月底的六个月», «at the half-way mark».
 */
final class MonthsToNow implements Derivation {

  private static final Pattern MONTHS =
      Pattern.compile(
          "(?i)(?<half>\\bhalf-?way (?:mark|point|stage|through)\\b|\\bat mid-?year\\b|(?<!\\d)1\\s?[-–—~至]\\s?6\\s?月|截至[^，。；]{0,14}[六6]\\s?个月|\\b(?:six|6) months (?:to|ended|through)\\b)"
              + "|(?<nine>(?<!\\d)1\\s?[-–—~至]\\s?9\\s?月|截至[^，。；]{0,14}[九9]\\s?个月|\\b(?:nine|9) months (?:to|ended|through)\\b)"
              + "|(?<year>截至[^，。；]{0,14}(?:十二|12)\\s?个月|(?:近|过去|滚动|连续)(?:的)?\\s?(?:十二|12)\\s?个月|(?:近|过去|滚动)(?:的)?四个?季度?|\\b(?:twelve|12)[- ]months?\\b(?! (?:ago|earlier|before|later|hence|ahead|from))|\\b(?:trailing|rolling|(?:last|past) four quarters|[LT]TM)\\b)");

  /** Months by their numbers, and half of a year that is run, are those of the calendar's year. */
  private static final Pattern FROM_START =
      Pattern.compile("(?i)half-?way|mid-?year|^1\\s?[-–—~至]");

  @Override
  public List<Interval> of(Told told) {
    boolean asked = told.is(Kind.MONEY) || (told.is(Kind.PERCENT) && !told.claim().share());
    Optional<Stretch> span =
        asked ? told.sentence().first(MONTHS).flatMap(m -> span(m, told)) : Optional.empty();
    List<Interval> derived = new ArrayList<>();
    span.ifPresent(s -> told.subjects().forEach(of -> add(of, s, told, derived)));
    return derived;
  }

  private static Optional<Stretch> span(Matcher months, Told told) {
    int quarters = months.group("half") != null ? 2 : months.group("nine") != null ? 3 : 4;
    Stretch now = told.now();
    boolean begun = !FROM_START.matcher(months.group()).find() || now.last().quarter() == quarters;
    return begun ? Optional.of(new Stretch(now.last(), quarters)) : Optional.empty();
  }

  private static void add(Subject subject, Stretch span, Told told, List<Interval> derived) {
    if (told.is(Kind.PERCENT) && !subject.measure().isRatio()) {
      told.dossier()
          .ground()
          .growth(subject, span, span.yearAgo())
          .map(Expected::value)
          .flatMap(g -> sized(g, told))
          .map(Told::exactly)
          .ifPresent(derived::add);
      return;
    }
    if (told.is(Kind.PERCENT) == subject.measure().isRatio()) {
      told.value(subject, span).map(Told::exactly).ifPresent(derived::add);
    }
  }

  /** What a word makes a fall is no rise. */
  private static Optional<BigDecimal> sized(BigDecimal growth, Told told) {
    if (told.claim().figure().signed()) {
      return Optional.of(growth);
    }
    boolean less = told.isLess() || told.isFalling();
    return (growth.signum() < 0) == less ? Optional.of(growth.abs()) : Optional.empty();
  }
}
