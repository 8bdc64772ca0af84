package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import java.util.regex.Pattern;

/**
 * A verdict that tells nothing of how the company's result stood: one that is denied or supposed,
 * of another time, of a part, or of what was itself guided or expected.
 */
final class VerdictOfNoResult {

  /** Without one of these nothing is held against anything. */
  static final Pattern HELD_AGAINST =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|预期|展望|预测|区间|给出的|"
              + ConsensusWords.ZH
              + "|"
              + ConsensusWords.EN
              + "|guid|outlook|consensus|street|expect|forecast|estimate|range|band|feared|model");

  private static final Pattern OF_NOW =
      Pattern.compile(
          "(?i)本季|当季|上季|刚刚?(?:实现|公布)|the quarter just|\\bjust (?:achieved|reported|printed|posted|booked|closed|delivered)\\b|\\bthis quarter|the (?:reported|past) quarter|what (?:it|we)");

  /** Before guidance for what is to come that is set beside what has been. */
  private static final Pattern WITH_NOW =
      Pattern.compile(
          "(?i)^[^\\p{IsHan}]*(?:与|和|较|同|比)(?:本季|当季|上季|本期)[^，]{0,8}(?:相比|比较|，)|^compared with (?:this|the (?:reported|past)) quarter");

  /** «前者超出，后者未达»: which of two that were named is not asked here. */
  private static final Pattern ONE_OF_TWO =
      Pattern.compile("(?i)前者|后者|\\bthe (?:former|latter)\\b");

  private static final Pattern NOT =
      Pattern.compile(
          "(?i)(?:未|没有|并未|尚未|不会|难以|不是|并非|而非|不属于|谈不上|算不上|称不上)\\s?$|\\b(?:not|neither|nor|never|rather than|instead of)\\b[^,;]{0,12}$");
  private static final Pattern NEAR =
      Pattern.compile("(?i)接近|靠近|贴近|恰好|恰在|刚好|\\bnear\\b|close to|exactly|toward|sat at");

  /** «consensus of $1,640m lies below it»: what was expected is what is said to stand so. */
  private static final Pattern OF_EXPECTED =
      Pattern.compile(
          "(?i)^(?:[^\\p{IsHan}，,]{0,12}(?:一致|市场)预期(?:值|均值)?(?!相比|比较|衡量|而言|看)[^，。；]*"
              + "|(?:(?:[^,;]|,\\d)*\\b(?:and|while|but|as|whereas) )?(?:the |market |current )*(?:consensus|street)(?:'s|’s)?\\b(?:[^,;]|,\\d)*\\b(?:is|are|was|lies|lay|sits|sat|stands|stood|remains|remained|falls|comes?|came|had been)\\b(?:[^,;]|,\\d)*)$");

  private static final Pattern TOPS_OUT =
      Pattern.compile(
          "(?i)\\b(?:guidance|outlook)\\b[^,;]{0,20}\\b(?:tops out|ends|stops|peaks)\\b");

  private VerdictOfNoResult() {}

  static boolean is(Phrase phrase, VerdictWords said) {
    return looksBack(phrase)
        || phrase.clauseHolds(ONE_OF_TWO)
        || isOfPart(phrase)
        || isVague(phrase, said)
        || isOfExpected(phrase)
        || isOfOutlook(phrase)
        || isAgainstLevel(phrase)
        || (YardstickMeant.isGuidance(phrase.clause()) && phrase.sentence().holds(WITH_NOW))
        || isOverFigure(phrase);
  }

  private static boolean looksBack(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfRelativePeriod.class).stream()
        .anyMatch(
            p ->
                p.from() >= phrase.start()
                    && p.to() <= phrase.end()
                    && p.when() != Mention.When.CURRENT);
  }

  private static boolean isOfPart(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfSegment.class).stream()
        .anyMatch(
            s -> s.from() >= phrase.start() && s.to() <= phrase.end() && !s.segment().isEmpty());
  }

  private static boolean isVague(Phrase phrase, VerdictWords said) {
    return phrase.beforeHolds(NOT)
        || (phrase.clauseHolds(NEAR) && said.verdict() != Mention.Verdict.WITHIN)
        || isSupposed(phrase);
  }

  private static boolean isSupposed(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfCondition.class).stream()
        .map(c -> phrase.sentence().text().substring(c.from(), c.to()))
        .anyMatch(c -> !c.equalsIgnoreCase("every"));
  }

  /** Whether the word is said of what was expected, and not of the result. */
  static boolean isOfExpected(Phrase phrase) {
    return (phrase.beforeHolds(OF_EXPECTED) && !phrase.afterHolds(Yardstick.CONSENSUS))
        || phrase.sentence().holdsFrom(phrase.from(), OutlookSideWrong.THAN_ACTUAL);
  }

  /** What is guided is held against what is expected, or against what has been. */
  private static boolean isOfOutlook(Phrase phrase) {
    return YardstickMeant.isGuidance(phrase.before())
        && (phrase.afterHolds(Yardstick.CONSENSUS)
            || phrase.afterHolds(OF_NOW)
            || namesPeriodBehind(phrase));
  }

  /** «The guided margin of 77.5% is above the 77.4% of FY26Q2»: what is guided is held against. */
  private static boolean namesPeriodBehind(Phrase phrase) {
    boolean told =
        phrase.beforeHolds(YardstickMeant.END)
            || phrase.sentence().claims().stream()
                .map(c -> c.figure().from())
                .anyMatch(f -> f >= phrase.start() && f < phrase.from());
    return told
        && phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.from() >= phrase.to() && p.to() <= phrase.end());
  }

  /** «毛利率指引上限 45.0%，低于 FY26Q3 的 46.0%»: the end that stands before is held against a level. */
  private static boolean isAgainstLevel(Phrase phrase) {
    String ahead = phrase.masked().substring(0, phrase.from());
    return (YardstickMeant.END.matcher(ahead).find() || TOPS_OUT.matcher(ahead).find())
        && (phrase.afterHolds(OF_NOW)
            || phrase.sentence().mentions(Mention.OfPeriod.class).stream()
                .anyMatch(p -> p.from() >= phrase.to() && p.to() <= phrase.end()))
        && !phrase.afterHolds(HELD_AGAINST)
        && !phrase.afterHolds(YardstickMeant.END);
  }

  /** «同比增速也超过两成»: more than a figure, and not than what was expected. */
  private static boolean isOverFigure(Phrase phrase) {
    return phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT && !f.isRange())
            .anyMatch(f -> f.from() >= phrase.to() && f.from() <= phrase.to() + 1)
        && !phrase.clauseHolds(HELD_AGAINST);
  }
}
