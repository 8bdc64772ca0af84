package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Guidance;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R1: a single figure for a guided quarter that lies beside the guided band. */
final class GuidedPointDiffers implements Check {

  private static final Pattern EXPECTED =
      Pattern.compile("(?i)\\b(?:expected|seen|put|guided|forecast|pencilled) (?:at|to)\\b");
  private static final BigDecimal GUIDED = new BigDecimal("0.15");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      for (Claim claim : sentence.claims()) {
        if (ThresholdMissed.isPlain(claim)) {
          guided(sentence, claim, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** A single figure told for the quarter that is guided. */
  private static Optional<Diagnostic> guided(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    boolean outlook =
        (!sentence.mentions(Mention.OfOutlook.class).isEmpty() || sentence.holds(EXPECTED))
            && claim.segment().isEmpty();
    boolean amount = figure.kind() == StatedFigure.Kind.MONEY;
    Optional<Guidance> guidance =
        dossier.facts().guidance().stream()
            .filter(g -> g.period().compareTo(dossier.quarter()) > 0)
            .filter(g -> claim.period().equals(Optional.of(g.period())))
            .findFirst();
    if (!outlook || !amount || guidance.isEmpty() || claim.against().isPresent()) {
      return Optional.empty();
    }
    List<Band> bands =
        guidance.get().lines().stream()
            .filter(l -> l.metric().id().equals(claim.measure()))
            .map(Guidance.Line::value)
            .filter(Band.class::isInstance)
            .map(Band.class::cast)
            .toList();
    boolean beside = bands.stream().allMatch(b -> isBeside(figure, b));
    return !bands.isEmpty()
            && beside
            && !isElsewhere(sentence, figure, guidance.get().period(), dossier)
        ? Optional.of(
            ThresholdMissed.told(
                "R1",
                sentence,
                figure.from(),
                figure.to(),
                Words.of(Ground.bare(bands.getFirst().midpoint()).orElseThrow(), figure),
                false))
        : Optional.empty();
  }

  /** Not far from the band, and yet not in it at the digits that are typed. */
  private static boolean isBeside(StatedFigure figure, Band band) {
    BigDecimal low = Ground.bare(band.low()).orElseThrow();
    BigDecimal high = Ground.bare(band.high()).orElseThrow();
    BigDecimal said = figure.value();
    boolean within =
        said.add(figure.step()).compareTo(low) >= 0
            && said.subtract(figure.step()).compareTo(high) <= 0;
    BigDecimal middle = low.add(high).divide(BigDecimal.TWO);
    boolean near = said.subtract(middle).abs().compareTo(middle.multiply(GUIDED)) <= 0;
    return near && !within;
  }

  /** The amount of a quarter that it is compared with. */
  private static boolean isElsewhere(
      ReadSentence sentence, StatedFigure figure, FiscalQuarter period, Dossier dossier) {
    Optional<Measure> measure =
        sentence.claims().stream()
            .filter(c -> c.figure().equals(figure))
            .findFirst()
            .flatMap(c -> Measure.of(c.measure()));
    List<FiscalQuarter> bases = List.of(dossier.quarter(), period.yearAgo(), period.previous());
    return measure.isEmpty()
        || bases.stream()
            .anyMatch(
                q ->
                    dossier
                        .ground()
                        .value(Subject.company(measure.get()), Stretch.of(q))
                        .filter(v -> Tolerance.lenient(figure, v))
                        .isPresent())
        || dossier.pool().isQuoted(figure);
  }
}
