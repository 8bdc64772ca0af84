package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R7: points from one ratio that is typed, with its quarter, to what that series came to now: «与
 * FY25Q1 的 1.0% 相比，同店增速提高了 4.9 个百分点», "470 bps faster than the +1.9% of F4Q24".
 *
 * <p>The series is known by its value at the quarter that is named, whatever it is called.
 */
final class PointsFromStatedWrong implements Check {

  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:与|跟|较|比|相较于?|相对于?|由|从|自|\\b(?:than|from|above|below|against|over|versus|vs\\.?|on|compared (?:with|to)|relative to)\\b)[^,，。；;]{0,30}$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, PointsFromStatedWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure points = claim.figure();
    List<Claim> levels =
        sentence.claims().stream()
            .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT)
            .toList();
    boolean asked =
        points.kind() == StatedFigure.Kind.POINTS
            && !points.isRange()
            && levels.size() == 1
            && !levels.getFirst().figure().isRange()
            && sentence.holdsIn(0, levels.getFirst().figure().from(), BASE)
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && !claim.forecast();
    if (!asked || dossier.isRight(sentence, claim) || dossier.isYielded(sentence, claim)) {
      return Optional.empty();
    }
    Claim base = levels.getFirst();
    List<Expected> moves =
        dossier.series().stream()
            .filter(StatedSeries::isRatio)
            .filter(s -> wasAt(s, base, dossier))
            .flatMap(
                s ->
                    s
                        .at(dossier.quarter())
                        .map(
                            now ->
                                new Expected(
                                    now.subtract(base.figure().value()), s.names().getFirst()))
                        .stream())
            .toList();
    boolean right =
        Matching.size(points, moves)
            || dossier.scenes().typedBefore(sentence).stream()
                .filter(f -> f.kind() == StatedFigure.Kind.PERCENT)
                .anyMatch(
                    f ->
                        Interval.of(f).minus(Interval.of(base.figure())).admits(points)
                            || Interval.of(base.figure()).minus(Interval.of(f)).admits(points));
    if (moves.isEmpty() || right) {
      return Optional.empty();
    }
    Expected nearest = Nearest.to(points, moves);
    return Optional.of(DistanceWrong.finding(sentence, points, nearest));
  }

  /** The series had this value at the time that is said of it. */
  private static boolean wasAt(StatedSeries series, Claim base, Dossier dossier) {
    return time(base, dossier).flatMap(series::at).stream()
        .anyMatch(v -> Tolerance.exact(base.figure(), v));
  }

  private static Optional<FiscalQuarter> time(Claim base, Dossier dossier) {
    Optional<FiscalPeriod> named = base.period();
    if (named.isPresent()) {
      return Stream.of(named.get())
          .filter(p -> p instanceof FiscalQuarter q && !q.equals(dossier.quarter()))
          .map(FiscalQuarter.class::cast)
          .findFirst();
    }
    return switch (base.when().orElse(Mention.When.OTHER)) {
      case YEAR_AGO -> Optional.of(dossier.quarter().yearAgo());
      case PREVIOUS_QUARTER -> Optional.of(dossier.quarter().previous());
      default -> Optional.empty();
    };
  }
}
