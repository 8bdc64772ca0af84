package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R5: «Guidance had been $267 million ± 1%. Revenue came in above the top end.»: the sentence
 * before quotes what was expected, this one only passes the verdict.
 */
final class VerdictOnTold implements Check {

  private static final Pattern TOP =
      Pattern.compile("(?i)上[限沿端]|\\b(?:top|upper|high)(?:er)? end\\b|\\bceiling\\b");
  private static final Pattern BOTTOM =
      Pattern.compile("(?i)下[限沿端]|\\b(?:bottom|low|lower) end\\b|\\bfloor\\b");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|区间|范围|该预期|\\b(?:it|that|this|guidance|range|band|consensus)\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|不是|并非|没有|并未(?!达)|"
              + GuidanceWords.MIDDLE_EN
              + "|\\bnot\\b|n't|\\bnext\\b|FY\\d\\d");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<VerdictOnQuoted.Yardstick> known = VerdictOnQuoted.yardsticks(dossier);
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : known.isEmpty() ? List.<ReadSentence>of() : dossier.note()) {
      if (sentence.claims().isEmpty() && isPlain(sentence)) {
        dossier.scenes().before(sentence).stream()
            .reduce((a, b) -> b)
            .flatMap(b -> judge(sentence, b, known, dossier))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isPlain(ReadSentence sentence) {
    return !sentence.isRow()
        && !sentence.holds(OTHER)
        && (sentence.holds(TOP) || sentence.holds(BOTTOM) || sentence.holds(RANGE))
        && sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfSegment.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty();
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence,
      ReadSentence before,
      List<VerdictOnQuoted.Yardstick> known,
      Dossier dossier) {
    List<VerdictOnQuoted.Yardstick> told =
        before.claims().stream()
            .map(Claim::figure)
            .flatMap(f -> known.stream().filter(y -> VerdictOnQuoted.is(f, y)))
            .distinct()
            .toList();
    Matcher verdict = VerdictWords.WORDS.matcher(sentence.text());
    if (told.size() != 1
        || !verdict.find()
        || VerdictOnQuoted.isOfOther(sentence, told.getFirst())
        || VerdictOnQuoted.isOfOther(before, told.getFirst())) {
      return Optional.empty();
    }
    VerdictOnQuoted.Yardstick yardstick = end(sentence, told.getFirst());
    List<BigDecimal> actual = VerdictOnQuoted.actual(yardstick.measure(), dossier);
    Mention.Verdict said = VerdictWords.of(verdict).verdict();
    boolean again = verdict.find();
    if (again
        || actual.isEmpty()
        || actual.stream().anyMatch(a -> VerdictOnQuoted.bearsOut(said, a, yardstick))) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.error(
            "R5",
            sentence.sentence().place(),
            "expected a verdict that fits "
                + yardstick.measure().id()
                + " of "
                + Words.of(actual.getFirst(), figure(before, known)),
            "",
            "compare the quarter's value with what was expected again"));
  }

  private static VerdictOnQuoted.Yardstick end(
      ReadSentence sentence, VerdictOnQuoted.Yardstick told) {
    return sentence.holds(TOP)
        ? new VerdictOnQuoted.Yardstick(told.measure(), told.high(), told.high())
        : sentence.holds(BOTTOM)
            ? new VerdictOnQuoted.Yardstick(told.measure(), told.low(), told.low())
            : told;
  }

  private static StatedFigure figure(ReadSentence before, List<VerdictOnQuoted.Yardstick> known) {
    return before.claims().stream()
        .map(Claim::figure)
        .filter(f -> known.stream().anyMatch(y -> VerdictOnQuoted.is(f, y)))
        .findFirst()
        .orElseThrow();
  }
}
