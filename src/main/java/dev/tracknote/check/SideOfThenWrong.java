package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1: «按季看高于上季的 15.28 亿元», «above the $1.2bn of a year ago»: the level of then is right, and what
 * it is now lies on its other side.
 */
final class SideOfThenWrong implements Check {

  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?:(?<more>高于|多于|高过|优于|好于|强于|大于)|(?<less>低于|少于|低过|逊于|差于|弱于|小于|逊色于))\\s?"
              + "(?:(?<label>FY\\d\\dQ\\d)|(?<year>上年同期|去年同期|去年同季|一年前)|上一?季度?|上个季度|三个月前)\\s?(?:的|[（(])?\\s?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, SideOfThenWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean level =
        figure.kind() == StatedFigure.Kind.PERCENT || figure.kind() == StatedFigure.Kind.MONEY;
    Optional<Matcher> said = level ? sentence.firstIn(0, figure.from(), SIDE) : Optional.empty();
    if (said.isEmpty() || !isPlain(sentence, figure.from(), said.get(), dossier)) {
      return Optional.empty();
    }
    SideSaid side = SideSaid.of(said.get(), 0);
    Optional<Scene> scene = dossier.scenes().of(sentence).filter(s -> !s.isOfOutlook());
    List<ToldLevels.Level> then =
        scene.isPresent()
            ? new ToldLevels(scene.get()).at(sentence, claim, time(said.get(), dossier.quarter()))
            : List.of();
    boolean wrong =
        !then.isEmpty() && then.stream().allMatch(l -> isOnOtherSide(l, side.more(), dossier));
    return wrong ? Optional.of(told(sentence, side, then.getFirst())) : Optional.empty();
  }

  private static Stretch time(Matcher said, FiscalQuarter now) {
    FiscalQuarter other = said.group("year") != null ? now.yearAgo() : now.previous();
    return Stretch.of(
        Optional.ofNullable(said.group("label")).flatMap(FiscalQuarter::parse).orElse(other));
  }

  /** What is spoken of is what was, and it is of the note's own quarter. */
  private static boolean isPlain(ReadSentence sentence, int from, Matcher said, Dossier dossier) {
    return sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty()
        && sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && sentence.mentions(Mention.OfShare.class).isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.to() <= from)
            .allMatch(p -> p.period().equals(dossier.quarter()) || p.from() > said.start());
  }

  private static boolean isOnOtherSide(ToldLevels.Level then, boolean more, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> was = dossier.ground().value(then.subject(), then.stretch());
    Optional<BigDecimal> is = dossier.ground().value(then.subject(), now);
    return then.stretch().last().compareTo(now.last()) < 0
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
