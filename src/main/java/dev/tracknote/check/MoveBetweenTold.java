package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GapWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2 and R7: of three figures that follow one another two are values and one is the move between
 * them, and the move is not what lies between the values, each within its rounding.
 *
 * <p>Only what is typed counts, so it holds for figures of which nothing is on record.
 */
final class MoveBetweenTold implements Check {

  private static final int LINK = 48;
  private static final int NEAR = 8;

  /** A move right before its figure. */
  private static final Pattern MOVED =
      Pattern.compile(
          "(?is)(?:[增升提涨降跌减扩缩多少高低拉改收]\\p{IsHan}{0,3}(?<![到至])|幅度?(?:为|达)?"
              + "|\\b(?:up|down|by|rose|risen|fell|fallen|grew|grown|gained|lost|added|shed|climbed|slipped|dropped|increased|declined|improved|widened|narrowed|(?:rise|increase|gain|growth|drop|decline|fall|cut|loss|improvement|advance) of|an extra|extra))"
              + "(?:约|近|了|超过?|逾|about|some|nearly|almost|roughly|over|more than|by|only|just|[+＋−-]|\\s)*\\z");

  /** A move right behind its figure. */
  private static final Pattern MORE =
      Pattern.compile(
          "(?is)^\\s?(?:more(?!"
              + GapWords.TIMES_OVER
              + ")|less|fewer|higher|lower|larger|smaller|wider|narrower|better|worse|above|below|ahead of|short of|extra)\\b");

  /** What sets one value against another. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)较|比|由|从|自|上年|去年|一年前|上一?季|高于|低于|\\b(?:against|versus|vs|from|compared (?:with|to)|up on|down on|than|above|below|after|over|on)\\b");

  /** From one value to another. */
  private static final Pattern FROM = Pattern.compile("(?i)(?:由|从|自|\\bfrom)[^，。,;]{0,24}$");

  private static final Pattern TO_FIRST =
      Pattern.compile("(?i)(?:[至到]|\\bto)\\s?(?:约|近|about |some |nearly )?$");
  private static final Pattern BACK =
      Pattern.compile("(?i)^,? (?:up |down )?from (?:only |just |about |some )?$");

  /** Between the ends of a move and what stands beside them as the same thing said again. */
  private static final Pattern IN_APPOSITION =
      Pattern.compile(
          "(?i)^\\s?[,，、:：(（—–-]+\\s?(?:or |that is,? |i\\.e\\.,? |which is |即|也就是|相当于)?(?:an? |some |about |nearly |roughly |almost |约|近)*(?:loss of |gain of |[a-z]+ of )?$");

  private static final Pattern A_NOUN =
      Pattern.compile(
          "(?i)\\ban? [^|]*\\|\\s(?:lift|jump|step|move|swing|boost|rise|increase|improvement|gain|drop|fall|cut|hit|slide|decline|decrease|reduction|climb|bump|uplift|upgrade|leap|change|shift|advance|dip|slip|widening|narrowing|raise|addition)\\b"
              + "|\\b(?:lift|jump|step|move|swing|boost|rise|increase|improvement|gain|drop|fall|cut|slide|decline|decrease|reduction|climb|bump|uplift|upgrade|leap|change|shift|advance|dip|slip|addition) of [^|]*\\|");

  private static final Pattern TO =
      Pattern.compile("(?i)^[^，。,;]{0,24}(?:至|到|为|\\bto\\b)[^，。,;]{0,12}$");

