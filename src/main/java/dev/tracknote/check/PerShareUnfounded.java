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
import java.util.regex.Pattern;

/** R1: an amount in a sentence on earnings per share that no quarter or year has earned. */
final class PerShareUnfounded implements Check {

  /** What else is counted by the share. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)折合|折算|works out|股息|股利|派息|分红|派发|每股净资产|股价|目标价|回购|dividend|pay-?out|book value|net asset|share price|target|repurchase|buyback|bought back");

  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** What is typed in millions is no amount for one share. */
  private static final BigDecimal LARGE = BigDecimal.TEN.pow(4);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      boolean earned =
          sentence.mentions(Mention.OfMeasure.class).stream()
              .anyMatch(m -> m.measure().equals(Measure.EPS_DILUTED.id()));
      if (earned
          && !sentence.holds(OTHER)
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()) {
        sentence.claims().stream()
            .filter(c -> isPerShare(c))
            .flatMap(c -> judge(sentence, c, dossier).stream())
            .forEach(findings::add);
      }
    }
    return findings;
  }

  private static boolean isPerShare(Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.MONEY
        && !figure.isRange()
        && figure.width().isEmpty()
        && figure.step().compareTo(BigDecimal.ONE) <= 0
        && figure.value().abs().compareTo(LARGE) < 0;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (scene.isEmpty()
        || dossier.pool().isQuoted(figure.withoutHedge())
        || (OldBasisSaid.is(sentence) && dossier.pool().isSuperseded(figure))
        || Typed.yields(sentence, dossier.scenes().typedBefore(sentence), figure)) {
      return Optional.empty();
    }
    List<BigDecimal> earned = earned(scene.get());
    Reach reach = Reach.of(figure);
    boolean known =
        earned.isEmpty()
            || earned.stream().anyMatch(v -> reach.holdsSize(v) || isCoarse(figure, v))
            || isApart(earned, reach)
            || isFromExpected(sentence, earned, reach, dossier);
    return known
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R1",
                sentence,
                figure,
                "earnings per share of "
                    + Words.of(
                        Nearest.to(figure, earned.stream().map(v -> new Expected(v, "")).toList())
                            .value(),
                        figure),
                "",
                "compare with the facts"));
  }

  /** How far it came out from what was guided or expected. */
  private static boolean isFromExpected(
      ReadSentence sentence, List<BigDecimal> earned, Reach reach, Dossier dossier) {
    return !sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && dossier.facts().statements().stream()
            .anyMatch(s -> earned.stream().anyMatch(v -> reach.holdsSize(v.subtract(s.value()))));
  }

  /** Told in whole units of a small currency, the cents are left out. */
  private static boolean isCoarse(StatedFigure figure, BigDecimal value) {
    return figure.step().compareTo(CENT) > 0 && Tolerance.exact(figure, value);
  }

  private static boolean isApart(List<BigDecimal> earned, Reach reach) {
    return earned.stream()
        .anyMatch(a -> earned.stream().anyMatch(b -> reach.holdsSize(a.subtract(b))));
  }

  private static List<BigDecimal> earned(Scene scene) {
    return scene
        .ground()
        .onEveryBasis(Measure.EPS_DILUTED, scene.stretches(), scene.ground()::valueAddedUp);
  }
}
