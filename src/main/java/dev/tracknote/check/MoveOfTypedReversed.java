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
            && !isBetweenTyped(sentence, index, up, dossier)
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

  /**
   * «had steered investors to ¥310bn; the outcome, ¥317.80bn, was higher by 2.5%»: what came lies so
   * far from what the sentence before told, and no time is named from which it moved.
   */
  private static boolean isBetweenTyped(
      ReadSentence sentence, int index, boolean up, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    List<StatedFigure> own =
        sentence.claims().subList(0, index).stream()
            .map(Claim::figure)
            .filter(f -> isLevel(f, figure))
            .toList();
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
    return level.kind() == kind && !level.isRange();
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
