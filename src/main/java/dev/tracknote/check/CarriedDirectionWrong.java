package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2: «Year on year it was down 28.7%.»: a sentence that goes on with what the one before it spoke
 * of has the size of the change right, and the direction wrong.
 */
final class CarriedDirectionWrong implements Check {

  private static final int BESIDE = 4;

  /** A loss that falls is a gain, and what is set apart has a direction of its own. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)亏|损|剔除|口径|汇率|差|\\b(?:loss(?:es)?|excluding|constant|organic|gap|below|above)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, CarriedDirectionWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean carried =
        figure.kind() == StatedFigure.Kind.PERCENT
            && claim.measure().isEmpty()
            && claim.against().isPresent()
            && !figure.isRange()
            && !figure.signed()
            && !claim.share()
            && !claim.forecast()
            && !claim.guidance()
            && sentence.mentions(Mention.OfSegment.class).isEmpty()
            && sentence.mentions(Mention.OfMeasure.class).isEmpty()
            && sentence.mentions(Mention.OfPeriod.class).isEmpty()
            && sentence.mentions(Mention.OfCondition.class).isEmpty();
    if (!carried || !isDirected(sentence, claim) || sentence.holds(OTHER)) {
      return Optional.empty();
    }
    List<Expected> changes = changes(sentence, claim, dossier);
    boolean reversed =
        !changes.isEmpty()
            && changes.stream().allMatch(e -> e.value().signum() < 0 != claim.falling());
    return reversed
        ? Optional.of(
            Findings.figure(
                "R2",
                sentence,
                figure,
                (claim.falling() ? "a rise of " : "a fall of ")
                    + Words.of(changes.getFirst().value().abs(), figure),
                Words.arithmetic(List.of(changes.getFirst()), figure),
                "say which way it went as the facts have it"))
        : Optional.empty();
  }

  /** The word for the direction stands right before the figure. */
  static boolean isDirected(ReadSentence sentence, Claim claim) {
    int from = claim.figure().from();
    return sentence.mentions(Mention.OfDirection.class).stream()
        .anyMatch(d -> d.to() <= from && from - d.to() <= BESIDE && d.up() != claim.falling());
  }

  /** The changes of this size of what the sentences before have named. */
  private static List<Expected> changes(ReadSentence sentence, Claim claim, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Stretch then =
        claim.against().orElseThrow() == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous();
    return dossier.scenes().of(sentence).stream()
        .flatMap(s -> s.withKin().stream())
        .filter(s -> !s.measure().isRatio())
        .flatMap(s -> dossier.ground().growth(s, now, then).stream())
        .filter(e -> e.value().signum() != 0 && Admissible.matches(claim.figure(), e.value()))
        .toList();
  }
}
