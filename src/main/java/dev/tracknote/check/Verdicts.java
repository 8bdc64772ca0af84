package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of every figure in the prose how it stands. */
final class Verdicts {

  private Verdicts() {}

  static List<Verdict> of(Dossier dossier, List<Diagnostic> findings) {
    Set<Place> wrong = new LinkedHashSet<>();
    findings.forEach(f -> wrong.add(f.place()));
    List<Verdict> verdicts = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      references(sentence, verdicts);
      sentence.claims().forEach(c -> verdicts.add(typed(sentence, c, dossier, wrong)));
    }
    return verdicts;
  }

  private static void references(ReadSentence sentence, List<Verdict> verdicts) {
    int at = -1;
    for (String name : sentence.sentence().references()) {
      at = sentence.text().indexOf(Sentence.REFERENCE, at + 1);
      verdicts.add(
          new Verdict(
              sentence.sentence().placeAt(Math.max(0, at)),
              "${" + name + "}",
              Optional.empty(),
              Optional.empty(),
              Verdict.Outcome.FROM_FACTS,
              name));
    }
  }

  private static Verdict typed(
      ReadSentence sentence, Claim claim, Dossier dossier, Set<Place> wrong) {
    Place place = sentence.sentence().placeAt(claim.figure().from());
    String typed = sentence.text().substring(claim.figure().from(), claim.figure().to()).strip();
    Verdict.Outcome outcome =
        wrong.contains(place)
            ? Verdict.Outcome.CONTRADICTED
            : dossier.isJudged(claim)
                ? Verdict.Outcome.MATCHED
                : dossier.pool().isStated(claim.figure())
                    ? Verdict.Outcome.OUTSIDE
                    : Verdict.Outcome.UNCHECKED;
    return new Verdict(
        place,
        typed,
        Optional.of(claim.figure().kind()),
        Optional.of(claim.figure().value()),
        outcome,
        "");
  }
}
