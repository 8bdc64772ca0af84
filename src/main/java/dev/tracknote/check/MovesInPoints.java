package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By how many points what a sentence names moved since another time: its ratios, and what each of
 * its amounts takes of the revenue.
 */
final class MovesInPoints {

  /** Typed with fewer digits, it can be the move of anything. */
  private static final int DIGITS = 2;

  private MovesInPoints() {}

  /** Whether a figure is one of these moves, so that it rightly counts in points. */
  static boolean hold(Scene scene, StatedFigure figure) {
    Reach reach = Reach.of(figure.withoutHedge());
    Stretch now = Stretch.of(scene.ground().quarter());
    Set<Stretch> bases = new LinkedHashSet<>();
    scene.stretches().stream().filter(t -> !t.equals(now) && scene.isNamed(t)).forEach(bases::add);
    if (bases.isEmpty()) {
      bases.addAll(List.of(now.yearAgo(), now.previous()));
    }
    return lines(scene, figure).stream()
        .anyMatch(
            l ->
                bases.stream()
                    .anyMatch(b -> l.change(now, b).filter(reach::holdsSize).isPresent()));
  }

  private static List<AccountLine> lines(Scene scene, StatedFigure figure) {
    List<AccountLine> lines = new ArrayList<>();
    Subject revenue = Subject.company(Measure.REVENUE);
    for (Subject subject : scene.subjects()) {
      if (subject.measure().isRatio()) {
        lines.add(new AccountLine(true, t -> scene.value(subject, t)));
      } else if (!subject.equals(revenue)
          && (PointMisplaced.digits(figure) >= DIGITS || isOfRevenue(scene.sentence()))) {
        lines.add(
            new AccountLine(
                true, t -> AccountLine.quotient(scene.value(subject, t), scene.value(revenue, t))));
      }
    }
    return lines;
  }

  /** Whether the sentence says what the amount is a part of. */
  private static boolean isOfRevenue(ReadSentence sentence) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .anyMatch(m -> m.measure().equals(Measure.REVENUE.id()));
  }
}
