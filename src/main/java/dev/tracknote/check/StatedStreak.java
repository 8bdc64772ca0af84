package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.PaceWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
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
      Pattern.compile(Trend.RISES.pattern() + "|改善|" + PaceWords.FASTER + "|\\bimprov\\w*");
  private static final Pattern DOWN =
      Pattern.compile(Trend.FALLS.pattern() + "|" + PaceWords.SLOWER);
  private static final Pattern GROWTH =
      Pattern.compile("(?i)增速|增长|同店|\\b(?:growth|comparable|like-for-like|same-store)\\b");
  private static final Pattern GREW =
      Pattern.compile(
          "(?i)[正负]?(?:增长|成长)|为[正负]|下[滑降]|衰退|\\b(?:gr[eo]w\\w*|declin\\w*|positive|negative)\\b");
  private static final Pattern EXPECTED =
      Pattern.compile("(?i)" + ConsensusWords.ZH + "|" + ConsensusWords.EN + "|指引|guid");
  private static final Pattern ABOVE =
      Pattern.compile("(?i)高于|超过|不低于|以上|\\b(?:above|over|more than|at least|exceed\\w*)\\b");
  private static final Pattern BELOW =
      Pattern.compile("(?i)低于|不足|以下|\\b(?:below|under|less than)\\b");

  private StatedStreak() {}

  /**
   * A figure outside the accounts that the clause names, and nothing of the accounts after it; else
   * the last that the sentence named before, else what the sentence before was about, where nothing
   * else is named.
   */
  static Optional<StatedSeries> series(Phrase phrase, Dossier dossier) {
    List<Mention.OfMeasure> named = phrase.sentence().mentions(Mention.OfMeasure.class);
    boolean part = namesPart(phrase.sentence());
    Optional<Mention.OfMeasure> own = last(named, phrase.start(), phrase.end());
    Optional<Mention.OfMeasure> meant =
        own.isPresent() || part ? own : last(named, 0, phrase.start());
    if (meant.isPresent() || part || !named.isEmpty()) {
      return meant.flatMap(m -> stated(m, dossier));
    }
    List<ReadSentence> earlier = dossier.scenes().before(phrase.sentence());
    return earlier.isEmpty() ? Optional.empty() : alone(earlier.getLast(), dossier);
  }

  private static Optional<Mention.OfMeasure> last(List<Mention.OfMeasure> named, int from, int to) {
    return named.stream().filter(m -> m.from() >= from && m.to() <= to).reduce((a, b) -> b);
  }

  private static Optional<StatedSeries> stated(Mention.OfMeasure named, Dossier dossier) {
    return Optional.of(named)
        .filter(m -> m.measure().startsWith(StatedSeries.PREFIX))
        .flatMap(m -> dossier.series(m.measure()))
        .filter(s -> s.names().stream().noneMatch(n -> EXPECTED.matcher(n).find()));
  }

  /** The one thing of which a sentence tells. */
  private static Optional<StatedSeries> alone(ReadSentence sentence, Dossier dossier) {
    List<Mention.OfMeasure> named = sentence.mentions(Mention.OfMeasure.class);
    boolean one = named.stream().map(Mention.OfMeasure::measure).distinct().count() == 1;
    return one && !namesPart(sentence) ? stated(named.getFirst(), dossier) : Optional.empty();
  }

  private static boolean namesPart(ReadSentence sentence) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .anyMatch(s -> !s.segment().isEmpty());
  }

  /** The fault where the statements bear out fewer quarters than are said, or are fewer. */
  static Optional<Diagnostic> fault(StatedSeries series, SaidStreak streak) {
    String name = series.names().getFirst();
    int known = series.statements().size();
    // what lies beyond a mark needs no value before it
    boolean marked = mark(series, streak.phrase()).isPresent();
    if (known < streak.said() || (known == streak.said() && !marked)) {
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
    boolean ofGrowth = series.names().stream().anyMatch(n -> GROWTH.matcher(n).find());
    if (up == down || (!ofGrowth && phrase.clauseHolds(Trend.GROWTH))) {
      return Optional.empty();
    }
    // «同店销售连续八季正增长»: the growth was above zero, or it rose
    return ofGrowth && phrase.clauseHolds(GREW)
        ? Optional.of((n, t) -> up ? n.signum() > 0 : n.signum() < 0)
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
