package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** What statements, guidance and minutes hold of a figure, in the place where it stands. */
final class HeldFigure {

  private static final Pattern CONSENSUS =
      Pattern.compile("(?i)" + ConsensusWords.EN + "|" + ConsensusWords.ZH);

  /** Words that take up amounts of the accounts without naming them again. */
  private static final Pattern SUMMED =
      Pattern.compile(
          "(?i)合计|相加|两者|三者|前者|后者|其中|贡献|剔除|共|earned|together|brought|made|\\bmakes?\\b|combined|parts|segments|nine months|quarters?|FY\\d\\d|上年同期|swing|of which|"
              + ConsensusWords.EN
              + "|"
              + ConsensusWords.ZH);

  /** Lines that a house gathers from several of the accounts under names of its own. */
  private static final Pattern GATHERED =
      Pattern.compile(
          "(?i)费用|管理费|成本|拨备|股本|股数|expens|overhead|\\bcosts?\\b|provision|share count|of (?:it|that|this|them)\\b|(?:fewer|more) shares");

  /** Parts that are named elsewhere. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)合计|相加|之和|\\b(?:together|jointly|combined|the sum|in sum|(?:that|it|this) (?:is|was))\\b");

  private HeldFigure() {}

  /** A sentence about nothing in the accounts is held by what was stated outside them alone. */
  static boolean isHeld(Claim claim, ReadSentence sentence, Dossier dossier) {
    boolean own =
        !sentence.mentions(Mention.OfMeasure.class).isEmpty()
            || RoleOfFigure.isOfAnother(sentence)
            || !sentence.mentions(Mention.OfSegment.class).isEmpty();
    boolean consensus = sentence.holds(CONSENSUS);
    boolean guided =
        sentence.mentions(Mention.OfOutlook.class).stream().anyMatch(Mention.OfOutlook::guidance);
    boolean outside = claim.forecast() && !guided && !own && !consensus;
    boolean count = claim.figure().kind() == StatedFigure.Kind.COUNT;
    if (outside) {
      return dossier.pool().isQuoted(claim.figure());
    }
    boolean summed = !count && sentence.holds(SUMMED);
    boolean plain =
        RoleOfFigure.isNamed(sentence, claim)
            && !count
            && !RoleOfFigure.isExpected(sentence)
            && !DistanceWrong.isDistance(sentence, sentence.claims().indexOf(claim))
            && !claim.forecast()
            && !claim.guidance()
            && !claim.share()
            && !RoleOfFigure.isOfAnother(sentence)
            && !dossier.names().isAny(sentence.text());
    if (plain) {
      return isQuotedNearby(sentence, claim.figure(), dossier);
    }
    if (RoleOfFigure.isUnmeasured(sentence, claim)
        && !count
        && isOnRecord(sentence, claim.figure(), dossier)) {
      return true;
    }
    if (RoleOfFigure.isBareLevel(sentence, claim, summed)
        || RoleOfFigure.isBareRatio(sentence, claim)) {
      return dossier.pool().isQuoted(claim.figure());
    }
    return isStatedNearby(sentence, claim, dossier);
  }

  /** A fact of any time, of a line that the sentence or one before it can mean. */
  private static boolean isOnRecord(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return dossier.pool().isReported(figure)
        && (sentence.holds(TOGETHER)
            || dossier.scenes().of(sentence).filter(s -> s.isOnRecord(figure)).isPresent());
  }

  /** What is stated or guided elsewhere of other things holds nothing here. */
  private static boolean isStatedNearby(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    List<ReadSentence> before = dossier.scenes().before(sentence);
    boolean outlook =
        Outlook.isMeant(sentence)
            || before.stream().anyMatch(s -> Outlook.isNamed(s) || s.holds(CONSENSUS));
    return dossier.pool().isStated(figure)
        && (outlook
            || dossier.pool().isQuoted(figure)
            || isGathered(sentence, before)
            || dossier.statedNearby().yields(sentence, figure));
  }

  /** A line of the accounts is not held by what was stated of something else. */
  private static boolean isQuotedNearby(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return dossier.pool().isQuoted(figure)
        && (Outlook.isMeant(sentence)
            || dossier.statedNearby().yields(sentence, figure)
            || dossier.scenes().before(sentence).stream().anyMatch(Outlook::isMeant));
  }

  private static boolean isGathered(ReadSentence sentence, List<ReadSentence> before) {
    return sentence.holds(GATHERED)
        || (!before.isEmpty()
            && before.getLast().text().endsWith("；")
            && before.getLast().holds(GATHERED));
  }

  private static boolean isMoved(StatedSeries series, StatedFigure figure) {
    Statement first = series.statements().getFirst();
    return series.values().stream()
        .anyMatch(
            a ->
                series.values().stream()
                    .anyMatch(
                        b ->
                            a.compareTo(b) != 0
                                && StatedValueDiffers.isInOwnUnit(first, figure, a.subtract(b))));
  }

  /** Whether things are as many as is on record, or as many more as a series near by moved. */
  static boolean isCounted(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    boolean ofAccounts =
        !sentence.mentions(Mention.OfMeasure.class).isEmpty()
            || !sentence.mentions(Mention.OfSegment.class).isEmpty();
    return (ofAccounts && dossier.pool().isReported(figure))
        || dossier.facts().statements().stream()
            .anyMatch(s -> StatedValueDiffers.isInOwnUnit(s, figure, s.value()))
        || dossier.statedNearby().near(sentence).stream().anyMatch(s -> isMoved(s, figure));
  }

  static boolean isInMinutes(StatedFigure figure, Dossier dossier) {
    Reach reach = Reach.of(figure);
    return dossier.minutes().stream()
        .flatMap(s -> s.claims().stream())
        .map(Claim::figure)
        .anyMatch(
            f ->
                f.kind() == figure.kind()
                    && (reach.holds(f.value()) || f.high().filter(reach::holds).isPresent()));
  }
}
