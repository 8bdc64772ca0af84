package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * R10 and R20: a figure that no fact, exhibit, statement or minute holds and nobody is quoted for.
 */
final class ClaimWithoutSource implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.note()) {
      boolean told = sentence.sentence().part() != PartKind.PICKS;
      boolean quoted = !sentence.mentions(Mention.OfSource.class).isEmpty();
      boolean supposed = !sentence.mentions(Mention.OfCondition.class).isEmpty();
      if (told && !quoted && !supposed) {
        sentence.claims().stream()
            .filter(c -> isUnheld(c, sentence, dossier))
            .findFirst()
            .ifPresent(c -> findings.add(finding(sentence, c)));
      }
    }
    return findings;
  }

  private static boolean isUnheld(Claim claim, ReadSentence sentence, Dossier dossier) {
    StatedFigure figure = claim.figure();
    boolean weighty =
        figure.kind() == StatedFigure.Kind.MONEY
            || (figure.kind() == StatedFigure.Kind.PERCENT && !claim.close());
    return weighty
        && !figure.isRange()
        && figure.width().isEmpty()
        && !dossier.expectations().holdsAnywhere(figure)
        && !isDifference(figure, sentence)
        && !isInMinutes(figure, dossier)
        && sentence.text().indexOf(Sentence.REFERENCE) < 0;
  }

  /** A sum or difference of the sentence's own figures needs no source of its own. */
  private static boolean isDifference(StatedFigure figure, ReadSentence sentence) {
    List<StatedFigure> others =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == figure.kind() && f.from() != figure.from())
            .toList();
    for (StatedFigure one : others) {
      for (StatedFigure two : others) {
        if (one.from() != two.from()
            && (Tolerance.lenient(figure, one.value().subtract(two.value()))
                || Tolerance.lenient(figure, one.value().add(two.value())))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isInMinutes(StatedFigure figure, Dossier dossier) {
    return dossier.minutes().stream()
        .flatMap(s -> s.claims().stream())
        .map(Claim::figure)
        .anyMatch(
            f ->
                f.kind() == figure.kind()
                    && (Tolerance.lenient(figure, f.value())
                        || f.high().filter(h -> Tolerance.lenient(figure, h)).isPresent()));
  }

  private static Diagnostic finding(ReadSentence sentence, Claim claim) {
    boolean outlook = claim.forecast();
    String typed = sentence.text().substring(claim.figure().from(), claim.figure().to()).strip();
    return Findings.error(
        outlook ? "R10" : "R20",
        sentence.sentence().placeAt(claim.figure().from()),
        outlook
            ? "expected the source of the forecast " + typed + ", found none"
            : "expected a figure that facts, statements or minutes hold, found " + typed,
        "",
        "name the source in the sentence, or enter the figure in statements.csv");
  }
}
