package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R1: «按季看高于上季的 15.28 亿元», «above the $1.2bn of a year ago»: the level of then is right, and what
 * it is now lies on its other side.
 */
final class SideOfThenWrong implements Check {

  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?:(?<more>高于|多于|高过|优于|好于|强于|大于)|(?<less>低于|少于|低过|逊于|差于|弱于|小于|逊色于))\\s?"
              + "(?:FY\\d\\d(?:Q\\d)?|上年同期|去年同期|去年同季|一年前|上一?季度?|上个季度|三个月前|[两三]个季度前)\\s?(?:的|[（(])?\\s?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, SideOfThenWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean level =
        figure.kind() == StatedFigure.Kind.PERCENT || figure.kind() == StatedFigure.Kind.MONEY;
    Optional<SideSaid> side =
        level
            ? sentence.firstIn(0, figure.from(), SIDE).map(m -> SideSaid.of(m, 0))
            : Optional.empty();
    if (side.isEmpty() || !isPlain(sentence, claim, dossier)) {
      return Optional.empty();
    }
    Optional<Scene> scene = dossier.scenes().of(sentence).filter(s -> !s.isOfOutlook());
    List<ToldLevels.Level> then =
        scene.map(s -> new ToldLevels(s).of(sentence, claim)).orElse(List.of());
    boolean wrong =
        !then.isEmpty()
            && then.stream().allMatch(l -> isOnOtherSide(l, side.get().more(), dossier));
    return wrong ? Optional.of(told(sentence, side.get(), then.getFirst())) : Optional.empty();
  }

  /** What is spoken of is what was, and it is of the note's own quarter. */
  private static boolean isPlain(ReadSentence sentence, Claim claim, Dossier dossier) {
    FiscalPeriod now = dossier.quarter();
    int from = claim.figure().from();
    return sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty()
        && sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && sentence.mentions(Mention.OfShare.class).isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.to() <= from)
            .allMatch(
                p -> p.period().equals(now) || claim.period().equals(Optional.of(p.period())));
  }

  private static boolean isOnOtherSide(ToldLevels.Level then, boolean more, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> was = dossier.ground().value(then.subject(), then.stretch());
    Optional<BigDecimal> is = dossier.ground().value(then.subject(), now);
    return then.stretch().quarters() == 1
        && then.stretch().last().compareTo(now.last()) < 0
        && was.isPresent()
        && is.isPresent()
        && (more ? is.get().compareTo(was.get()) < 0 : is.get().compareTo(was.get()) > 0);
  }

  private static Diagnostic told(ReadSentence sentence, SideSaid side, ToldLevels.Level then) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(side.at()),
        "expected "
            + then.subject().id()
            + " to lie "
            + (side.more() ? "below" : "above")
            + " that of "
            + then.stretch().label()
            + ", found the reverse",
        "",
        "turn the word round, or correct one of the two values");
  }
}
