package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R2: two amounts are told, and right behind them a growth rate that is not theirs. */
final class GrowthOfTold implements Check {

  private static final Pattern GREW =
      Pattern.compile(
          "(?is)(?:增幅|涨幅|降幅|跌幅|增长|增加|提高|提升|上升|上涨|下降|下滑|减少|回落|\\b(?:up|down|rose|fell|grew|(?:a|an) (?:rise|increase|gain|growth|drop|decline|fall|cut|raise) of|growth of|increase of))(?:了|约|近|为|达|幅度|by|nearly|about|some|[+＋−-]|\\s)*\\z");
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)高于|低于|多于|少于|由|从|上年|去年|一年前|上季|提高到|提高至|升至|增至|降至|\\b(?:from|against|versus|compared with|up on|down on|after|on)\\b");

  /** Before the difference of the two, which is no value of an earlier time. */
  private static final Pattern APART =
      Pattern.compile("(?is).*(?:[多少增减高低赚]|\\b(?:more|less|higher|lower)\\b)[^，,。\\d]{0,6}\\z");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)剔除|分别|其中|合计|"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.MIDDLE_ZH
              + "|汇率|exclud|respectively|\\beach\\b|of which|guid|consensus|"
              + GuidanceWords.MIDDLE_EN
              + "|organic|constant");
  private static final int REACH = 40;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, GrowthOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    boolean told =
        figure.kind() == StatedFigure.Kind.PERCENT
            && !figure.isRange()
            && sentence.holdsIn(0, figure.from(), GREW)
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && !sentence.holds(OTHER);
    List<StatedFigure> before =
        sentence.claims().subList(0, index).stream().map(Claim::figure).toList();
    if (!told || before.size() < 2) {
      return Optional.empty();
    }
    StatedFigure one = before.get(before.size() - 2);
    StatedFigure other = before.getLast();
    boolean alike =
        Typed.isAmount(one)
            && one.kind() == StatedFigure.Kind.MONEY
            && one.isOfOneUnitWith(other)
            && figure.from() - other.to() <= REACH
            && before.stream().filter(f -> f.kind() == one.kind()).count() == 2
            && one.to() <= other.from()
            && sentence.holdsIn(Math.max(0, one.from() - 4), other.from(), AGAINST);
    if (!alike
        || sentence.holdsIn(one.to(), other.from(), APART)
        || dossier.isRight(sentence, sentence.claims().get(index))
        || dossier.pool().isQuoted(figure)) {
      return Optional.empty();
    }
    Interval a = Interval.of(one).absolute();
    Interval b = Interval.of(other).absolute();
    if (!a.isPositive() || !b.isPositive()) {
      return Optional.empty();
    }
    Interval up = a.over(b).minus(BigDecimal.ONE);
    Interval down = b.over(a).minus(BigDecimal.ONE);
    if (up.admits(figure) || down.admits(figure)) {
      return Optional.empty();
    }
    BigDecimal meant = up.middle().signum() > 0 ? up.middle() : down.middle();
    return Optional.of(
        Findings.figure(
            "R2",
            sentence,
            figure,
            "growth of " + Words.of(meant, figure) + " between the two amounts",
            "",
            "divide the two amounts that stand before it"));
  }
}
