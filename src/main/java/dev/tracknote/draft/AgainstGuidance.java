package dev.tracknote.draft;

import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Metric;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.GuidanceVerdict;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.Optional;

/** How a figure came out against the band that was guided for it. */
record AgainstGuidance(Guidance.Line line, Phrase lead, Phrase headline, Phrase sentence) {

  static Optional<AgainstGuidance> of(Pen pen, Metric metric, Basis basis) {
    Occasion occasion = pen.occasion();
    Optional<Guidance.Line> line =
        occasion.facts().guidanceFor(occasion.quarter()).flatMap(g -> g.line(metric, basis));
    Optional<Figure> actual =
        Measure.of(metric.id())
            .flatMap(m -> pen.metrics().level(new Subject(m, "", basis), occasion.quarter()));
    return line.flatMap(
        l -> actual.flatMap(a -> GuidanceVerdict.of(l.value(), a.value())).map(v -> of(l, v)));
  }

  private static AgainstGuidance of(Guidance.Line line, GuidanceVerdict verdict) {
    return switch (verdict) {
      case ABOVE ->
          new AgainstGuidance(line, Phrase.LEAD_ABOVE, Phrase.HEADLINE_ABOVE, Phrase.VERDICT_ABOVE);
      case WITHIN ->
          new AgainstGuidance(
              line, Phrase.LEAD_WITHIN, Phrase.HEADLINE_WITHIN, Phrase.VERDICT_WITHIN);
      case BELOW ->
          new AgainstGuidance(line, Phrase.LEAD_BELOW, Phrase.HEADLINE_BELOW, Phrase.VERDICT_BELOW);
    };
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
}
