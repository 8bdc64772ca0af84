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
 * R1: «active customers stood at RMB6.38bn», which were counted, and which is what another series
 * was stated to be: a figure under a name that has none of its kind.
 */
final class FigureOfOtherKind implements Check {

  private static final Pattern IS =
      Pattern.compile(
          "(?i)\\s?(?:(?:now |again )?(?:stood at|came to|came in at|totalled|were|was|is|are|reached|of|at)|[:：]|为|是|达到?|录得|报)?(?: about| some|约)?\\s?");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, FigureOfOtherKind::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<StatedSeries> named = dossier.series(claim.measure());
    boolean asked =
        named.isPresent()
            && !figure.isRange()
            && !claim.change()
            && (figure.kind() == StatedFigure.Kind.MONEY
                || figure.kind() == StatedFigure.Kind.COUNT)
            && !StatedValueDiffers.isOfKind(named.get().statements().getFirst(), figure)
            && stands(sentence, claim)
            && sentence.mentions(Mention.OfCondition.class).isEmpty();
    if (!asked) {
      return Optional.empty();
    }
    Optional<StatedSeries> meant =
        dossier.series().stream()
            .filter(s -> !s.equals(named.get()))
            .filter(s -> StatedValueDiffers.isOfKind(s.statements().getFirst(), figure))
            .filter(
                s -> s.at(dossier.quarter()).filter(v -> Tolerance.exact(figure, v)).isPresent())
            .findFirst();
    return meant
        .filter(
            s ->
                sentence.mentions(Mention.OfMeasure.class).stream()
                    .noneMatch(m -> m.measure().equals(s.id())))
        .map(
            s ->
                Findings.figure(
                    "R1",
                    sentence,
                    figure,
                    "under this name a figure of its own kind and not that of "
                        + s.names().getFirst(),
                    "",
                    "name what the figure is one of"));
  }

  /** A name and its figure, with nothing but a verb between. */
  private static boolean stands(ReadSentence sentence, Claim claim) {
    int from = claim.figure().from();
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.measure().equals(claim.measure()) && m.to() <= from)
        .reduce((a, b) -> b)
        .filter(m -> IS.matcher(sentence.text().substring(m.to(), from)).matches())
        .isPresent();
  }
}
