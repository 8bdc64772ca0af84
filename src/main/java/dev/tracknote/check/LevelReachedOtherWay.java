package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * R2: «净利率降至 11.2%» of a margin that stood lower a quarter and a year before: the level is right,
 * and it was reached from the other side.
 */
final class LevelReachedOtherWay implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, LevelReachedOtherWay::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean plain =
        (figure.kind() == StatedFigure.Kind.PERCENT || figure.kind() == StatedFigure.Kind.MONEY)
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && sentence.mentions(Mention.OfExclusion.class).isEmpty()
            && sentence.mentions(Mention.OfLoss.class).isEmpty()
            && sentence.mentions(Mention.OfOutlook.class).isEmpty()
            && sentence.mentions(Mention.OfPeriod.class).stream()
                .allMatch(p -> p.period().equals(dossier.quarter()));
    Optional<Matcher> moved = plain ? moved(sentence, figure) : Optional.empty();
    Optional<Scene> scene = moved.isPresent() ? dossier.scenes().of(sentence) : Optional.empty();
    if (scene.isEmpty() || !scene.get().spans().isEmpty()) {
      return Optional.empty();
    }
    boolean up = moved.get().group("up") != null;
    Stretch now = Stretch.of(dossier.quarter());
    List<ToldLevels.Level> levels =
        new ToldLevels(scene.get())
            .of(sentence, claim).stream().filter(l -> l.stretch().equals(now)).toList();
    boolean wrong =
        !levels.isEmpty() && levels.stream().allMatch(l -> isFromOtherSide(l, up, dossier));
    return wrong
        ? Optional.of(
            Findings.error(
                "R2",
                sentence.sentence().placeAt(moved.get().start()),
                "expected "
                    + levels.getFirst().subject().id()
                    + (up ? " to have fallen" : " to have risen")
                    + " over the year and the quarter, found the reverse",
                "",
                "compare with the quarter and the year before"))
        : Optional.empty();
  }

  private static Optional<Matcher> moved(ReadSentence sentence, StatedFigure figure) {
    return sentence
        .firstIn(0, figure.from(), DirectionOfTold.MOVED_TO)
        .or(() -> sentence.firstIn(0, figure.from(), DirectionOfTold.MOVED_TO_ZH));
  }

  private static boolean isFromOtherSide(ToldLevels.Level level, boolean up, Dossier dossier) {
    Optional<BigDecimal> now = value(level, level.stretch(), dossier);
    return now.isPresent()
        && Stream.of(level.stretch().yearAgo(), level.stretch().previous())
            .map(t -> value(level, t, dossier))
            .allMatch(
                then ->
                    then.filter(b -> up ? now.get().compareTo(b) < 0 : now.get().compareTo(b) > 0)
                        .isPresent());
  }

  private static Optional<BigDecimal> value(ToldLevels.Level level, Stretch time, Dossier dossier) {
    return level.whole().isPresent()
        ? new Readings(dossier.ground())
            .ratio(level.subject(), level.whole().get(), time)
            .map(Expected::value)
        : dossier.ground().value(level.subject(), time);
  }
}
