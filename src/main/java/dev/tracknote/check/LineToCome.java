package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.List;
import java.util.Optional;

/**
 * The one line that a sentence names, and only behind its figure: «An advance of 6.5% on the year
 * took revenue to $5bn».
 */
final class LineToCome {

  private LineToCome() {}

  static Optional<Subject> of(ReadSentence sentence, StatedFigure figure) {
    List<String> measures =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .map(Mention.OfMeasure::measure)
            .distinct()
            .toList();
    List<String> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .map(Mention.OfSegment::segment)
            .distinct()
            .toList();
    boolean toCome =
        sentence.mentions().stream()
            .filter(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment)
            .allMatch(m -> m.from() >= figure.to());
    if (!toCome || measures.size() > 1 || parts.size() > 1 || measures.size() + parts.size() == 0) {
      return Optional.empty();
    }
    Optional<Measure> measure =
        measures.isEmpty() ? Optional.of(Measure.REVENUE) : Measure.of(measures.getFirst());
    String part = parts.isEmpty() ? "" : parts.getFirst();
    return measure.map(m -> new Subject(m, part, Basis.GAAP));
  }
}
