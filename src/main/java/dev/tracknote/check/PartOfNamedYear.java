package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import java.util.List;

/** How much of a year a part of it or of another year comes to: «相当于 2024 年全年的 87.6%». */
final class PartOfNamedYear implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.PERCENT) && !told.is(Kind.MULTIPLE)) {
      return List.of();
    }
    return RelativeToWrong.partsOfYear(told.sentence(), told.claim().figure(), told.dossier())
        .stream()
        .filter(e -> RelativeToWrong.isRight(told.claim().figure(), e.value()))
        .map(e -> Told.exactly(e.value()))
        .toList();
  }
}
