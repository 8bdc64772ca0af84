package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2 and R7: by how much what is guided or expected is said to lie from what was reported, where it
 * lies so far from no value of the same line.
 */
final class OutlookUnfounded implements Check {

  private static final Pattern OF_TIME =
      Pattern.compile("(?:FY\\d\\d(?:Q\\d)?|[上去]年同期|上一?季度?|一年前)\\s?的\\s?$");
  private static final Pattern THE = Pattern.compile("(?i)\\bthe $");
  private static final Pattern OF =
      Pattern.compile("(?i)^ (?:of|in|for|reported|posted|recorded|achieved|seen|a year|last)\\b");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|预期|"
              + GuidanceWords.ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|cent(?:re|er) of|consensus|guid|"
              + GuidanceWords.END_EN
              + "|\\bthe street\\b");

  /** «At the midpoint growth would be 5.8%»: what is assumed is what was guided. */
  static final Pattern ENDS =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|"
              + ConsensusWords.ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|"
              + ConsensusWords.EN
              + "|"
              + GuidanceWords.END_EN);

  /** What is added to guidance or left by it is a value of its own. */
  private static final Pattern COMPUTED =
      Pattern.compile(
          "(?i)推算|剔除|每|倒推|隐含|剩|累计|合计|半年|前[两三]季|九个月|\\badd(?:ing|ed)?\\b|together|combined|\\bhal(?:f|ves)\\b|nine months|\\bleaves?\\b|\\bleft\\b|remain|\\brest\\b|\\bso far\\b|without|exclud");

  private static final Pattern GROWTH =
      Pattern.compile("(?i)增长|增速|下降|同比|环比|grow|grew|rise|increase|decline|sequential|year on year");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    OutlookValues outlook = dossier.outlook();
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.holds(EXPECTED)
          && !sentence.holds(COMPUTED)
          && (sentence.mentions(Mention.OfCondition.class).isEmpty() || sentence.holds(ENDS))) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          judge(sentence, i, outlook, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, int index, OutlookValues outlook, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (scene.isEmpty()
        || !isDistance(sentence, index)
        || dossier.pool().isQuoted(figure)
        || isTyped(sentence, claim, dossier)
        || (dossier.names().isAny(sentence.text())
            && dossier.statedNearby().yields(sentence, figure))
        || isOfAccounts(sentence, index, scene.get())
        || isFounded(sentence, figure, outlook, scene.get())) {
      return Optional.empty();
    }
    boolean growth =
        figure.kind() == StatedFigure.Kind.PERCENT
            && (sentence.holds(GROWTH) || !sentence.mentions(Mention.OfPeriod.class).isEmpty());
    return Optional.of(
        Findings.figure(
            growth ? "R2" : "R7",
            sentence,
            figure,
            "how far what was guided or expected lies from a value of its line",
            "",
            "work it out again from guidance.json or statements.csv, and name the value"));
  }

  /** From what is typed beside it; with a year's value from what is typed of this year. */
  private static boolean isTyped(ReadSentence sentence, Claim claim, Dossier dossier) {
    boolean year =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .noneMatch(p -> p.period() instanceof FiscalQuarter);
    boolean assumed = !sentence.mentions(Mention.OfCondition.class).isEmpty();
    return Typed.yields(sentence, claim.figure())
        || (year && dossier.isBesideAccounts(sentence, claim))
        || (assumed && isOfOther(sentence, claim, dossier));
  }

  /** «目标交付 32 万至 34 万辆。若按上限计…»: of what is no money, or of what was just typed. */
  private static boolean isOfOther(ReadSentence sentence, Claim claim, Dossier dossier) {
    List<StatedFigure> before = dossier.scenes().typedBefore(sentence);
    return before.stream().anyMatch(f -> f.kind() == StatedFigure.Kind.COUNT && f.isRange())
        || Typed.yields(sentence, before, claim.figure());
  }

  private static boolean isDistance(ReadSentence sentence, int index) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.isRange() || figure.width().isPresent() || claim.share()) {
      return false;
    }
    boolean apart = DistanceWrong.isDistance(sentence, index);
    if (isLevelOfTime(sentence, figure)) {
      return false;
    }
    return switch (figure.kind()) {
      case PERCENT -> apart || claim.change() || claim.against().isPresent();
      case MONEY -> apart;
      default -> false;
    };
  }

  /** «above the 34.9% of FY25Q3», «高于 FY25Q3 的 34.9%»: a level, and no distance. */
  private static boolean isLevelOfTime(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(0, figure.from(), OF_TIME)
        || (sentence.holdsIn(0, figure.from(), THE) && sentence.holdsFrom(figure.to(), OF));
  }

  /** A sentence on what was expected tells of what has been, too. */
  private static boolean isOfAccounts(ReadSentence sentence, int index, Scene scene) {
    StatedFigure figure = sentence.claims().get(index).figure();
    long rates =
        sentence.claims().stream()
            .map(c -> c.figure().kind())
            .filter(k -> k == StatedFigure.Kind.PERCENT || k == StatedFigure.Kind.POINTS)
            .count();
    boolean bare =
        sentence.mentions(Mention.OfMeasure.class).isEmpty()
            && sentence.mentions(Mention.OfSegment.class).isEmpty();
    if (rates == 1 && bare && sentence.holds(ENDS)) {
      return false;
    }
    return figure.kind() == StatedFigure.Kind.PERCENT
        ? scene.admissible().levelOrGrowth(figure).isPresent()
        : scene.admissible().moves().stream().anyMatch(e -> Admissible.matches(figure, e.value()));
  }

  private static boolean isFounded(
      ReadSentence sentence, StatedFigure figure, OutlookValues outlook, Scene scene) {
    Reach reach = Reach.of(figure);
    List<BigDecimal> typed =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.from() != figure.from())
            .map(StatedFigure::value)
            .toList();
    for (OutlookValues.Value value : outlook.in(scene)) {
      List<BigDecimal> others = new ArrayList<>(typed);
      others.addAll(outlook.beside(value, scene));
      boolean found =
          others.stream()
              .anyMatch(
                  o ->
                      figure.kind() == StatedFigure.Kind.MONEY
                          ? reach.holdsSize(o.subtract(value.value()))
                          : isChange(reach, value.value(), o) || isChange(reach, o, value.value()));
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChange(Reach reach, BigDecimal one, BigDecimal base) {
    return base.signum() > 0
        && reach.holdsSize(Rounding.quotient(one, base).subtract(BigDecimal.ONE));
  }
}
