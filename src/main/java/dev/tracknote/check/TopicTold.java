package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the figures of a sentence are those of a line of the accounts: «common equity tier-1 was
 * 9.70%, a record» tells of something that is no line, whatever was spoken of before.
 */
final class TopicTold {

  /** «from 4.9% in FY25Q1 to 13.6% now», «由 4.9% 升至 13.6%»: behind the words, a value too. */
  private static final Pattern END =
      Pattern.compile("(?i)\\b(?:from|to) $|(?:由|从|[升降增提回]至|[升降增提回]到)(?:约|了|\\s)*$");

  private static final int LONGEST = 4;

  private final Ground ground;
  private final List<FiscalQuarter> quarters;

  TopicTold(Dossier dossier) {
    this.ground = dossier.ground();
    this.quarters = dossier.facts().calendar().stream().map(ReportedQuarter::label).toList();
  }

  /** The sentence tells amounts or rates up to a place, and none of them is one of the line's. */
  boolean isOfOther(Subject topic, ReadSentence sentence, int until) {
    List<StatedFigure> told =
        sentence.claims().stream()
            .filter(c -> !c.forecast() && !c.guidance())
            .map(Claim::figure)
            .filter(f -> f.to() <= until || sentence.holdsIn(0, f.from(), END))
            .filter(f -> !f.isRange() && f.width().isEmpty())
            .filter(
                f -> f.kind() == StatedFigure.Kind.MONEY || f.kind() == StatedFigure.Kind.PERCENT)
            .toList();
    return !told.isEmpty() && told.stream().noneMatch(f -> isOf(f, topic));
  }

  private boolean isOf(StatedFigure figure, Subject topic) {
    for (Basis basis : ground.bases()) {
      Subject subject = new Subject(topic.measure(), topic.segment(), basis);
      for (FiscalQuarter quarter : quarters) {
        if (values(subject, quarter, figure.kind()).stream()
            .anyMatch(v -> Tolerance.lenient(figure, v) || Tolerance.lenient(figure, v.negate()))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<BigDecimal> values(Subject subject, FiscalQuarter quarter, StatedFigure.Kind kind) {
    List<BigDecimal> values = new ArrayList<>();
    Stretch now = Stretch.of(quarter);
    boolean percent = kind == StatedFigure.Kind.PERCENT;
    for (int length = 1; length <= LONGEST; length++) {
      Stretch span = new Stretch(quarter, length);
      if (percent == subject.measure().isRatio()) {
        ground.value(subject, span).ifPresent(values::add);
      }
      if (percent && !subject.measure().isRatio()) {
        ground.growth(subject, span, span.yearAgo()).map(Expected::value).ifPresent(values::add);
      }
    }
    if (percent && !subject.measure().isRatio()) {
      ground.growth(subject, now, now.previous()).map(Expected::value).ifPresent(values::add);
      Optional<BigDecimal> whole =
          ground.value(Subject.company(Measure.REVENUE), now).filter(w -> w.signum() > 0);
      ground
          .value(subject, now)
          .flatMap(v -> whole.map(w -> Rounding.quotient(v, w)))
          .ifPresent(values::add);
    } else if (!percent) {
      ground.difference(subject, now, now.yearAgo()).map(Expected::value).ifPresent(values::add);
      ground.difference(subject, now, now.previous()).map(Expected::value).ifPresent(values::add);
    }
    return values;
  }
}
