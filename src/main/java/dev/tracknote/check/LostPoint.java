package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** R19: a decimal point was lost or misplaced: «毛利率 736%». */
final class LostPoint extends FaultyFigure {

  /** What is a part of revenue cannot be more than all of it. */
  private static final List<Measure> PARTS =
      List.of(
          Measure.GROSS_MARGIN,
          Measure.OPERATING_MARGIN,
          Measure.NET_MARGIN,
          Measure.RESEARCH_INTENSITY);

  LostPoint() {
    super("R19", Fault.Kind.POINT, "put the decimal point back");
  }

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>(super.findings(dossier));
    for (ReadSentence sentence : dossier.sentences().figured()) {
      for (Claim claim : sentence.claims()) {
        StatedFigure figure = claim.figure();
        boolean part = Measure.of(claim.measure()).filter(PARTS::contains).isPresent();
        if (part
            && figure.kind() == StatedFigure.Kind.PERCENT
            && figure.value().compareTo(BigDecimal.ONE) > 0
            && claim.against().isEmpty()
            && !claim.change()) {
          findings.add(
              Findings.error(
                  "R19",
                  sentence.sentence().placeAt(figure.from()),
                  "expected a part of revenue, found " + sentence.typed(figure),
                  "",
                  "put the decimal point back"));
        }
      }
    }
    return findings;
  }
}
