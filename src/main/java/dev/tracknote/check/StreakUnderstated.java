package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The runs that a count of quarters may be of, where each of them is longer than is said. */
final class StreakUnderstated {

  /** A window, or a bound, and no count of how often it has happened. */
  private static final Pattern WINDOW =
      Pattern.compile(
          "(?i)过去|最近|近|至少|以上|不止|超过\\s?\\d|\\b(?:last|past|each of|at least|more than|over|(?:for )?the (?:last|past))\\b");

  /** «for six quarters», and not «in a row». */
  private static final Pattern BARE = Pattern.compile("(?i)^for [\\w-]+ quarters$");

  private static final Pattern IN_A_ROW =
      Pattern.compile("(?i)^ (?:in a row|running|straight|on end|in succession)\\b");

  /** Two in a row are often said of the last two alone. */
  private static final Pattern ALREADY = Pattern.compile("(?i)已|\\bnow\\b");

  private static final Pattern NTH = Pattern.compile("(?i)第|\\bsecond\\b|\\b2nd\\b");

  private static final Pattern SIZE_OF_FALL = Pattern.compile("[降跌减]幅");

  private static final Pattern SINCE = Pattern.compile("(?i)\\bsince\\b|以来");

  private static final List<Measure> PROFITS =
      List.of(
          Measure.NET_INCOME,
          Measure.OPERATING_INCOME,
          Measure.EPS_DILUTED,
          Measure.OPERATING_CASH_FLOW,
          Measure.FREE_CASH_FLOW);

  /** A tenth of a point. */
  private static final BigDecimal PRINTED = new BigDecimal("0.001");

  private final Phrase phrase;
  private final SaidStreak streak;
  private final int needed;
  private final boolean over;
  private final Dossier dossier;
  private Optional<String> longest = Optional.empty();
  private boolean exact;

  StreakUnderstated(SaidStreak streak, Dossier dossier) {
    this.streak = streak;
    this.phrase = streak.phrase();
    this.needed = streak.needed();
    this.over = streak.isOver();
    this.dossier = dossier;
  }

  /** Whether the words count a run up to now. */
  boolean counts() {
    String word = phrase.masked().substring(phrase.from(), phrase.to());
    return !phrase.sentence().holdsIn(word, WINDOW)
        && (needed > 2 || over || NTH.matcher(word).find() || phrase.beforeHolds(ALREADY))
        && !(BARE.matcher(word).matches() && !phrase.afterHolds(IN_A_ROW))
        && !phrase.sentence().isRow()
        && !phrase.afterHolds(SINCE)
        && !phrase.clauseHolds(SIZE_OF_FALL)
        && streak.isOfNow();
  }

  /** Takes one way to read the count. */
  void add(int borne, Trend trend, Subject subject) {
    boolean goesOn =
        over && trend.holds(new History(dossier.ground(), subject, trend.of()), dossier.quarter());
    exact |=
        borne == needed
            || (borne > needed && (goesOn || isOfSign(trend, subject) || isFaint(trend, subject)));
    if (borne > needed && longest.isEmpty()) {
      longest = Optional.of(borne + " quarters in a row for " + subject.id());
    }
  }

  /** What is above zero may be the growth as well, but for a profit. */
  private static boolean isOfSign(Trend trend, Subject subject) {
    return (trend.run() == Trend.Run.ABOVE || trend.run() == Trend.Run.BELOW)
        && trend.mark().signum() == 0
        && !PROFITS.contains(subject.measure());
  }

  /** A ratio that moved by less than is printed before the run that is counted. */
  private boolean isFaint(Trend trend, Subject subject) {
    if (!subject.measure().isRatio() || trend.of() != History.Of.LEVEL) {
      return false;
    }
    FiscalQuarter first = dossier.quarter().plus(over ? -needed - 1 : -needed);
    History history = new History(dossier.ground(), subject, trend.of());
    Optional<BigDecimal> then = history.at(trend.onYear() ? first.yearAgo() : first.previous());
    return history
        .at(first)
        .filter(f -> then.filter(t -> f.subtract(t).abs().compareTo(PRINTED) < 0).isPresent())
        .isPresent();
  }

  /** Whether a run that is long enough was found. */
  boolean isAny() {
    return exact || longest.isPresent();
  }

  Optional<Diagnostic> finding() {
    return exact
        ? Optional.empty()
        : longest.map(
            runs ->
                HistoryWords.told(
                    phrase,
                    "expected " + runs + ", found " + streak.said(),
                    "the run is longer; count it up to the quarter that is spoken of"));
  }
}
