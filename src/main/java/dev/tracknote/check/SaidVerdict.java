package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A verdict as a sentence says it of a result, which is held against what it can mean.
 *
 * @param before the sentences right before it, the nearest last
 */
record SaidVerdict(Phrase phrase, VerdictWords words, List<ReadSentence> before, Dossier dossier) {

  /** «亏损大于一致预期，低于预期»: once its size is compared, the result is what falls short. */
  private static final Pattern SIZED =
      Pattern.compile(
          "(?i)(?:大于|小于|多于|少于|超过|超出)[^，。；]{0,12}预期|\\b(?:larger|wider|smaller|narrower|deeper) than\\b");

  /** What the result of a line is held against. */
  Optional<Yardstick> yardstick(Subject subject) {
    return YardstickMeant.of(phrase, subject, before, dossier);
  }

  /** The result that a line had in the note's quarter. */
  Optional<BigDecimal> actual(Subject subject) {
    return dossier.ground().value(subject, Stretch.of(dossier.quarter()));
  }

  /** The fault where the result stands otherwise. */
  Optional<Diagnostic> fault(Subject subject, Yardstick yardstick, BigDecimal actual) {
    Mention.Verdict truth = YardstickMeant.truth(phrase, words, yardstick, actual);
    Optional<Mention.Verdict> meant = words.meant(isCost(subject.measure()), isOfLoss(actual));
    boolean right = meant.isPresent() ? meant.get() == truth : truth != Mention.Verdict.WITHIN;
    return right ? Optional.empty() : Optional.of(told(truth, subject, yardstick, actual));
  }

  private static boolean isCost(Measure measure) {
    return Trend.LOWER_IS_BETTER.contains(measure) || measure == Measure.CAPITAL_EXPENDITURE;
  }

  private boolean isOfLoss(BigDecimal actual) {
    return actual.signum() < 0
        && HistoryWords.isLoss(phrase)
        && !phrase.sentence().holdsIn(0, phrase.start(), SIZED);
  }

  private Diagnostic told(
      Mention.Verdict truth, Subject subject, Yardstick yardstick, BigDecimal actual) {
    return Findings.error(
        "R5",
        phrase.sentence().sentence().placeAt(phrase.from()),
        "expected a result "
            + word(truth)
            + end(truth, yardstick, actual)
            + " "
            + yardstick.name()
            + ", found \""
            + phrase.sentence().text().substring(phrase.from(), phrase.to())
            + "\"",
        Words.told(actual, subject) + " against " + yardstick.words(subject),
        "beat is above the high end, in line is between both ends, a point is met when equal");
  }

  /** Of a result between both ends only one of them can be meant. */
  private static String end(Mention.Verdict truth, Yardstick yardstick, BigDecimal actual) {
    boolean between =
        yardstick.low().compareTo(yardstick.high()) < 0
            && actual.compareTo(yardstick.low()) >= 0
            && actual.compareTo(yardstick.high()) <= 0;
    return switch (truth) {
      case BELOW -> between ? " the high end of" : "";
      case ABOVE -> between ? " the low end of" : "";
      case WITHIN -> "";
    };
  }

  private static String word(Mention.Verdict verdict) {
    return switch (verdict) {
      case ABOVE -> "above";
      case WITHIN -> "within";
      case BELOW -> "below";
    };
  }
}
