package dev.tracknote.draft;

import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Metric;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import java.math.BigDecimal;
import java.util.Optional;

/** How a figure came out against the band that was guided for it. */
record GuidanceVerdict(Guidance.Line line, Phrase lead, Phrase headline, Phrase sentence) {

  // definition: above is more than the high end, within is between both ends, ends included
  static Optional<GuidanceVerdict> of(Pen pen, Metric metric, Basis basis) {
    Occasion occasion = pen.occasion();
    Optional<Guidance.Line> line =
        occasion.facts().guidanceFor(occasion.quarter()).flatMap(g -> g.line(metric, basis));
    Optional<BigDecimal> actual =
        Measure.of(metric.id())
            .flatMap(m -> pen.metrics().level(new Subject(m, "", basis), occasion.quarter()))
            .flatMap(Metrics::magnitude);
    if (line.isEmpty() || actual.isEmpty() || !(line.get().value() instanceof Band band)) {
      return Optional.empty();
    }
    if (actual.get().compareTo(bare(band.high())) > 0) {
      return Optional.of(
          new GuidanceVerdict(
              line.get(), Phrase.LEAD_ABOVE, Phrase.HEADLINE_ABOVE, Phrase.VERDICT_ABOVE));
    }
    return Optional.of(
        actual.get().compareTo(bare(band.low())) < 0
            ? new GuidanceVerdict(
                line.get(), Phrase.LEAD_BELOW, Phrase.HEADLINE_BELOW, Phrase.VERDICT_BELOW)
            : new GuidanceVerdict(
                line.get(), Phrase.LEAD_WITHIN, Phrase.HEADLINE_WITHIN, Phrase.VERDICT_WITHIN));
  }

  /** The verdict as a clause, with both figures. */
  String told(Pen pen, Measure measure) {
    Subject subject = new Subject(measure, "", line.basis());
    return pen.words(
        sentence,
        "name",
        pen.name(subject),
        "actual",
        Pen.reference(subject.id()),
        "guided",
        Pen.reference("guidance.current." + subject.id()));
  }

  private static BigDecimal bare(Quantity end) {
    return switch (end) {
      case Amount a -> a.value();
      case Ratio r -> r.fraction();
      default -> throw new IllegalStateException("a band ends in an amount or in a ratio");
    };
  }
}
