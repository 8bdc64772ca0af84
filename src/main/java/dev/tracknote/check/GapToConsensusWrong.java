package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R7: «consensus stood at $819 million, so the shortfall was $15 million»: by another amount. */
final class GapToConsensusWrong implements Check {

  private static final Pattern CONSENSUS =
      Pattern.compile("(?i)" + ConsensusWords.EN + "|" + ConsensusWords.ZH);
  private static final Pattern GAP =
      Pattern.compile(
          "(?i)(?:\\b(?:the|an?|its|that) (?:slight |small |narrow |modest )?(?:shortfall|gap|surplus|excess|beat|miss|difference)\\b[^,;.\\d]{0,16}\\b(?:was|is|of|at|came to|comes to)\\b[^,;.\\d]{0,8}|(?:缺口|差额|差距|差异|超出额)(?:约|仅|只有|为|是|达)*)\\s?(?:[A-Z]{2,3}\\s?)?[$£€¥]?$");

  /** «较市场一致预期（12.81 亿元）多 1700 万元，即 +1.3%». */
  private static final Pattern THAT_IS =
      Pattern.compile(
          "[较比][^，。；]{0,4}(?:"
              + ConsensusWords.ZH
              + ")[^，。；]*[多少高低][^，。；]*[，,（(](?:即|合|约合|折合)\\s?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, GapToConsensusWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure gap = sentence.claims().get(index).figure();
    boolean rate = gap.kind() == StatedFigure.Kind.PERCENT && gap.signed();
    List<StatedFigure> others =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.from() != gap.from())
            .toList();
    if ((gap.kind() != StatedFigure.Kind.MONEY && !rate)
        || gap.isRange()
        || others.isEmpty()
        || !sentence.holds(CONSENSUS)
        || !(sentence.holdsIn(0, gap.from(), GAP)
            || (rate && sentence.holdsIn(0, gap.from(), THAT_IS)))
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    Measure measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .flatMap(m -> Measure.of(m.measure()).stream())
            .findFirst()
            .orElse(Measure.REVENUE);
    Optional<BigDecimal> actual =
        dossier.ground().value(Subject.company(measure), Stretch.of(dossier.quarter()));
    Optional<StatedFigure> expected =
        others.stream().filter(f -> dossier.pool().isQuoted(f)).findFirst();
    if (actual.isEmpty() || expected.isEmpty()) {
      return Optional.empty();
    }
    if (rate) {
      return ofRate(sentence, gap, expected.get(), actuals(sentence, measure, dossier));
    }
    Interval apart =
        Interval.of(expected.get()).minus(new Interval(actual.get(), actual.get())).absolute();
    return apart.admits(gap)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R7",
                sentence,
                gap,
                "a gap of " + Words.of(apart.middle(), gap),
                "",
                "subtract the consensus from the value again"));
  }

  /** With its sign: what came in less what was expected, by what was expected. */
  private static Optional<Diagnostic> ofRate(
      ReadSentence sentence, StatedFigure gap, StatedFigure expected, List<BigDecimal> actuals) {
    Interval base = Interval.of(expected);
    if (!base.isPositive() || actuals.isEmpty()) {
      return Optional.empty();
    }
    List<Interval> apart =
        actuals.stream().map(a -> new Interval(a, a).over(base).minus(BigDecimal.ONE)).toList();
    return apart.stream()
            .anyMatch(i -> i.admits(gap) && i.middle().signum() * gap.value().signum() >= 0)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R7",
                sentence,
                gap,
                "a gap of " + Words.of(apart.getFirst().middle(), gap),
                "",
                "divide the value by the consensus again, and mind the sign"));
  }

  private static List<BigDecimal> actuals(ReadSentence sentence, Measure measure, Dossier dossier) {
    List<Basis> said =
        sentence.mentions(Mention.OfBasis.class).stream().map(Mention.OfBasis::basis).toList();
    return dossier.ground().bases().stream()
        .filter(b -> said.isEmpty() || said.contains(b))
        .flatMap(
            b ->
                dossier
                    .ground()
                    .value(new Subject(measure, "", b), Stretch.of(dossier.quarter()))
                    .stream())
        .toList();
  }
}
