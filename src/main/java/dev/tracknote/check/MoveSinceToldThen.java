package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R7: «a year ago it was $0.73, so holders earned 29 cents more»: of what the passage runs on only
 * the earlier value is told, and it has not moved by that since.
 */
final class MoveSinceToldThen implements Check {

  private static final Pattern WAS =
      Pattern.compile(
          "(?i)^\\s?(?:a year (?:ago|earlier|before)|last year|the year before|a quarter (?:ago|earlier)|去年同期|上年同期|一年前|上一?季度?)[^.;。；\\d]{0,14}(?:\\b(?:it|this|that) (?:was|had been|stood at)|为|是|仅)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MoveSinceToldThen::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    if (index != 1 || sentence.claims().size() != 2 || !sentence.holds(WAS)) {
      return Optional.empty();
    }
    StatedFigure base = sentence.claims().getFirst().figure();
    StatedFigure move = sentence.claims().get(index).figure();
    boolean plain =
        base.kind() == StatedFigure.Kind.MONEY
            && move.isOfOneUnitWith(base)
            && !move.isRange()
            && sentence.mentions(Mention.OfMeasure.class).isEmpty()
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && DifferenceOfTold.isTold(sentence, move);
    List<BigDecimal> moves = plain ? moves(sentence, base, dossier) : List.of();
    return moves.isEmpty() || moves.stream().anyMatch(m -> Tolerance.lenient(move, m.abs()))
        ? Optional.empty()
        : Optional.of(
            DistanceWrong.finding(
                sentence,
                move,
                new Expected(moves.getFirst().abs(), "since the value that is told")));
  }

  /** How what had the value then has moved to the note's quarter. */
  private static List<BigDecimal> moves(ReadSentence sentence, StatedFigure base, Dossier dossier) {
    List<BigDecimal> moves = new ArrayList<>();
    Stretch now = Stretch.of(dossier.quarter());
    for (Subject subject : dossier.scenes().of(sentence).map(Scene::subjects).orElseThrow()) {
      for (Basis basis : dossier.ground().bases()) {
        Subject one = new Subject(subject.measure(), subject.segment(), basis);
        Optional<BigDecimal> current = dossier.ground().value(one, now);
        for (Stretch then : List.of(now.yearAgo(), now.previous())) {
          dossier
              .ground()
              .value(one, then)
              .filter(v -> current.isPresent() && Tolerance.exact(base, v))
              .ifPresent(v -> moves.add(current.orElseThrow().subtract(v)));
        }
      }
    }
    return moves;
  }
}
