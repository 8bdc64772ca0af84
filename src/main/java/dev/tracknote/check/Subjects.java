package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.Optional;

/** What a word such as «record» is said of: the last measure, segment and basis before it. */
final class Subjects {

  private Subjects() {}

  static Optional<Subject> before(ReadSentence sentence, int before, Optional<Measure> unsaid) {
    Optional<Mention.OfMeasure> measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= before)
            .reduce((a, b) -> b);
    Optional<String> segment =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.to() <= before)
            .reduce((a, b) -> b)
            .map(Mention.OfSegment::segment);
    Basis basis =
        sentence.mentions(Mention.OfBasis.class).stream()
            .filter(b -> b.to() <= before)
            .reduce((a, b) -> b)
            .map(Mention.OfBasis::basis)
            .orElse(Basis.GAAP);
    boolean share = sentence.text().contains("占比") || sentence.text().contains("share of");
    Optional<Measure> named =
        measure.isPresent()
            ? measure.flatMap(m -> Measure.of(m.measure()))
            : segment.isPresent() ? Optional.of(Measure.REVENUE) : unsaid;
    return share ? Optional.empty() : named.map(m -> new Subject(m, segment.orElse(""), basis));
  }
}
