package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GapWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** R7: from A to B, a change of C, where B less A is not C. */
final class DifferenceWrong implements Check {

  private static final Pattern FROM = Pattern.compile("(?is)(?:由|从|自|较|\\bfrom)[^，,。；;]*\\z");
  private static final Pattern TO =
      Pattern.compile(
          "(?is)(?:至|到|(?:[升降增减调变收转扩缩改提]|调整|下降|上升|提高)[为成]|\\bto(?: an? (?:net |operating )?(?:profit|loss|gain|surplus|deficit) of)?)\\s*(?:每股|盈利|亏损)?\\s*\\z");
  private static final Pattern LOSS_OF =
      Pattern.compile(
          "(?i)(?:亏损|净亏|赤字|净流出)(?:为|约|的|了)*\\s?$|\\b(?:loss|deficit|outflow) of(?: about)? $");
  private static final Pattern BY =
      Pattern.compile(
          "(?is)(?:增幅|降幅|涨幅|跌幅|升幅|差额|差距|节省|节约|少|提高|上调|增加|上升|多出|多|增长|减少|下降|降低|净增|提升|回升|回落|缩小|改善|收窄|扩大|高出|走高|an? (?:increase|advance|improvement|swing|jump|rise|widening) of|swung by|swing by|gained|lost|added|a (?:net )?gain of|an? (?:move|change|shift|drop|fall|slide|cut|saving) of|an? (?:decrease|decline|drop) of|an extra|up|down|by|extra|(?:rose|fell|grew|rise of|raise of|adding)|(?:growth|an? (?:increase|decrease|rise|decline|change)) of|增长|下降)(?:了|约|达到?|为|每股|\\s)*\\z");
  private static final Pattern ON =
      Pattern.compile("(?i)\\s+(?:on|against|versus|vs\\.?)\\s+|\\s*(?:对|对比|相对于?)\\s*");
  private static final Pattern BACK =
      Pattern.compile("(?i)\\s*,?\\s*(?:up |down )?from\\s*(?:only |just |about |some )?");
  private static final int NEAR = 6;

  /** Between a rate and the two ends of the same move. */
  private static final Pattern NOTHING_ELSE =
      Pattern.compile(
          "(?i)^[\\s,，、:：;（(—–-]*(?:(?:即|也就是|亦即|具体|分别|系|约|为|or|that is|i\\.e\\.|namely|going|moving|rising|falling|up|down|which is|and|it went|it rose|it fell|to)[\\s,，]*)*(?:由|从|自|\\bfrom\\b)?[^\\p{IsHan}a-z]{0,4}$");

