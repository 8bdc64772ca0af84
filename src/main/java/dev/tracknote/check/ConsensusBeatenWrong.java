package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R5: «consensus, at $938 million, was beaten», where the quarter's revenue is below it. */
final class ConsensusBeatenWrong implements Check {

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\bconsensus\\b(?<figure>[^.;]{4,40}?)\\b(?:was|were|is|has been) (?:(?<beaten>beaten|exceeded|topped|surpassed|cleared)|(?<missed>missed|not (?:met|reached)))");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachPhrase.findings(dossier, SAID, ConsensusBeatenWrong::judge);
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher matcher, Dossier dossier) {
    Optional<StatedFigure> figure =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.from() >= matcher.start("figure") && f.to() <= matcher.end("figure"))
            .filter(f -> f.kind() == StatedFigure.Kind.MONEY && !f.isRange())
            .findFirst();
    boolean perShare =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> !m.measure().equals(Measure.REVENUE.id()));
    Optional<BigDecimal> actual =
        dossier.ground().value(Subject.company(Measure.REVENUE), Stretch.of(dossier.quarter()));
    if (figure.isEmpty() || perShare || actual.isEmpty()) {
      return Optional.empty();
    }
    boolean beaten = matcher.group("beaten") != null;
    boolean right = (actual.get().compareTo(figure.get().value()) > 0) == beaten;
    boolean far =
        figure
                .get()
                .value()
                .subtract(actual.get())
                .abs()
                .multiply(BigDecimal.valueOf(4))
                .compareTo(actual.get())
            > 0;
    return right || far
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R5",
                sentence.sentence().placeAt(matcher.start()),
                "expected a verdict that fits revenue of "
                    + Words.of(actual.get(), figure.get())
                    + ", found \""
                    + matcher.group().strip()
                    + "\"",
                "",
                "compare the quarter's revenue with the consensus again"));
  }
}
