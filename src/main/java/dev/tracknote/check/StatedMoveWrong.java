package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2 and R7: a figure outside the accounts is said to have moved as no two of the values that were
 * stated of it are apart.
 */
final class StatedMoveWrong implements Check {

  /** Before a level, which is none of the move: «低于上年同期的 9.4%», «climbed to 88.9%». */
  private static final Pattern LEVEL =
      Pattern.compile("(?i)(?:[的至到为是]|\\b(?:to|from|at|than|versus|against|was|is|after))\\s?$");

  /** One thing lies beyond another, which is no move of either. */
  static final Pattern COMPARED =
      Pattern.compile(
          "(?i)[高低快慢]于(?!上|去|前)|\\b(?:faster|slower|above|below)\\b(?! (?:a year|FY|the (?:prior|previous)))");

  private static final Pattern RATE =
      Pattern.compile("(?i)(?:[增降涨跌升]幅|增速|growth|increase|decline)[^，,；;。]{0,12}$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, StatedMoveWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<StatedSeries> series = dossier.series(claim.measure());
    if (series.isEmpty()
        || !isMove(claim, series.get())
        || isLevel(sentence, figure)
        || (!series.get().isRatio() && sentence.holds(StatedFigureDiffers.USE))
        || sentence.holds(COMPARED)
        || claim.forecast()
        || claim.excluding()
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || sentence.mentions(Mention.OfSegment.class).stream().anyMatch(s -> !s.segment().isEmpty())
        || isOfAmountBeside(sentence, index, series.get())
        || dossier.pool().isQuoted(figure)
        || Typed.yields(sentence, figure)) {
      return Optional.empty();
    }
    List<BigDecimal> moves = moves(series.get());
    Reach reach = Reach.of(figure);
    return moves.isEmpty() || moves.stream().anyMatch(reach::holdsSize)
        ? Optional.empty()
        : Optional.of(
            StatedFigureDiffers.told(
                figure.kind() == StatedFigure.Kind.PERCENT ? "R2" : "R7",
                sentence,
                claim,
                List.of(new Expected(moves.getFirst(), series.get().names().getFirst()))));
  }

  /** «was S$1,269mn, up 2.7% on the year»: the amount that moved is none of the series. */
  private static boolean isOfAmountBeside(ReadSentence sentence, int index, StatedSeries series) {
    return sentence.claims().subList(0, index).stream()
        .filter(c -> !c.change() && c.against().isEmpty())
        .map(Claim::figure)
        .filter(f -> f.kind() == StatedFigure.Kind.MONEY && !f.isRange())
        .filter(YieldOfNamed::isFine)
        .anyMatch(f -> series.values().stream().noneMatch(Reach.of(f)::holds));
  }

  private static boolean isLevel(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(0, figure.from(), LEVEL) && !sentence.holdsIn(0, figure.from(), RATE);
  }

  /** Ratios move by points, everything else by percent. */
  private static boolean isMove(Claim claim, StatedSeries series) {
    StatedFigure figure = claim.figure();
    return !figure.isRange()
        && !claim.share()
        && (claim.change() || claim.against().isPresent())
        && figure.kind()
            == (series.isRatio() ? StatedFigure.Kind.POINTS : StatedFigure.Kind.PERCENT);
  }

  private static List<BigDecimal> moves(StatedSeries series) {
    List<BigDecimal> moves = new ArrayList<>();
    List<BigDecimal> values = series.values();
    for (BigDecimal now : values) {
      for (BigDecimal then : values) {
        if (now.compareTo(then) != 0) {
          if (series.isRatio()) {
            moves.add(now.subtract(then));
          } else if (then.signum() > 0) {
            moves.add(Rounding.quotient(now, then).subtract(BigDecimal.ONE));
          }
        }
      }
    }
    return moves;
  }
}