  private static final Pattern STOP = Pattern.compile("[；;。]|\\b(?:while|whereas)\\b");
  private static final Pattern MORE =
      Pattern.compile(
          "(?is)^\\s*(?:[A-Za-z%]{1,8}\\s)?(?:more(?!"
              + GapWords.TIMES_OVER
              + ")|less|fewer|higher|lower)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      List<Claim> claims = sentence.claims();
      for (int i = 0; i + 1 < claims.size(); i++) {
        StatedFigure from = claims.get(i).figure();
        StatedFigure to = claims.get(i + 1).figure();
        if (from.kind() == to.kind() && isMove(sentence, from, to)) {
          judge(sentence, from, to, dossier, findings);
        } else if (from.kind() == to.kind()
            && (isMoveBackwards(sentence, from, to) || isOn(sentence.text(), from, to))) {
          judge(sentence, to, from, dossier, findings);
        }
      }
    }
    return findings;
  }

  private static boolean isMove(ReadSentence sentence, StatedFigure from, StatedFigure to) {
    String between = sentence.text().substring(from.to(), to.from());
    return sentence.holdsIn(0, from.from(), FROM)
        && sentence.holdsIn(between, TO)
        && between.length() < 48
        && !STOP.matcher(between).find();
  }

  /** «to 180 from 110». */
  private static boolean isMoveBackwards(
      ReadSentence sentence, StatedFigure to, StatedFigure from) {
    return to.to() <= from.from()
        && BACK.matcher(sentence.text().substring(to.to(), from.from())).matches()
        && sentence.holdsIn(0, to.from(), TO);
  }

  /** «259 on 173 comes to 49.5%». */
  private static boolean isOn(String text, StatedFigure to, StatedFigure from) {
    return to.kind() == StatedFigure.Kind.MONEY
        && to.to() <= from.from()
        && ON.matcher(text.substring(to.to(), from.from())).matches();
  }

  private static void judge(
      ReadSentence sentence,
      StatedFigure from,
      StatedFigure to,
      Dossier dossier,
      List<Diagnostic> findings) {
    for (Claim claim : sentence.claims()) {
      StatedFigure by = claim.figure();
      boolean other = by.from() != from.from() && by.from() != to.from();
      boolean told =
          by.kind() == StatedFigure.Kind.MULTIPLE
              || sentence.holdsIn(0, by.from(), BY)
              || sentence.holdsFrom(by.to(), MORE);
      boolean after =
          by.from() < Math.min(from.from(), to.from())
              ? isNear(by, Math.min(from.from(), to.from()))
                  && isNothingNamed(sentence, by.to(), Math.min(from.from(), to.from()))
              : by.from() - Math.max(to.to(), from.to()) < 40
                  && (isNothingNamed(sentence, to.to(), by.from())
                      || isNothingNamed(sentence, 0, from.from()));
      if (other && told && after && isComparable(to, by) && !isOfMiddles(sentence, to, by)) {
        BigDecimal difference = difference(sentence, from, to);
        if (!isDifference(from, to, by, difference, dossier)
            && !isOfOther(sentence, claim, Math.min(from.from(), to.from()), dossier)) {
          findings.add(finding(sentence, from, to, by, difference));
          return;
        }
      }
    }
  }

  /**
   * «从 39.5 亿到 40.1 亿，上调到 39.65 亿到 40.2 亿，中值提高 0.125 亿»: from one range's middle to the other's.
   */
  private static boolean isOfMiddles(ReadSentence sentence, StatedFigure to, StatedFigure by) {
    return by.from() > to.to() && sentence.holdsIn(to.to(), by.from(), GuidedSpan.MIDDLE);
  }

  /** «移动游戏同比下降 8.9%，月活由 960 万降到 890 万»: the rate of what is named before it, and right of that. */
  private static boolean isOfOther(ReadSentence sentence, Claim claim, int from, Dossier dossier) {
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && claim.figure().to() < from
        && !sentence.holdsIn(claim.figure().to(), from, NOTHING_ELSE)
        && !isNothingNamed(sentence, 0, claim.figure().from())
        && dossier.isRight(sentence, claim);
  }

  /** From a loss to a profit it is as far as both together. */
  private static BigDecimal difference(ReadSentence sentence, StatedFigure from, StatedFigure to) {
    boolean turned =
        sentence.holdsIn(0, from.from(), LOSS_OF) != sentence.holdsIn(0, to.from(), LOSS_OF);
    BigDecimal then = turned ? from.value().negate() : from.value();
    return to.value().subtract(then).abs();
  }

  /** A multiple stands right before what it is one of. */
  private static boolean isNear(StatedFigure by, int from) {
    return by.kind() != StatedFigure.Kind.MULTIPLE || from - by.to() <= NEAR;
  }

  /** «增长 39.0%，由 A 增至 B»: what grew stands before the rate and is not named again. */
  private static boolean isNothingNamed(ReadSentence sentence, int from, int to) {
    return sentence.mentions().stream()
        .filter(
            m ->
                m instanceof Mention.OfMeasure
                    || m instanceof Mention.OfSegment
                    || m instanceof Mention.OfBasis)
        .noneMatch(m -> m.from() >= from && m.to() <= to);
  }

  /** A change of money is money or a percentage, a change of a ratio is in points. */
  private static boolean isComparable(StatedFigure level, StatedFigure change) {
    if (level.kind() == StatedFigure.Kind.PERCENT) {
      return change.kind() == StatedFigure.Kind.POINTS;
    }
    return change.kind() == level.kind()
        || (change.kind() == StatedFigure.Kind.MULTIPLE && level.value().signum() > 0)
        || (change.kind() == StatedFigure.Kind.PERCENT && level.value().signum() > 0);
  }

  private static boolean isDifference(
      StatedFigure from, StatedFigure to, StatedFigure by, BigDecimal difference, Dossier dossier) {
    if (by.kind() == StatedFigure.Kind.MULTIPLE) {
      if (from.value().signum() <= 0) {
        return true;
      }
      BigDecimal times = Rounding.quotient(to.value(), from.value());
      return Tolerance.lenient(by, times)
          || isPassed(by, times)
          || Tolerance.lenient(by, times.subtract(BigDecimal.ONE))
          || Interval.of(to).over(Interval.of(from)).contains(by.value());
    }
    if (by.kind() == StatedFigure.Kind.PERCENT && from.kind() != StatedFigure.Kind.PERCENT) {
      if (from.value().signum() <= 0) {
        return true;
      }
      BigDecimal rate = Rounding.quotient(difference, from.value());
      BigDecimal slack = Rounding.quotient(from.step().add(to.step()), from.value()).add(by.step());
      return rate.subtract(by.value().abs()).abs().compareTo(slack) <= 0
          || Tolerance.lenient(by, rate);
    }
    BigDecimal slack =
        isStated(from, dossier) && isStated(to, dossier)
            ? BigDecimal.ZERO
            : from.step().add(to.step()).add(by.step()).divide(BigDecimal.TWO);
    boolean within = difference.subtract(by.value().abs()).abs().compareTo(slack) <= 0;
    boolean fine = from.step().compareTo(difference.multiply(BigDecimal.TEN)) <= 0;
    return (within && fine) || Tolerance.lenient(by, difference);
  }

  /** «more than doubled» of what has not tripled. */
  private static boolean isPassed(StatedFigure by, BigDecimal times) {
    return by.hedge() == StatedFigure.Hedge.OVER
        && times.compareTo(by.value()) > 0
        && times.compareTo(by.value().add(BigDecimal.ONE)) < 0;
  }

  /** What was stated with these very digits was not rounded when it was typed. */
  private static boolean isStated(StatedFigure figure, Dossier dossier) {
    return dossier.facts().statements().stream()
        .anyMatch(s -> s.value().compareTo(figure.value()) == 0);
  }

  private static Diagnostic finding(
      ReadSentence sentence,
      StatedFigure from,
      StatedFigure to,
      StatedFigure by,
      BigDecimal difference) {
    boolean rate = by.kind() == StatedFigure.Kind.PERCENT && to.kind() != by.kind();
    boolean times = by.kind() == StatedFigure.Kind.MULTIPLE;
    return Findings.error(
        times ? "R11" : rate ? "R2" : "R7",
        sentence.sentence().placeAt(by.from()),
        "expected a difference of "
            + Words.of(difference, to)
            + ", found "
            + sentence.text().substring(by.from(), by.to()),
        Words.of(to.value(), to) + " − " + Words.of(from.value(), from),
        "subtract again, or correct one of the two values");
  }
}
