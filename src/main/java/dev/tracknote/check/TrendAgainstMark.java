package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mark above or below which something is said to have lain in one quarter after the other. */
final class TrendAgainstMark {

  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?i)(?<!近|接近|未|没有|将近)翻(?:了一)?[倍番]|(?<!nearly |almost |not )\\bdoubl(?:ed|ing)\\b");

  /** What rounds to a doubling: a growth of 95%. */
  private static final BigDecimal ABOUT_DOUBLE = new BigDecimal("0.95");

  private static final Pattern TWO_DIGITS =
      Pattern.compile("(?i)[两双]位数|double[- ]digits?\\b|two[- ]digit\\b");

  /** What rounds to ten percent has two digits. */
  private static final BigDecimal TENTH = new BigDecimal("0.095");

  private static final Pattern BEYOND =
      Pattern.compile(
          "(?i)(超过|高于|不低于|大于|突破|以上|above|over(?! (?:the|a|one|last|its|this|twelve)\\b)|more than|exceed\\w*|at least|topp\\w*)|(不高于|不超过|不大于|低于|不足|以下|不到|below|under|less than)");

  /** What lies at the mark itself counts. */
  private static final Pattern INCLUSIVE = Pattern.compile("(?i)不低于|以上|at least|不高于|不超过|不大于|以下");

  private static final BigDecimal FINER = new BigDecimal(20);

  /** A fall of more than so much lies below it. */
  private static final Pattern DECLINE =
      Pattern.compile("(?i)跌幅|降幅|下滑幅度|\\b(?:declines?|falls?|drops?) of\\b");

  private TrendAgainstMark() {}

  /** «doubled for three quarters»: each about as much again as a year before. */
  static Optional<Trend> doubled(Phrase phrase, Subject subject) {
    return subject.measure().isRatio() || !phrase.clauseHolds(DOUBLED)
        ? Optional.empty()
        : Optional.of(trend(growth(phrase), true, ABOUT_DOUBLE));
  }

  /** «double-digit growth in every quarter». */
  static Optional<Trend> twoDigits(Phrase phrase, Subject subject) {
    if (!phrase.clauseHolds(TWO_DIGITS) || subject.measure().isRatio()) {
      return Optional.empty();
    }
    boolean falls = phrase.clauseHolds(Trend.FALLS);
    return Optional.of(trend(growth(phrase), !falls, falls ? TENTH.negate() : TENTH));
  }

  /** «above 20% for three quarters». */
  static Optional<Trend> typed(Phrase phrase, Subject subject) {
    Matcher matcher = BEYOND.matcher(phrase.clause());
    Optional<StatedFigure> figure =
        matcher.find() ? figure(phrase, phrase.start() + matcher.end()) : Optional.empty();
    if (figure.isEmpty()) {
      return Optional.empty();
    }
    boolean above = matcher.group(1) != null;
    BigDecimal mark = figure.get().value();
    if (INCLUSIVE.matcher(matcher.group()).matches()) {
      // «不低于 30%» holds of what rounds to 30.0%
      BigDecimal slack = figure.get().step().divide(FINER);
      mark = above ? mark.subtract(slack) : mark.add(slack);
    }
    History.Of of = of(phrase, subject, figure.get());
    boolean falls = of != History.Of.LEVEL && phrase.clauseHolds(DECLINE);
    return Optional.of(trend(of, above != falls, falls ? mark.negate() : mark));
  }

  /** The figure behind the words, or else the one before them: «30.1%，连续三个季度不低于 30%», «20% 以上». */
  private static Optional<StatedFigure> figure(Phrase phrase, int behind) {
    List<StatedFigure> figures =
        phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.from() >= phrase.start() && f.to() <= phrase.end() + 1)
            .filter(f -> f.to() <= phrase.from() || f.from() >= phrase.to())
            .filter(
                f -> f.kind() == StatedFigure.Kind.PERCENT || f.kind() == StatedFigure.Kind.MONEY)
            .toList();
    return figures.stream()
        .filter(f -> f.from() >= behind)
        .findFirst()
        .or(() -> figures.stream().filter(f -> f.to() <= behind).reduce((a, b) -> b));
  }

  private static History.Of of(Phrase phrase, Subject subject, StatedFigure mark) {
    if (subject.measure().isRatio() || mark.kind() != StatedFigure.Kind.PERCENT) {
      return History.Of.LEVEL;
    }
    return phrase.clauseHolds(Trend.SHARE) ? History.Of.SHARE : growth(phrase);
  }

  /** Growth is on the year, unless it is said. */
  private static History.Of growth(Phrase phrase) {
    return phrase.clauseHolds(Trend.ON_QUARTER)
        ? History.Of.QUARTER_ON_QUARTER
        : History.Of.YEAR_ON_YEAR;
  }

  private static Trend trend(History.Of of, boolean above, BigDecimal mark) {
    return new Trend(of, above ? Trend.Run.ABOVE : Trend.Run.BELOW, false, mark);
  }
}
