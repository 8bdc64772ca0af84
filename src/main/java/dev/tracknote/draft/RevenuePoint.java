package dev.tracknote.draft;

import dev.tracknote.facts.Metric;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Count;
import dev.tracknote.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Revenue against its guidance and its own history. */
final class RevenuePoint implements PointDrafter {

  /** Two quarters in a row are no streak yet. */
  private static final int STREAK = 3;

  @Override
  public Topic topic() {
    return Topic.REVENUE;
  }

  @Override
  public Optional<Point> draft(Pen pen, Undisclosed undisclosed) {
    String changes = pen.changes("revenue");
    Optional<AgainstGuidance> verdict = AgainstGuidance.of(pen, Metric.REVENUE, Basis.GAAP);
    String lead =
        pen.words(
            verdict.map(AgainstGuidance::lead).orElse(Phrase.LEAD_REVENUE),
            "figure",
            Pen.reference("revenue"),
            "changes",
            changes);
    List<String> body = new ArrayList<>();
    verdict.map(v -> pen.sentence(v.told(pen, Measure.REVENUE))).ifPresent(body::add);
    List<String> course = new ArrayList<>();
    streak(pen).ifPresent(course::add);
    pace(pen).ifPresent(course::add);
    body.add(pen.sentence(course));
    if (pen.holds("revenue.ttm")) {
      body.add(
          pen.sentence(pen.words(Phrase.TRAILING_YEAR, "figure", Pen.reference("revenue.ttm"))));
    }
    return Optional.of(new Point(lead, String.join("", body)));
  }

  private static Optional<String> streak(Pen pen) {
    return pen.value("revenue.streak")
        .filter(v -> v instanceof Count c && c.number() >= STREAK)
        .map(v -> pen.words(Phrase.STREAK, "figure", Pen.reference("revenue.streak")));
  }

  private static Optional<String> pace(Pen pen) {
    String before = "revenue.yoy[" + pen.occasion().quarter().previous().label() + "]";
    boolean both =
        pen.value("revenue.yoy").filter(Ratio.class::isInstance).isPresent()
            && pen.value(before).filter(Ratio.class::isInstance).isPresent();
    return both
        ? Optional.of(
            pen.words(
                Phrase.PACE,
                "before",
                Pen.reference(before),
                "figure",
                Pen.reference("revenue.yoy")))
        : Optional.empty();
  }
}
