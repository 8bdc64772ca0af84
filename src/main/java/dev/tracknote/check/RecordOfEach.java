package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of which «all four segments set a record» speaks without naming one of them. */
final class RecordOfEach {

  private static final Pattern EACH =
      Pattern.compile("(?i)均|都|全部|悉数|各自|\\b(?:all|both|each|every)\\b");

  private RecordOfEach() {}

  /**
   * Each topic is one division of the whole, and each of its parts is meant; mostly there is none.
   */
  static List<List<Subject>> of(Phrase phrase, Dossier dossier) {
    boolean ofRevenue =
        phrase.sentence().mentions(Mention.OfMeasure.class).stream()
            .allMatch(m -> m.measure().equals(Measure.REVENUE.id()));
    if (!ofRevenue
        || !phrase.clauseHolds(EACH)
        || !PartsMeant.named(phrase.sentence()).isEmpty()
        || PartsMeant.count(phrase.sentence()) < 2) {
      return List.of();
    }
    return PartsMeant.of(phrase.sentence(), dossier).stream()
        .map(parts -> parts.stream().map(p -> Subject.segment(Measure.REVENUE, p)).toList())
        .toList();
  }
}
