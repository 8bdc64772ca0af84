package dev.tracknote.draft;

import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Metric;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the company expects of the quarter to come. */
final class GuidancePoint implements PointDrafter {

  @Override
  public Topic topic() {
    return Topic.GUIDANCE;
  }

  @Override
  public Optional<Point> draft(Pen pen, Undisclosed undisclosed) {
    Optional<Guidance> next = pen.occasion().facts().guidanceFor(pen.occasion().quarter().next());
    return next.filter(g -> g.line(Metric.REVENUE, Basis.GAAP).isPresent()).map(g -> point(pen, g));
  }

  private static Point point(Pen pen, Guidance guidance) {
    String lead =
        pen.words(
            Phrase.LEAD_GUIDANCE,
            "next",
            guidance.period().label(),
            "figure",
            Pen.reference("guidance.next.revenue"));
    StringBuilder body = new StringBuilder();
    body.append(
        pen.sentence(
            pen.words(
                Phrase.GUIDANCE_MIDDLE,
                "figure",
                Pen.reference("guidance.next.revenue.mid"),
                "changes",
                pen.changes("guidance.next.revenue"))));
    List<String> lines = new ArrayList<>();
    for (Guidance.Line line : guidance.lines()) {
      Measure.of(line.metric().id())
          .filter(m -> m != Measure.REVENUE)
          .ifPresent(m -> lines.add(line(pen, new Subject(m, "", line.basis()), line)));
    }
    body.append(pen.sentence(lines));
    guidance
        .excludes()
        .map(w -> w.in(pen.occasion().language()))
        .map(w -> pen.sentence(pen.words(Phrase.GUIDANCE_SCOPE, "words", w)))
        .ifPresent(body::append);
    return new Point(lead, body.toString());
  }

  private static String line(Pen pen, Subject subject, Guidance.Line line) {
    return pen.words(
        line.value() instanceof Band ? Phrase.GUIDANCE_LINE : Phrase.GUIDANCE_ABOUT,
        "name",
        pen.name(subject),
        "figure",
        Pen.reference("guidance.next." + subject.id()));
  }
}
