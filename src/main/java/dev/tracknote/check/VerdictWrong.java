package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** R5: beat, in line or miss is said of a result that stands otherwise against its guidance. */
final class VerdictWrong implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Optional<Guidance> guidance = dossier.facts().guidanceFor(dossier.quarter());
    if (guidance.isPresent()) {
      for (ReadSentence sentence : dossier.everything()) {
        judge(sentence, guidance.get(), dossier, findings);
      }
    }
    return findings;
  }

  private static void judge(
      ReadSentence sentence, Guidance guidance, Dossier dossier, List<Diagnostic> findings) {
    List<Mention.OfOutlook> outlooks =
        sentence.mentions(Mention.OfOutlook.class).stream()
            .filter(Mention.OfOutlook::guidance)
            .toList();
    List<Mention.OfVerdict> verdicts = sentence.mentions(Mention.OfVerdict.class);
    if (outlooks.size() != 1
        || verdicts.size() != 1
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || mentionsAnother(sentence, dossier)) {
      return;
    }
    Mention.OfVerdict said = verdicts.getFirst();
    Optional<Mention.OfMeasure> measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= said.from())
            .reduce((a, b) -> b);
    if (measure.isEmpty()) {
      return;
    }
    boolean nonGaap =
        sentence.mentions(Mention.OfBasis.class).stream().anyMatch(b -> b.basis() == Basis.NONGAAP);
    verdict(measure.get().measure(), nonGaap ? Basis.NONGAAP : Basis.GAAP, guidance, dossier)
        .filter(truth -> truth.verdict() != said.verdict())
        .ifPresent(truth -> findings.add(finding(sentence, said, truth)));
  }

  /**
   * A segment, consensus, another period or the coming guidance is none of this rule's business.
   */
  private static boolean mentionsAnother(ReadSentence sentence, Dossier dossier) {
    boolean segment =
        sentence.mentions(Mention.OfSegment.class).stream().anyMatch(s -> !s.segment().isEmpty());
    boolean period =
        sentence.mentions(Mention.OfPeriod.class).stream()
                .anyMatch(p -> !p.period().equals(dossier.quarter()))
            || sentence.mentions(Mention.OfRelativePeriod.class).stream()
                .anyMatch(w -> w.when() != Mention.When.CURRENT);
    String text = sentence.text();
    boolean point = text.contains("中值") || text.contains("midpoint") || text.contains("mid-point");
    return segment || period || point;
  }

  private record Truth(Mention.Verdict verdict, String words) {}

  private static Optional<Truth> verdict(
      String measure, Basis basis, Guidance guidance, Dossier dossier) {
    Optional<Band> band =
        Metric.of(measure)
            .flatMap(m -> guidance.line(m, basis))
            .map(Guidance.Line::value)
            .filter(Band.class::isInstance)
            .map(Band.class::cast);
    Optional<BigDecimal> actual =
        Measure.of(measure)
            .flatMap(m -> dossier.metrics().level(new Subject(m, "", basis), dossier.quarter()))
            .flatMap(f -> Expectations.bare(f.value()));
    if (band.isEmpty() || actual.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal low = Expectations.bare(band.get().low()).orElseThrow();
    BigDecimal high = Expectations.bare(band.get().high()).orElseThrow();
    // definition: above is more than the high end, within includes both ends
    Mention.Verdict verdict =
        actual.get().compareTo(high) > 0
            ? Mention.Verdict.ABOVE
            : actual.get().compareTo(low) < 0 ? Mention.Verdict.BELOW : Mention.Verdict.WITHIN;
    String words =
        actual.get().toPlainString()
            + " against "
            + low.stripTrailingZeros().toPlainString()
            + " to "
            + high.stripTrailingZeros().toPlainString();
    return Optional.of(new Truth(verdict, words));
  }

  private static Diagnostic finding(ReadSentence sentence, Mention.OfVerdict said, Truth truth) {
    return Findings.error(
        "R5",
        sentence.sentence().placeAt(said.from()),
        "expected a result "
            + word(truth.verdict())
            + " its guidance, found \""
            + sentence.text().substring(said.from(), said.to())
            + "\"",
        truth.words(),
        "beat is above the high end, in line is between both ends");
  }

  private static String word(Mention.Verdict verdict) {
    return switch (verdict) {
      case ABOVE -> "above";
      case WITHIN -> "within";
      case BELOW -> "below";
    };
  }
}
