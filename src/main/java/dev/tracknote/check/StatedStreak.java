package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * How many quarters in a row something outside the accounts has risen, fallen, or lain above or
 * below a mark, up to the note's own.
 */
final class StatedStreak {

  private static final Pattern UP =
      Pattern.compile(
          "(?i)加快|加速|提速|上升|提升|回升|增长|提高|走高|改善|\\b(?:accelerat\\w*|faster|quicken\\w*|ris(?:e|en|ing)|rose|gr[eo]w\\w*|increas\\w*|climb\\w*|improv\\w*|higher|up|gain\\w*)\\b");
  private static final Pattern DOWN =
      Pattern.compile(
          "(?i)放缓|减速|降速|下降|下滑|回落|走低|收窄|\\b(?:slow\\w*|decelerat\\w*|fall\\w*|fell|declin\\w*|drop\\w*|lower|down|eas(?:ed|ing))\\b");
  private static final Pattern ABOVE =
      Pattern.compile("(?i)高于|超过|不低于|以上|\\b(?:above|over|more than|at least|exceed\\w*)\\b");
  private static final Pattern BELOW =
      Pattern.compile("(?i)低于|不足|以下|\\b(?:below|under|less than)\\b");

  private StatedStreak() {}

  /** A figure outside the accounts that the clause names, and nothing of the accounts after it. */
  static Optional<StatedSeries> series(Phrase phrase, Dossier dossier) {
    return phrase.sentence().mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.from() >= phrase.start() && m.to() <= phrase.end())
        .reduce((a, b) -> b)
        .filter(m -> m.measure().startsWith(StatedSeries.PREFIX))
        .flatMap(m -> dossier.series(m.measure()));
  }

  /** The fault where the statements bear out fewer quarters than are said, or are fewer. */
  static Optional<Diagnostic> fault(StatedSeries series, SaidStreak streak) {
    String name = series.names().getFirst();
    int known = series.statements().size();
    if (known <= streak.said()) {
      return Optional.of(
          HistoryWords.told(
              streak.phrase(),
              "expected a history of more than "
                  + streak.said()
                  + " quarters for "
                  + name
                  + ", found "
                  + known,
              "enter the earlier quarters in statements.csv, or take the streak back"));
    }
    OptionalInt borne =
        streak.isEnded() || streak.isAhead() ? OptionalInt.empty() : borne(series, streak);
    return borne.isEmpty() || borne.getAsInt() >= streak.said()
        ? Optional.empty()
        : Optional.of(
            HistoryWords.told(
                streak.phrase(),
                "expected "
                    + borne.getAsInt()
                    + " quarters in a row for "
                    + name
                    + ", found "
                    + streak.said(),
                "the statements bear out no more; correct the count"));
  }

  /** Empty where the words do not say what it did, or an earlier value is missing. */
  private static OptionalInt borne(StatedSeries series, SaidStreak said) {
    Phrase phrase = said.phrase();
    FiscalQuarter end = said.now();
    Optional<BiPredicate<BigDecimal, BigDecimal>> holds = holds(series, phrase);
    int streak = 0;
    while (holds.isPresent() && streak < said.said()) {
      Optional<BigDecimal> now = series.at(end.plus(-streak));
      Optional<BigDecimal> then = series.at(end.plus(-streak - 1));
      boolean marked = mark(series, phrase).isPresent();
      if (now.isEmpty() || (then.isEmpty() && !marked)) {
        return OptionalInt.empty();
      }
      if (!holds.get().test(now.get(), then.orElse(now.get()))) {
        return OptionalInt.of(streak);
      }
      streak++;
    }
    return holds.isPresent() ? OptionalInt.of(streak) : OptionalInt.empty();
  }

  private static Optional<BiPredicate<BigDecimal, BigDecimal>> holds(
      StatedSeries series, Phrase phrase) {
    Optional<BigDecimal> mark = mark(series, phrase);
    if (mark.isPresent()) {
      boolean above = phrase.clauseHolds(ABOVE);
      boolean below = phrase.clauseHolds(BELOW);
      BigDecimal least = mark.get();
      return above == below
          ? Optional.empty()
          : Optional.of((n, t) -> above ? n.compareTo(least) > 0 : n.compareTo(least) < 0);
    }
    boolean up = phrase.clauseHolds(UP);
    boolean down = phrase.clauseHolds(DOWN);
    return up == down
        ? Optional.empty()
        : Optional.of((n, t) -> up ? n.compareTo(t) > 0 : n.compareTo(t) < 0);
  }

  /** The figure of the clause that the values are held against. */
  private static Optional<BigDecimal> mark(StatedSeries series, Phrase phrase) {
    StatedFigure.Kind kind = series.isRatio() ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.COUNT;
    return phrase.sentence().claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= phrase.start() && f.to() <= phrase.end() + 1)
        .filter(f -> f.to() <= phrase.from() || f.from() >= phrase.to())
        .filter(f -> f.kind() == kind && !f.isRange())
        .map(StatedFigure::value)
        .findFirst();
  }
}
