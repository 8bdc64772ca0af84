package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** R19: a decimal point or the dash of a range was lost: «毛利率 736%», «34 万亿» for 3–4. */
final class LostPoint implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Bound bound : Bound.in(dossier.everything())) {
      if (Slips.isLostPoint(bound)) {
        findings.add(
            Findings.error(
                "R19",
                bound,
                "expected a ratio below 100%, found " + bound.typed(),
                "",
                "put the decimal point back"));
      }
    }
    for (ReadSentence sentence : dossier.everything()) {
      for (Claim claim : sentence.claims()) {
        if (joinsRange(claim.figure(), dossier)) {
          findings.add(
              Findings.error(
                  "R19",
                  sentence.sentence().placeAt(claim.figure().from()),
                  "expected the range that the source states, found its two ends run together",
                  "",
                  "put the dash back between the two ends"));
        }
      }
    }
    return findings;
  }

  /** Whether the digits are those of a stated range without what stood between its ends. */
  private static boolean joinsRange(StatedFigure figure, Dossier dossier) {
    if (figure.isRange() || dossier.expectations().holdsAnywhere(figure)) {
      return false;
    }
    BigDecimal unit = figure.step();
    String digits = figure.value().divide(unit, 0, RoundingMode.HALF_UP).toPlainString();
    for (Statement statement : dossier.facts().statements()) {
      if (statement.high().isPresent()) {
        for (int shift = 0; shift <= 1; shift++) {
          BigDecimal step = unit.movePointLeft(shift);
          String low = plain(statement.value(), step);
          String high = plain(statement.high().get(), step);
          if (digits.equals(low + high)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String plain(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.HALF_UP).toPlainString();
  }
}
