package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record that a quarter still to come is said to set, «若按中值兑现，FY26Q3 将创历史新高»: held by the middle
 * of what is guided for it, beside every quarter up to the note's own.
 */
final class RecordToCome {

  private RecordToCome() {}

  /** The quarter after the note's that is named before the words. */
  static Optional<FiscalQuarter> of(Phrase phrase, FiscalQuarter now) {
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.to() <= phrase.from())
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .filter(q -> q.compareTo(now) > 0)
        .findFirst();
  }

  /** What is wrong with it; nothing where nothing is guided for the line. */
  static Optional<String> wrong(
      FiscalQuarter coming, Subject subject, int way, Window window, Dossier dossier) {
    Optional<BigDecimal> middle = Yardstick.guided(subject, coming, dossier).map(Yardstick::middle);
    if (middle.isEmpty()) {
      return Optional.empty();
    }
    History history = new History(dossier.ground(), subject, History.Of.LEVEL);
    List<FiscalQuarter> earlier = new ArrayList<>(history.earlier(Optional.of(window.first())));
    history.now().ifPresent(v -> earlier.addFirst(dossier.quarter()));
    return earlier.stream()
        .filter(q -> history.at(q).orElseThrow().subtract(middle.get()).signum() * way > 0)
        .findFirst()
        .map(
            q ->
                "expected no "
                    + subject.id()
                    + " beyond what is guided for "
                    + coming.label()
                    + ", found that of "
                    + q.label());
  }
}