  /**
   * Values that are adjusted, added up or shared out are not the two that the move lies between.
   */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)剔除|汇率|分别|其中|合计|累计|贡献|拉动|可比|有机|年均|复合|exclud|respectively|\\beach\\b|of which|organic|constant|currenc|like-for-like|comparable|together|combined|annuali[sz]ed|compound|a year on average|contribut|cumulative");

  /** Between the figures something else begins. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)[。；;]|而|但|其余|同期|"
              + ConsensusWords.ZH
              + "|"
              + GuidanceWords.ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|每股|\\b(?:while|whereas|but|with|for|which|so|share|average|"
              + ConsensusWords.EN
              + "|guid\\w*|midpoint|end)\\b");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^\\s?的?\\s?(?:监管)?(?:上限|下限|底线|红线|门槛|要求|标准|最低线|minimum|floor|ceiling|cap|limit|threshold|requirement)(?:[（(][^）)]*[）)])?");

  private static final Pattern STOP = Pattern.compile("[，,（(]");
  private static final Pattern AGAINST_AFTER =
      Pattern.compile("(?i)^[\\s,(]*(?:from|against|versus|vs|compared (?:with|to))\\b");
  private static final BigDecimal APART = new BigDecimal("12");

  private record Roles(StatedFigure one, StatedFigure move, StatedFigure other) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.claims().size() > 2
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && !isOfLoss(sentence)
          && !sentence.holds(OTHER)) {
        for (int i = 0; i + 2 < sentence.claims().size(); i++) {
          roles(sentence, i).flatMap(r -> judge(sentence, r, dossier)).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** Money that was lost; «a loss of 183 basis points» is but a move. */
  private static boolean isOfLoss(ReadSentence sentence) {
    return sentence.mentions(Mention.OfLoss.class).stream()
        .anyMatch(
            l ->
                sentence.claims().stream()
                    .map(Claim::figure)
                    .noneMatch(
                        f ->
                            f.kind() == StatedFigure.Kind.POINTS
                                && f.from() >= l.to()
                                && f.from() - l.to() <= NEAR));
  }

  /** Which of three figures in a row is the move, where the words between them say so. */
  private static Optional<Roles> roles(ReadSentence sentence, int index) {
    Claim first = sentence.claims().get(index);
    Claim second = sentence.claims().get(index + 1);
    Claim third = sentence.claims().get(index + 2);
    int begin = index == 0 ? 0 : sentence.claims().get(index - 1).figure().to();
    String text = sentence.text();
    String before = text.substring(begin, first.figure().from());
    String one = text.substring(first.figure().to(), second.figure().from());
    // «8.5% 下限»: the name of the value right behind it
    String two =
        LABEL.matcher(text.substring(second.figure().to(), third.figure().from())).replaceFirst("");
    if (one.length() > LINK
        || two.length() > LINK
        || BREAK.matcher(one).find()
        || BREAK.matcher(two).find()
        || namesBetween(sentence, first, third.figure().from())) {
      return Optional.empty();
    }
    boolean against =
        AGAINST.matcher(one).find() || (FROM.matcher(before).find() && TO.matcher(one).find());
    if (isPair(first, second)
        && !isMoved(before, text, first)
        && !isMoved(one, text, second)
        && (isMove(third, first, two, text)
            || (isFromTo(before, one) && isBehindBoth(third, first, two, text)))
        && against) {
      return Optional.of(new Roles(first.figure(), third.figure(), second.figure()));
    }
    if (isPair(first, third)
        && !isMoved(before, text, first)
        && !isMoved(two, text, third)
        && isMove(second, first, one, text)
        && (STOP.matcher(two).find() ? AGAINST_AFTER : AGAINST).matcher(two).find()) {
      return Optional.of(new Roles(first.figure(), second.figure(), third.figure()));
    }
    return Optional.empty();
  }

  /** Something else than what the first figure is of is named on the way to the last. */
  private static boolean namesBetween(ReadSentence sentence, Claim first, int to) {
    int from = first.figure().to();
    return sentence.mentions().stream()
        .filter(m -> m.from() >= from && m.to() <= to)
        .anyMatch(
            m ->
                m instanceof Mention.OfSegment
                    || (m instanceof Mention.OfMeasure o && !o.measure().equals(first.measure())));
  }

  /** «去年同季为 A，上季为 B»: no move of the quarter lies between two values of earlier times. */
  private static boolean areBothEarlier(Claim one, Claim other) {
    return one.when().filter(Mention.When::isEarlier).isPresent()
        && other.when().filter(Mention.When::isEarlier).isPresent()
        && !one.when().equals(other.when());
  }

  private static boolean isPair(Claim one, Claim other) {
    if (areBothEarlier(one, other)) {
      return false;
    }
    StatedFigure a = one.figure();
    StatedFigure b = other.figure();
    return a.kind() == b.kind()
        && (Typed.isAmount(a) || a.kind() == StatedFigure.Kind.PERCENT)
        && a.currency().equals(b.currency())
        && isPlain(a)
        && isPlain(b)
        && a.value().signum() > 0
        && b.value().signum() > 0
        && a.value().compareTo(b.value().multiply(APART)) < 0
        && b.value().compareTo(a.value().multiply(APART)) < 0;
  }

  private static boolean isPlain(StatedFigure figure) {
    return !figure.isRange()
        && figure.width().isEmpty()
        && !figure.signed()
        && figure.hedge() == StatedFigure.Hedge.NONE;
  }

  private static boolean isMove(Claim move, Claim level, String before, String text) {
    StatedFigure figure = move.figure();
    StatedFigure.Kind of = level.figure().kind();
    boolean unit =
        of == StatedFigure.Kind.PERCENT
            ? figure.kind() == StatedFigure.Kind.POINTS
            : figure.kind() == StatedFigure.Kind.PERCENT
                || (figure.kind() == of && figure.currency().equals(level.figure().currency()));
    return unit && !figure.isRange() && isMoved(before, text, move);
  }

  /** «from A to B», «to B from A». */
  private static boolean isFromTo(String before, String one) {
    return (FROM.matcher(before).find() && TO.matcher(one).find())
        || (TO_FIRST.matcher(before).find() && BACK.matcher(one).matches());
  }

  /**
   * «…, a ¥12bn lift», «…, or 40bps»: whatever it is called, behind both ends of a move stands the
   * move.
   */
  private static boolean isBehindBoth(Claim move, Claim level, String before, String text) {
    StatedFigure figure = move.figure();
    StatedFigure.Kind of = level.figure().kind();
    boolean unit =
        of == StatedFigure.Kind.PERCENT
            ? figure.kind() == StatedFigure.Kind.POINTS
            : figure.kind() == of && figure.currency().equals(level.figure().currency());
    return unit
        && !figure.isRange()
        && IN_APPOSITION.matcher(before).matches()
        && (figure.kind() == StatedFigure.Kind.POINTS
            || A_NOUN.matcher(before + "|" + text.substring(figure.to())).find());
  }

  private static boolean isMoved(String before, String text, Claim claim) {
    return MOVED.matcher(before).find() || MORE.matcher(text.substring(claim.figure().to())).find();
  }

  /** What was stated as it is typed is known to the last digit. */
  private static Interval values(StatedFigure figure, Dossier dossier) {
    boolean stated =
        dossier.facts().statements().stream()
            .anyMatch(s -> s.high().isEmpty() && s.value().compareTo(figure.value()) == 0);
    return stated ? new Interval(figure.value(), figure.value()) : Interval.of(figure);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Roles roles, Dossier dossier) {
    Interval one = values(roles.one(), dossier);
    Interval other = values(roles.other(), dossier);
    boolean rate = roles.move().kind() == StatedFigure.Kind.PERCENT;
    if (!one.isPositive() || !other.isPositive()) {
      return Optional.empty();
    }
    Interval up = rate ? one.over(other).minus(BigDecimal.ONE) : one.minus(other);
    Interval down = rate ? other.over(one).minus(BigDecimal.ONE) : up;
    if (up.admits(roles.move()) || down.admits(roles.move())) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.figure(
            rate ? "R2" : "R7",
            sentence,
            roles.move(),
            (rate ? "growth of " : "a difference of ")
                + Words.of(up.middle().abs(), roles.move())
                + " between the two that are told",
            "",
            "take the one from the other"));
  }
}
