package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;

/**
 * R1: «in FY25Q4 operating cash flow covered net income 3.1 times» of what is the quotient of these
 * two lines in another quarter, or in none.
 */
final class QuotientWrong implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, QuotientWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean plain =
        sentence.mentions(Mention.OfMeasure.class).size() > 1
            && claim.against().isEmpty()
            && figure.hedge() == StatedFigure.Hedge.NONE
            && sentence.mentions(Mention.OfSegment.class).isEmpty()
            && sentence.mentions(Mention.OfRelativePeriod.class).isEmpty()
            && sentence.mentions(Mention.OfComparison.class).isEmpty()
            && sentence.mentions(Mention.OfOutlook.class).isEmpty()
            && sentence.mentions(Mention.OfExclusion.class).isEmpty()
            && sentence.mentions(Mention.OfCondition.class).isEmpty();
    Optional<FiscalQuarter> time = plain ? time(sentence, dossier) : Optional.empty();
    if (time.isEmpty() || dossier.pool().isQuoted(figure)) {
      return Optional.empty();
    }
    List<Expected> expected =
        SpeltQuotient.at(sentence, figure).stream()
            .flatMap(
                q ->
                    q.values(Stretch.of(time.get()), dossier.ground()).stream()
                        .map(v -> new Expected(v, q.upper().id() + " ÷ " + q.lower().id())))
            .toList();
    return expected.isEmpty() || Matching.size(figure, expected)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R1",
                sentence,
                figure,
                Words.of(Nearest.to(figure, expected).value(), figure)
                    + " in "
                    + time.get().label(),
                Words.arithmetic(List.of(Nearest.to(figure, expected)), figure),
                "divide the two lines of that quarter again"));
  }

  /** The one quarter that the sentence names, if it is over. */
  private static Optional<FiscalQuarter> time(ReadSentence sentence, Dossier dossier) {
    List<Mention.OfPeriod> named = sentence.mentions(Mention.OfPeriod.class);
    return named.size() == 1 && named.getFirst().period() instanceof FiscalQuarter quarter
        ? Optional.of(quarter).filter(q -> q.compareTo(dossier.quarter()) <= 0)
        : Optional.empty();
  }
}
