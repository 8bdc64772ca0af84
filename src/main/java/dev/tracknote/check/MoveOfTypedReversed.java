package dev.tracknote.check;

import dev.tracknote.claim.BackThen;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * R2 and R7: «the quarter closed at $251m, i.e. $13m less»: the figure is the size of a move of
 * what has the value that stands typed beside it, and the word says that it went the other way.
 */
final class MoveOfTypedReversed implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (!sentence.text().startsWith("|")
          && sentence.mentions(Mention.OfOutlook.class).isEmpty()) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          judge(sentence, i, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.kind() == StatedFigure.Kind.MULTIPLE
        || sentence.holds(MoveReversed.OF_UNITS)
        || figure.isRange()
        || claim.guidance()
        || claim.forecast()) {
      return Optional.empty();
    }
    Optional<StatedWay> way = way(sentence, index);
    Optional<Scene> scene =
        way.filter(w -> w.from() != StatedWay.Origin.THING)
            .flatMap(w -> dossier.scenes().of(sentence))
            .filter(s -> !s.isOfOutlook());
    if (scene.isEmpty()) {
      return Optional.empty();
    }
    boolean up = way.get().up();
    List<Move> moves = new TypedLevels(sentence, figure, up, scene.get(), dossier).moves();
    boolean reversed =
        !moves.isEmpty()
            && moves.stream().noneMatch(m -> m.isUp() == up)
            && !MoveReversed.isOfOther(sentence, claim)
            && new MovesMeant(scene.get(), dossier, claim, way.get())
                .all().stream().noneMatch(m -> m.isUp() == up)
            && !BeyondTold.is(sentence, figure, up, dossier)
            && !BackThen.isDistance(sentence.text(), figure)
            && MoveReversed.judge(sentence, index, dossier).isEmpty();
    return reversed
        ? Optional.of(
            Findings.error(
                figure.kind() == StatedFigure.Kind.PERCENT ? "R2" : "R7",
                sentence.sentence().placeAt(way.get().at()),
                "expected "
                    + (up ? "a fall of " : "a rise of ")
                    + Words.of(moves.getFirst().expected().value().abs(), figure)
                    + ", found the reverse",
                Words.arithmetic(List.of(moves.getFirst().expected()), figure),
                "say which way it went as the values beside it have it"))
        : Optional.empty();
  }

  private static Optional<StatedWay> way(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.signed()) {
      if (figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.COUNT) {
        return StatedWay.signed(sentence, index);
      }
      return figure.value().signum() == 0
          ? Optional.empty()
          : Optional.of(
              new StatedWay(
                  figure.value().signum() > 0,
                  figure.from() + 1,
                  StatedWay.Origin.UNSAID,
                  Optional.empty()));
    }
    return StatedWay.of(sentence, index)
        .or(() -> WayNearby.of(sentence, index))
        .or(() -> WayNearby.takenUp(sentence, index));
  }
}
