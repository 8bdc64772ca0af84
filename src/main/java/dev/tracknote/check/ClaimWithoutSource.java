package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * R10 and R20: a figure that no fact, exhibit, statement or minute holds and nobody is quoted for.
 */
final class ClaimWithoutSource implements Check {

  /** How a finding begins that knows of nothing that makes the figure right. */
  static final String UNHELD = "expected a figure that facts, statements or minutes hold";

  /** The same of something that is still to come. */
  static final String UNSOURCED = "expected the origin of the forecast";

  private static final Pattern COMPARABLE =
      Pattern.compile(
          "(?i)同店|恒定汇率|固定汇率|organic|like[- ]for[- ]like|same[- ]store|constant currenc");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)当初|首次披露|最初|最早披露|原(?:先)?披露|曾披露|更正|重[列述分]|划转前|口径|first reported|as reported|originally|recast|restat|correct(?:ed|ion)");
  private static final Pattern OWN =
      Pattern.compile("(?i)公司.*|管理层|披露|公告|management|said|says|announced|told");

  /** «That is +4.7% and +26.4%»: rates of what the sentence before guides to. */
  private static final Pattern RESTATED_RATES =
      Pattern.compile("(?i)^(?:That|This|It) is [+＋−-]\\d");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.note()) {
      if (isTold(sentence) && !ForecastWithoutSource.isOutside(sentence, dossier)) {
        sentence.claims().stream()
            .filter(c -> isUnheld(c, sentence, dossier))
            .filter(c -> !Derived.isRight(sentence, c, dossier))
            .filter(c -> !dossier.isYielded(sentence, c))
            .findFirst()
            .ifPresent(
                c ->
                    findings.add(finding(sentence, c, RoleOfFigure.isNamed(sentence, c), dossier)));
      }
    }
    return findings;
  }

  private static boolean isTold(ReadSentence sentence) {
    return sentence.sentence().part() != PartKind.PICKS
        && isUnattributed(sentence)
        && !sentence.holds(RESTATED_RATES)
        && !sentence.isRow()
        && sentence.text().indexOf(Sentence.REFERENCE) < 0;
  }

  /** What the company itself says is on record: only somebody else's word excuses a figure. */
  static boolean isUnattributed(ReadSentence sentence) {
    return sentence.mentions(Mention.OfSource.class).stream()
        .allMatch(s -> OWN.matcher(sentence.text().substring(s.from(), s.to())).matches());
  }

  private static boolean isUnheld(Claim claim, ReadSentence sentence, Dossier dossier) {
    StatedFigure figure = claim.figure();
    return RoleOfFigure.isWeighty(sentence, figure)
        && !claim.conditional()
        && !(claim.forecast() && HouseEstimates.isInOwnName(sentence, dossier))
        && dossier.estimates().at(sentence.sentence().placeAt(figure.from())).isEmpty()
        && !isLessOther(sentence, claim)
        && !WorkedOut.is(sentence, figure)
        && !isOfUnnamedTogether(sentence, claim)
        && !figure.isRange()
        && figure.width().isEmpty()
        && !HeldFigure.isHeld(claim, sentence, dossier)
        && !(figure.kind() == StatedFigure.Kind.COUNT
            && HeldFigure.isCounted(sentence, figure, dossier))
        && !(sentence.holds(BEFORE) && dossier.pool().isSuperseded(figure))
        && !dossier.isRight(sentence, claim)
        && !HeldFigure.isInMinutes(figure, dossier)
        && !HouseEstimates.isEarlier(sentence, figure);
  }

  /**
   * What is left without something is on record only where it is a basis or a measure of its own.
   */
  private static boolean isLessOther(ReadSentence sentence, Claim claim) {
    return claim.excluding() && claim.basis().isEmpty() && !sentence.holds(COMPARABLE);
  }

  /** «两者合计占 36.0%»: the parts that are meant are named elsewhere. */
  private static boolean isOfUnnamedTogether(ReadSentence sentence, Claim claim) {
    int at = sentence.claims().indexOf(claim);
    boolean then = claim.when().isPresent() && at > 0 && TotalWrong.isTotal(sentence, at - 1);
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && sentence.mentions(Mention.OfSegment.class).isEmpty()
        && (then || TotalWrong.isTotal(sentence, at));
  }

  private static Diagnostic finding(
      ReadSentence sentence, Claim claim, boolean named, Dossier dossier) {
    String rule = LikeliestFault.rule(sentence, claim, named, dossier);
    boolean outlook =
        claim.forecast() && !named && rule.equals("R20") && !Outlook.isNamed(sentence);
    String typed = sentence.typed(claim.figure());
    return Findings.error(
            outlook ? "R10" : rule,
            sentence.sentence().placeAt(claim.figure().from()),
            outlook ? UNSOURCED + " " + typed + ", found none" : UNHELD + ", found " + typed,
            "",
            "name the source in the sentence, or enter the figure in statements.csv")
        .asWarning();
  }
}
