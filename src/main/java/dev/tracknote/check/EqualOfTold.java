package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R1 and R5: «24.4%, exactly the midpoint of 24.5%»: two values that are said to be the same. */
final class EqualOfTold implements Check {

  private static final Pattern SAME =
      Pattern.compile(
          "(?i)[，,（(]?\\s?(?:正好|恰好|刚好|恰恰|恰|正|完全|精确地?)(?:等于|落在|处于|位于|是|为|与|同|踩在|打在|命中)[^，。；;]{0,16}"
              + "|[,（(–—-]?\\s?(?:which (?:is|was) |that is |i\\.e\\. |and (?:so |thus )?)?(?:exactly|precisely|spot[- ]on|bang on|dead on|identical to)(?! (?:half|a|one|two|three|twice)\\b) (?:(?:at|on|in line with|equal to|matching|level with|the same as) )?[^,.;]{0,40}");

  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|预期|目标|"
              + GuidanceWords.MIDDLE_ZH
              + "|guid|consensus|expect|target|"
              + GuidanceWords.MIDDLE_EN);

  /** So much of something is no value of its own. */
  private static final Pattern SHARE = Pattern.compile("^ of (?!FY|last|a year)");

  /** Neither a distance nor a part of it. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)一半|分之|倍|差|之间|\\b(?:half|times|third|quarter of|between|apart|gap|difference)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, EqualOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    if (index == 0 || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    StatedFigure one = sentence.claims().get(index - 1).figure();
    StatedFigure other = sentence.claims().get(index).figure();
    boolean alike =
        OrderOfTold.isAlike(one, other)
            && one.kind() != StatedFigure.Kind.MULTIPLE
            && one.kind() != StatedFigure.Kind.COUNT
            && one.to() <= other.from();
    if (!alike || isSame(one, other)) {
      return Optional.empty();
    }
    String between = sentence.text().substring(one.to(), other.from());
    return SAME.matcher(between).matches()
            && !OTHER.matcher(between).find()
            && !sentence.holdsFrom(other.to(), SHARE)
        ? Optional.of(
            Findings.error(
                EXPECTED.matcher(between).find() ? "R5" : "R1",
                sentence.sentence().placeAt(other.from()),
                "expected the value that it is said to equal, "
                    + sentence.typed(one)
                    + ", found "
                    + sentence.typed(other),
                "",
                "correct one of the two, or say how far they lie apart"))
        : Optional.empty();
  }

  /** To the fewer digits of the two. */
  private static boolean isSame(StatedFigure one, StatedFigure other) {
    return Tolerance.exact(one.withoutHedge(), other.value())
        || Tolerance.exact(other.withoutHedge(), one.value());
  }
}
