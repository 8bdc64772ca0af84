package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * R6: a range whose ends cannot be: the low one is not the lower, or they are absurdly far apart.
 */
final class RangeImpossible implements Check {

  private static final BigDecimal WIDEST_AMOUNTS = BigDecimal.TEN;
  private static final BigDecimal WIDEST_RATIO = new BigDecimal("2.2");

  private static final BigDecimal WIDEST_GROWTH = new BigDecimal("0.1");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      for (Claim claim : sentence.claims()) {
        StatedFigure figure = claim.figure();
        if (isWideBand(figure)) {
          findings.add(
              Findings.error(
                  "R6",
                  sentence.sentence().placeAt(figure.from()),
                  "expected a band that says something, found "
                      + sentence.text().substring(figure.from(), figure.to()),
                  "",
                  "a digit may be wrong; compare with the band that was given"));
        }
        if (figure.isRange() && figure.value().signum() > 0) {
          judge(sentence, claim, dossier, findings);
        }
      }
    }
    return findings;
  }

  private static void judge(
      ReadSentence sentence, Claim claim, Dossier dossier, List<Diagnostic> findings) {
    StatedFigure figure = claim.figure();
    BigDecimal high = figure.high().orElseThrow();
    boolean reversed = figure.value().compareTo(high) >= 0;
    boolean wide =
        figure.kind() == StatedFigure.Kind.PERCENT
            && !isRateOfGrowth(claim)
            && high.compareTo(figure.value().multiply(WIDEST_RATIO)) > 0
            && high.subtract(figure.value()).compareTo(new BigDecimal("0.06")) > 0
            && !isStated(figure, dossier);
    boolean torn =
        figure.kind() == StatedFigure.Kind.MONEY
            && high.compareTo(figure.value().multiply(WIDEST_AMOUNTS)) > 0
            && !isStated(figure, dossier);
    if (reversed || wide || torn) {
      findings.add(
          Findings.error(
              "R6",
              sentence.sentence().placeAt(figure.from()),
              reversed
                  ? "expected the lower end of the range first, found "
                      + sentence.text().substring(figure.from(), figure.to())
                  : "expected a range that says something, found "
                      + sentence.text().substring(figure.from(), figure.to()),
              "",
              "a digit may be missing at one end; compare with the range given before"));
    }
  }

  /** Two ends of an amount that lie close together make rates of growth that lie far apart. */
  private static boolean isRateOfGrowth(Claim claim) {
    StatedFigure figure = claim.figure();
    return claim.change()
        && figure.high().orElseThrow().subtract(figure.value()).compareTo(WIDEST_GROWTH) <= 0;
  }

  /** Guidance that may miss an amount by more than a tenth guides nothing. */
  private static boolean isWideBand(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && figure.width().filter(w -> w.compareTo(new BigDecimal("0.1")) > 0).isPresent();
  }

  private static boolean isStated(StatedFigure figure, Dossier dossier) {
    return dossier.facts().statements().stream()
        .anyMatch(
            s ->
                s.high().isPresent()
                    && s.value().compareTo(figure.value()) == 0
                    && s.high().get().compareTo(figure.high().orElseThrow()) == 0);
  }
}
