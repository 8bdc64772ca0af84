package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** By how much a line for one of what was counted has moved: «单台收入约 2223 元，同比下降 2.2%». */
final class MoveOfPerUnit {

  /** A price that is stated moves by itself. */
  private static final Pattern PRICE =
      Pattern.compile("(?i)均价|单价|售价|\\bprices?\\b|\\b(?:average[ds]?|averaging)\\b");

  private MoveOfPerUnit() {}

  /** Whether it is one of a thing that the figure is told of, and moved by so much and that way. */
  static boolean isRight(ReadSentence sentence, Claim claim, Dossier dossier) {
    List<Interval> moves = new ArrayList<>();
    if (claim.figure().kind() == StatedFigure.Kind.PERCENT) {
      of(new Told(sentence, claim, dossier), moves);
    }
    return moves.stream()
        .anyMatch(m -> m.low().signum() < 0 == claim.falling() && m.admits(claim.figure()));
  }

  static void of(Told told, List<Interval> derived) {
    List<StatedSeries> counted = told.clauseHolds(PRICE) ? List.of() : PerStated.counted(told);
    if (counted.isEmpty()) {
      return;
    }
    for (Stretch base : told.bases(told.now())) {
      for (StatedSeries series : counted) {
        for (Subject line : told.subjects()) {
          Optional<Interval> now = each(line, series, told.now(), told);
          Optional<Interval> then = each(line, series, base, told);
          now.flatMap(n -> then.map(t -> n.over(t).minus(BigDecimal.ONE))).ifPresent(derived::add);
        }
      }
    }
  }

  private static Optional<Interval> each(
      Subject line, StatedSeries series, Stretch time, Told told) {
    Optional<BigDecimal> count = series.at(time.last()).filter(v -> v.signum() > 0);
    return told.value(line, Stretch.of(time.last()))
        .filter(v -> v.signum() > 0 && !series.isRatio())
        .flatMap(v -> count.map(c -> Told.exactly(v).over(Told.exactly(c))));
  }
}
