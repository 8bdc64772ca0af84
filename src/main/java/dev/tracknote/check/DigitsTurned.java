package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** R1: two digits of a figure on record have changed places. */
final class DigitsTurned implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, DigitsTurned::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean amount = Typed.isAmount(figure) && !figure.isRange() && figure.width().isEmpty();
    if (!amount
        || figure.hedge() != StatedFigure.Hedge.NONE
        || StatedValueDiffers.isOther(sentence, figure, List.of())
        || claim.forecast()
        || claim.change()
        || claim.against().isPresent()
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || !sentence.mentions(Mention.OfExclusion.class).isEmpty()
        || dossier.pool().isQuoted(figure)
        || dossier.pool().isReported(figure)
        || dossier.isRight(sentence, claim)
        || dossier.isYielded(sentence, claim)
        || DistanceWrong.isDistance(sentence, index)
        || TotalWrong.isTotal(sentence, index)
        || !dossier.pool().isTurnedOfNow(figure)) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.error(
            "R1",
            sentence.sentence().placeAt(figure.from()),
            "expected a figure on record, found one with two digits changed round: "
                + sentence.typed(figure),
            "",
            "compare the digits with the source"));
  }
}
