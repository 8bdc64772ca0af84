package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.Span;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The periods of which a note prints figures. */
final class PrintedPeriods {

  /** Thirteen quarters in a chart, each with its growth over the year. */
  private static final int BACK = 16;

  private PrintedPeriods() {}

  /** Those that the note prints by itself, and those that its references name. */
  static Set<FiscalPeriod> of(FiscalQuarter quarter, List<ReadSentence> sentences) {
    Set<FiscalPeriod> periods = new LinkedHashSet<>();
    for (int back = 0; back <= BACK; back++) {
      periods.add(quarter.plus(-back));
      periods.add(quarter.plus(-back).fiscalYear());
    }
    for (ReadSentence sentence : sentences) {
      for (Span.Reference reference : sentence.sentence().references()) {
        named(reference.name()).ifPresent(periods::add);
      }
    }
    return periods;
  }

  private static Optional<FiscalPeriod> named(String reference) {
    int from = reference.indexOf('[') + 1;
    int to = reference.indexOf(']', from);
    return from > 0 && to > from
        ? FiscalPeriod.parse(reference.substring(from, to))
        : Optional.empty();
  }
}
