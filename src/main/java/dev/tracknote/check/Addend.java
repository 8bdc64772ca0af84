package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.util.List;

/** One of some amounts and what they are said to make: «694, 203 and 160 make $1,057m». */
final class Addend implements Derivation {

  private static final int FEWEST = 2;

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    List<Claim> claims = sentence.claims();
    int own = claims.indexOf(told.claim());
    for (int total = own + 1; own >= 0 && total < claims.size(); total++) {
      if (isAmount(claims.get(total), told) && TotalWrong.isTotal(sentence, total)) {
        return rest(claims.subList(0, total), claims.get(total), told);
      }
    }
    return List.of();
  }

  /** What the total leaves when all the others are taken away. */
  private static List<Interval> rest(List<Claim> parts, Claim total, Told told) {
    List<Interval> others =
        parts.stream()
            .filter(c -> !c.equals(told.claim()) && isAmount(c, told))
            .map(Claim::figure)
            .map(Interval::of)
            .toList();
    return others.size() < FEWEST
        ? List.of()
        : List.of(others.stream().reduce(Interval.of(total.figure()), Interval::minus));
  }

  private static boolean isAmount(Claim claim, Told told) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.MONEY
        && told.is(StatedFigure.Kind.MONEY)
        && !figure.isRange();
  }
}
