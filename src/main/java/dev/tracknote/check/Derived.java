package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.List;

/**
 * Figures that are right as their own words derive them: no rule can charge such a figure with not
 * being something else. It is asked of figures alone that a rule has found fault with.
 */
final class Derived {

  /** The rules that say what a figure ought to be. */
  private static final List<String> OF_VALUES =
      List.of("R1", "R2", "R3", "R7", "R8", "R11", "R13", "R19", "R20");

  private static final List<Derivation> DERIVATIONS =
      List.of(
          new OfTakenUp(),
          new PartsApart(),
          new GrowthOfPart(),
          new OverSeveral(),
          new SoFar(),
          new PerOne(),
          new AddedUp(),
          new BetweenEnds(),
          new NamedRate(),
          new RestOfWhole(),
          new BasesApart(),
          new ComparedWith(),
          new LineBeside(),
          new AtSaidTime(),
          new InTurn(),
          new RecastOf(),
          new QuarterByQuarter(),
          new ShareThen(),
          new PointsOfGrowth(),
          new OfSeriesTold());

  private Derived() {}

  static List<Diagnostic> without(List<Diagnostic> findings, Dossier dossier) {
    findings.removeIf(f -> OF_VALUES.contains(f.rule()) && isRight(f.place(), dossier));
    return findings;
  }

  private static boolean isRight(Place place, Dossier dossier) {
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.sentence().place().file().equals(place.file()) && !sentence.claims().isEmpty()) {
        for (Claim claim : sentence.claims()) {
          StatedFigure figure = claim.figure();
          if (sentence.sentence().placeAt(figure.from()).equals(place)) {
            return isRight(sentence, claim, dossier);
          }
        }
      }
    }
    return false;
  }

  private static boolean isRight(ReadSentence sentence, Claim claim, Dossier dossier) {
    String currency = claim.figure().currency();
    boolean own = currency.isEmpty() || currency.equals(dossier.facts().company().currency());
    return own
        && !claim.figure().isRange()
        && DERIVATIONS.stream()
            .flatMap(d -> d.of(sentence, claim, dossier).stream())
            .anyMatch(v -> v.admits(claim.figure()));
  }
}
