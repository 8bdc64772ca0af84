package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.List;

/** An end of the range that is typed before it: «at 1,640m ±2%, at the upper end 1,672.8m». */
final class EndOfTyped {

  private EndOfTyped() {}

  static boolean is(ReadSentence sentence, StatedFigure end, boolean low) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.to() <= end.from() && f.kind() == end.kind())
        .map(EndOfTyped::ends)
        .filter(e -> !e.isEmpty())
        .map(e -> low ? e.getFirst() : e.getLast())
        .anyMatch(v -> Tolerance.lenient(end, v));
  }

  private static List<BigDecimal> ends(StatedFigure band) {
    if (band.isRange()) {
      return List.of(band.value(), band.high().orElseThrow());
    }
    return band.width()
        .map(w -> band.kind() == StatedFigure.Kind.MONEY ? band.value().multiply(w) : w)
        .map(w -> List.of(band.value().subtract(w), band.value().add(w)))
        .orElse(List.of());
  }
}
