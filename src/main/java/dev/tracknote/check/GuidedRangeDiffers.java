package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Guidance;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** R1, R6 and R19: a guided range whose ends are not the guided ones. */
final class GuidedRangeDiffers implements Check {

  private static final BigDecimal ROUNDED = new BigDecimal("0.06");

  private static final Pattern COMPANY_EXPECTS =
      Pattern.compile(
          "(?i)(?:公司|管理层)[^，。；]{0,4}(?:预计|预期|预测)|\\b(?:the company|the group|management)\\s(?:now )?(?:expects|sees|forecasts|projects)\\b");

  private record Ends(BigDecimal low, BigDecimal high) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (isGuided(sentence, dossier)) {
        sentence.claims().stream()
            .filter(c -> c.figure().width().isPresent())
            .flatMap(c -> width(sentence, c, dossier).stream())
            .forEach(findings::add);
        sentence.claims().stream()
            .filter(c -> c.figure().isRange())
            .flatMap(c -> fault(sentence, c, dossier).stream())
            .forEach(findings::add);
      }
    }
    return findings;
  }

  /** Guidance by that name, or what the company is said to expect of a time that was guided. */
  private static boolean isGuided(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfOutlook.class).stream().anyMatch(Mention.OfOutlook::guidance)
        || (sentence.holds(COMPANY_EXPECTS)
            && sentence.claims().stream()
                .filter(c -> c.figure().isRange())
                .anyMatch(c -> !named(sentence, c, dossier).isEmpty()));
  }

  private static Optional<Diagnostic> fault(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    List<Ends> guided = guided(sentence, claim, dossier);
    boolean stated =
        dossier.facts().statements().stream()
            .anyMatch(
                s ->
                    Tolerance.exact(figure, s.value())
                        && s.high().filter(h -> isEnd(figure, h)).isPresent());
    if (guided.isEmpty() || stated || guided.stream().anyMatch(e -> is(figure, e))) {
      return Optional.empty();
    }
    boolean shifted = guided.stream().anyMatch(e -> isShifted(figure, e.low(), e.high()));
    return Optional.of(
        told(
            shifted ? "R19" : "R1",
            sentence,
            figure,
            guided.getFirst(),
            "compare both ends with guidance.json"));
  }

  /** The guided middle with another band around it. */
  private static Optional<Diagnostic> width(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    List<Ends> about =
        guided(sentence, claim, dossier).stream()
            .filter(e -> Tolerance.exact(figure, e.low().add(e.high()).divide(BigDecimal.TWO)))
            .toList();
    boolean same =
        about.stream()
            .anyMatch(
                e -> {
                  BigDecimal half = e.high().subtract(e.low()).divide(BigDecimal.TWO);
                  BigDecimal middle = e.low().add(e.high()).divide(BigDecimal.TWO);
                  BigDecimal said = figure.width().orElseThrow();
                  return isNear(said, half)
                      || (middle.signum() != 0 && isNear(said, Rounding.quotient(half, middle)));
                });
    List<Ends> guided = guided(sentence, claim, dossier);
    boolean beside =
        about.isEmpty() && claim.firm() && !guided.isEmpty() && !dossier.pool().isQuoted(figure);
    if (beside) {
      return Optional.of(
          told("R1", sentence, figure, guided.getFirst(), "compare with guidance.json"));
    }
    return about.isEmpty() || same
        ? Optional.empty()
        : Optional.of(
            told(
                "R6",
                sentence,
                figure,
                about.getFirst(),
                "compare the width of the band with guidance.json"));
  }

  private static Diagnostic told(
      String rule, ReadSentence sentence, StatedFigure figure, Ends guided, String hint) {
    return Findings.figure(
        rule,
        sentence,
        figure,
        "the guided range "
            + Words.of(guided.low(), figure)
            + " to "
            + Words.of(guided.high(), figure),
        "",
        hint);
  }

  private static boolean isNear(BigDecimal said, BigDecimal width) {
    return said.subtract(width).abs().compareTo(width.abs().multiply(ROUNDED)) <= 0;
  }

  private static boolean isEnd(StatedFigure figure, BigDecimal end) {
    StatedFigure high = figure.upperEnd();
    BigDecimal half = high.step().divide(BigDecimal.TWO);
    return high.value().subtract(end).abs().compareTo(half) <= 0;
  }

  private static boolean is(StatedFigure figure, Ends ends) {
    return (Tolerance.exact(figure, ends.low()) && isEnd(figure, ends.high()))
        || (Tolerance.exact(figure, ends.high()) && isEnd(figure, ends.low()));
  }

  private static boolean isShifted(StatedFigure figure, BigDecimal low, BigDecimal high) {
    BigDecimal typedHigh = figure.high().orElseThrow();
    for (int power : List.of(1, -1, 2, -2)) {
      boolean first = Tolerance.exact(figure, low.scaleByPowerOfTen(power));
      boolean second =
          typedHigh
                  .subtract(high.scaleByPowerOfTen(power))
                  .abs()
                  .compareTo(figure.step().divide(BigDecimal.TWO))
              <= 0;
      if (first || second) {
        return true;
      }
    }
    return false;
  }

  private static List<Ends> guided(ReadSentence sentence, Claim claim, Dossier dossier) {
    List<Ends> all = new ArrayList<>();
    boolean rate = claim.figure().kind() == StatedFigure.Kind.PERCENT;
    // a range of growth is not held against amounts
    Optional<Measure> measure = Measure.of(claim.measure()).filter(m -> m.isRatio() == rate);
    List<Guidance> named = named(sentence, claim, dossier);
    for (Guidance guidance : named.isEmpty() ? dossier.facts().guidance() : named) {
      for (Guidance.Line line : guidance.lines()) {
        boolean meant = measure.filter(m -> m.id().equals(line.metric().id())).isPresent();
        if (meant && line.value() instanceof Band band) {
          Optional<BigDecimal> low = Ground.bare(band.low());
          Optional<BigDecimal> high = Ground.bare(band.high());
          if (low.isPresent() && high.isPresent()) {
            all.add(new Ends(low.get(), high.get()));
          }
        }
      }
    }
    return all;
  }

  /** What is guided for the times that are named before a figure. */
  private static List<Guidance> named(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<FiscalPeriod> behind =
        SaidTime.of(sentence, claim)
            .map(SaidTime::mention)
            .filter(m -> m.from() >= claim.figure().to())
            .filter(Mention.OfPeriod.class::isInstance)
            .map(m -> ((Mention.OfPeriod) m).period())
            .filter(p -> !(p instanceof FiscalQuarter q) || q.compareTo(dossier.quarter()) > 0);
    if (behind.isPresent()) {
      return dossier.facts().guidance().stream()
          .filter(g -> g.period().equals(behind.get()))
          .toList();
    }
    int end = claim.figure().from();
    Set<FiscalPeriod> periods = new LinkedHashSet<>();
    sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.to() <= end)
        .forEach(p -> periods.add(p.period()));
    if (sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .anyMatch(p -> p.to() <= end && p.when() == Mention.When.NEXT_QUARTER)) {
      periods.add(dossier.quarter().next());
    }
    return dossier.facts().guidance().stream().filter(g -> periods.contains(g.period())).toList();
  }
}
