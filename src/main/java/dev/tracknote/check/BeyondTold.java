package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.util.List;

/**
 * «Management had steered investors to ¥310bn. The outcome, ¥317.80bn, was higher by 2.5%»: what
 * came lies so far from the one level that the sentence before told, and no time is named from
 * which it moved.
 */
final class BeyondTold {

  private BeyondTold() {}

  /**
   * Whether a figure is that distance.
   *
   * @param up whether what came is said to lie above
   */
  static boolean is(ReadSentence sentence, StatedFigure figure, boolean up, Dossier dossier) {
    List<StatedFigure> own =
        sentence.claims().stream().map(Claim::figure).filter(f -> isLevel(f, figure)).toList();
    List<StatedFigure> before =
        dossier.scenes().typedBefore(sentence).stream().filter(f -> isLevel(f, figure)).toList();
    return own.size() == 1
        && before.size() == 1
        && sentence.mentions().stream().noneMatch(SaidTime::isTimed)
        && own.getFirst().value().compareTo(before.getFirst().value()) == (up ? 1 : -1)
        && Typed.yields(sentence, before, figure);
  }

  /** Whether a figure tells one of two levels that another lies between. */
  private static boolean isLevel(StatedFigure level, StatedFigure apart) {
    StatedFigure.Kind kind =
        switch (apart.kind()) {
          case PERCENT -> StatedFigure.Kind.MONEY;
          case POINTS -> StatedFigure.Kind.PERCENT;
          default -> apart.kind();
        };
    return level.kind() == kind && level.from() != apart.from() && !level.isRange();
  }
}
