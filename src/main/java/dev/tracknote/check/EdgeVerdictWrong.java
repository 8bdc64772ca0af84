package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R5: a verdict by itself at the head or the end of a sentence, of a result that is told beside
 * what was guided or expected of it, in the sentence or the one before it, and stands otherwise.
 */
final class EdgeVerdictWrong implements Check {

  private static final BigDecimal IN_LINE = new BigDecimal("0.01");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<VerdictOnQuoted.Yardstick> known = VerdictOnQuoted.yardsticks(dossier);
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence :
        known.isEmpty() ? List.<ReadSentence>of() : dossier.sentences().figuredProse()) {
      SaidAtEdge.of(sentence)
          .filter(s -> sentence.mentions(Mention.OfSegment.class).isEmpty())
          .filter(s -> sentence.mentions(Mention.OfCondition.class).isEmpty())
          .filter(s -> sentence.mentions(Mention.OfLoss.class).isEmpty())
          .flatMap(s -> judge(s, sentence, known, dossier))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      SaidAtEdge said,
      ReadSentence sentence,
      List<VerdictOnQuoted.Yardstick> known,
      Dossier dossier) {
    Optional<ReadSentence> before = dossier.scenes().before(sentence).stream().reduce((a, b) -> b);
    List<VerdictOnQuoted.Yardstick> told =
        told(sentence, known).isEmpty()
            ? before.map(b -> told(b, known)).orElse(List.of())
            : told(sentence, known);
    if (told.size() != 1) {
      return Optional.empty();
    }
    VerdictOnQuoted.Yardstick yardstick = told.getFirst();
    boolean other =
        Stream.concat(Stream.of(sentence), before.stream())
            .filter(s -> s == sentence || told(sentence, known).isEmpty())
            .anyMatch(s -> VerdictOnQuoted.isOfOther(s, yardstick));
    List<BigDecimal> actual = VerdictOnQuoted.actual(yardstick.measure(), dossier);
    Optional<StatedFigure> result =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> actual.stream().anyMatch(a -> Tolerance.exact(f, a)))
            .findFirst();
    boolean right =
        isCost(yardstick.measure())
            || actual.stream()
                .filter(a -> result.filter(f -> Tolerance.exact(f, a)).isPresent())
                .anyMatch(a -> bearsOut(said.verdict(), a, yardstick));
    return other || result.isEmpty() || right
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R5",
                sentence.sentence().placeAt(said.from()),
                "expected a verdict that fits "
                    + yardstick.measure().id()
                    + " of "
                    + sentence.typed(result.get())
                    + ", found \""
                    + said.words()
                    + "\"",
                "",
                "compare the quarter's value with what was expected again"));
  }

  /** A verdict on costs says good or bad as often as more or less. */
  private static boolean isCost(Measure measure) {
    return Trend.LOWER_IS_BETTER.contains(measure) || measure == Measure.CAPITAL_EXPENDITURE;
  }

  private static List<VerdictOnQuoted.Yardstick> told(
      ReadSentence sentence, List<VerdictOnQuoted.Yardstick> known) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .flatMap(f -> known.stream().filter(y -> VerdictOnQuoted.is(f, y)))
        .distinct()
        .toList();
  }

  private static boolean bearsOut(
      Mention.Verdict said, BigDecimal actual, VerdictOnQuoted.Yardstick yardstick) {
    int low = actual.compareTo(yardstick.low());
    int high = actual.compareTo(yardstick.high());
    return switch (said) {
      case ABOVE -> high > 0;
      case BELOW -> low < 0;
      case WITHIN ->
          yardstick.isOne()
              ? actual
                      .subtract(yardstick.low())
                      .abs()
                      .compareTo(yardstick.low().abs().multiply(IN_LINE))
                  <= 0
              : low >= 0 && high <= 0;
    };
  }
}
