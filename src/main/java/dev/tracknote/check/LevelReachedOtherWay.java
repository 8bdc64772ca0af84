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
    ToldLevels told = new ToldLevels(scene.get());
    List<ToldLevels.Level> levels =
        (claim.against().isEmpty() ? told.of(sentence, claim) : told.at(sentence, claim, now))
            .stream().filter(l -> l.stretch().equals(now)).toList();
    List<Stretch> bases =
        claim
            .against()
            .map(a -> List.of(a == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous()))
            .orElse(List.of(now.yearAgo(), now.previous()));
    boolean wrong =
        !levels.isEmpty() && levels.stream().allMatch(l -> isFromOtherSide(l, bases, up, dossier));
    return wrong
        ? Optional.of(
            Findings.error(
                "R2",
                sentence.sentence().placeAt(moved.get().start()),
                "expected "
                    + levels.getFirst().subject().id()
                    + (up ? " to have fallen" : " to have risen")
                    + over(claim)
                    + ", found the reverse",
                "",
                "compare with the quarter and the year before"))
        : Optional.empty();
  }

  private static String over(Claim claim) {
    return claim
        .against()
        .map(a -> a == Mention.Against.YEAR_AGO ? " over the year" : " over the quarter")
        .orElse(" over the year and the quarter");
  }

  private static Optional<Matcher> moved(ReadSentence sentence, StatedFigure figure) {
    return sentence
        .firstIn(0, figure.from(), DirectionOfTold.MOVED_TO)
        .or(() -> sentence.firstIn(0, figure.from(), DirectionOfTold.MOVED_TO_ZH));
  }

  private static boolean isFromOtherSide(
      ToldLevels.Level level, List<Stretch> bases, boolean up, Dossier dossier) {
    Optional<BigDecimal> now = value(level, level.stretch(), dossier);
    return now.isPresent()
        && bases.stream()
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
