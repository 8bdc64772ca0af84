package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Guidance;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R1 and R18: «营业利润率指引 27.8%±0.5 个百分点» where this was guided of the gross margin, or on another
 * basis than is said.
 */
final class GuidedUnderOtherName implements Check {

  private static final Pattern BASIS_ASIDE = Pattern.compile("(?i)口径|各项|both|GAAP and non");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, GuidedUnderOtherName::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean banded =
        figure.width().isPresent()
            || figure.isRange()
            || (claim.guidance() && PointMisplaced.digits(figure) > 2);
    boolean level =
        figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.PERCENT;
    if (!banded || !level || claim.change()) {
      return Optional.empty();
    }
    List<GuidedSpan> spans =
        dossier.guidedSpans().stream()
            .filter(s -> isBand(figure, s.low(), s.high(), s.middle()))
            .toList();
    Optional<Mention.OfMeasure> named = named(sentence, figure);
    if (spans.isEmpty() || named.isEmpty()) {
      return Optional.empty();
    }
    Measure said = Measure.of(named.get().measure()).orElseThrow();
    boolean known = spans.stream().anyMatch(s -> isOf(s, said));
    if (!known) {
      return isOnRecord(figure, said, dossier) || isStated(figure, dossier)
          ? Optional.empty()
          : Optional.of(
              finding(
                  "R1",
                  sentence,
                  figure,
                  said.id(),
                  spans.getFirst().measure().orElseThrow().id()));
    }
    List<Guidance.Line> same =
        lines(figure, dossier).stream().filter(l -> l.metric().id().equals(said.id())).toList();
    Optional<Basis> basis = basis(sentence, named.get());
    boolean other =
        basis.isPresent()
            && !same.isEmpty()
            && !sentence.holds(BASIS_ASIDE)
            && same.stream().noneMatch(l -> l.basis() == basis.get());
    return other
        ? Optional.of(
            finding(
                "R18",
                sentence,
                figure,
                basis.get() + " " + said.id(),
                same.getFirst().basis() + " " + said.id()))
        : Optional.empty();
  }

  /** A ratio that is stated of revenue is one of a line that the statement names. */
  private static boolean isOf(GuidedSpan span, Measure said) {
    return span.measure().isEmpty()
        || span.measure().get() == said
        || span.ratio() != span.measure().get().isRatio();
  }

  /** The guided lines that have just this middle or these ends. */
  private static List<Guidance.Line> lines(StatedFigure figure, Dossier dossier) {
    List<Guidance.Line> lines = new ArrayList<>();
    for (Guidance guidance : dossier.facts().guidance()) {
      for (Guidance.Line line : guidance.lines()) {
        if (line.value() instanceof Band band
            && isBand(figure, bare(band.low()), bare(band.high()), bare(band.midpoint()))) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static BigDecimal bare(Quantity quantity) {
    return Ground.bare(quantity).orElseThrow();
  }

  private static boolean isBand(
      StatedFigure figure, BigDecimal low, BigDecimal high, BigDecimal middle) {
    return Tolerance.exact(figure, figure.isRange() ? low : middle)
        && (figure.high().isEmpty()
            || Tolerance.exact(figure.withValue(figure.high().get()), high));
  }

  /**
   * Whether somebody stated the same of something that is no guided line, nor expected by the
   * market.
   */
  private static boolean isStated(StatedFigure figure, Dossier dossier) {
    return dossier.facts().statements().stream()
        .filter(s -> s.high().isEmpty() && !dossier.ground().consensus().contains(s))
        .anyMatch(s -> Tolerance.exact(figure, s.value()));
  }

  private static boolean isOnRecord(StatedFigure figure, Measure said, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return dossier.ground().bases().stream()
        .anyMatch(
            b ->
                List.of(now, now.yearAgo(), now.previous()).stream()
                    .anyMatch(
                        t ->
                            dossier
                                .ground()
                                .value(new Subject(said, "", b), t)
                                .filter(v -> Tolerance.exact(figure, v))
                                .isPresent()));
  }

  /** The line that is named last before the figure in its clause, or alone before it. */
  private static Optional<Mention.OfMeasure> named(ReadSentence sentence, StatedFigure figure) {
    int start = Clauses.start(sentence.text(), figure.from());
    int last = sentence.endOfFigureBefore(figure);
    boolean ratio = figure.kind() == StatedFigure.Kind.PERCENT;
    List<Mention.OfMeasure> before =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> Measure.of(m.measure()).filter(o -> o.isRatio() == ratio).isPresent())
            .filter(m -> m.to() <= figure.from())
            .toList();
    boolean alone = before.stream().map(Mention.OfMeasure::measure).distinct().count() == 1;
    return before.stream()
        .filter(m -> alone || m.from() >= Math.max(start, last))
        .reduce((a, b) -> b);
  }

  /** The basis right before the name. */
  private static Optional<Basis> basis(ReadSentence sentence, Mention.OfMeasure named) {
    return sentence.mentions(Mention.OfBasis.class).stream()
        .filter(b -> b.to() <= named.from() && named.from() - b.to() <= 2)
        .map(Mention.OfBasis::basis)
        .findFirst();
  }

  private static Diagnostic finding(
      String rule, ReadSentence sentence, StatedFigure figure, String said, String of) {
    return Findings.figure(
        rule,
        sentence,
        figure,
        "what was guided for " + said,
        "it was guided for " + of,
        "name the line as the guidance does");
  }
}
