package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The highest or lowest quarter of something outside the accounts: orders, stores, a ratio. */
final class StatedRecord {

  /** Of other quarters than all those before. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)此前|之前|先前|同期|以来|\\b(?:previous(?:ly)?|prior|former(?:ly)?|until|before (?:this|that|now|it)|since|for (?:a|the|any))\\b");

  private static final int LONGEST = 40;

  private StatedRecord() {}

  /** What is named last before it, or right behind it in its clause, where that is no part's. */
  private static Optional<StatedSeries> series(Phrase phrase, Dossier dossier) {
    List<Mention.OfMeasure> named = phrase.sentence().mentions(Mention.OfMeasure.class);
    Optional<Mention.OfMeasure> last =
        named.stream().filter(m -> m.to() <= phrase.from()).reduce((a, b) -> b);
    Optional<Mention.OfMeasure> next =
        named.stream().filter(m -> m.from() >= phrase.to() && m.to() <= phrase.end()).findFirst();
    return last.or(() -> next)
        .filter(m -> m.measure().startsWith(StatedSeries.PREFIX))
        .filter(
            m ->
                phrase.sentence().mentions(Mention.OfSegment.class).stream()
                    .allMatch(s -> isWithin(s, m)))
        .flatMap(m -> dossier.series(m.measure()));
  }

  private static boolean isWithin(Mention.OfSegment part, Mention.OfMeasure named) {
    return part.segment().isEmpty() || (part.from() >= named.from() && part.to() <= named.to());
  }

  /** «FY26Q4 净新增 ARR 为历史最高»: of the quarter that the sentence begins with. */
  private static boolean isOwner(Mention.OfPeriod period, Phrase phrase) {
    return phrase.sentence().text().substring(0, period.from()).isBlank();
  }

  static Optional<Diagnostic> wrong(Phrase phrase, int way, Window window, Dossier dossier) {
    FiscalQuarter now = dossier.quarter();
    boolean ofAnother =
        window.holder().isPresent()
            || phrase.sentence().mentions(Mention.OfPeriod.class).stream()
                .anyMatch(
                    p -> p.to() <= phrase.from() && !p.period().equals(now) && isOwner(p, phrase));
    Optional<StatedSeries> series =
        phrase.clauseHolds(OTHER) || ofAnother ? Optional.empty() : series(phrase, dossier);
    Optional<BigDecimal> own = series.flatMap(s -> s.at(now));
    if (own.isEmpty()) {
      return Optional.empty();
    }
    for (int back = 1; back <= LONGEST; back++) {
      FiscalQuarter then = now.plus(-back);
      boolean beyond =
          then.compareTo(window.first()) >= 0
              && series
                  .flatMap(s -> s.at(then))
                  .filter(v -> v.subtract(own.get()).signum() * way > 0)
                  .isPresent();
      if (beyond) {
        return Optional.of(
            HistoryWords.told(
                phrase,
                "expected no "
                    + series.get().names().getFirst()
                    + " beyond that of "
                    + now.label()
                    + ", found that of "
                    + then.label(),
                "take the record back, or say since when it is one"));
      }
    }
    return Optional.empty();
  }
}
