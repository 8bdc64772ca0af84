package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/** A sentence or a text so long that its figures were not all held against the facts. */
final class TooLongToCheck implements Check {

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return dossier.everything().stream()
        .filter(ReadSentence::isCut)
        .map(
            s ->
                Diagnostic.error(
                    "too-long-to-check",
                    s.sentence().place(),
                    "expected sentences of at most 1,000 signs with 40 figures, and 2,000 figures"
                        + " in a text, found more from here on, which is not checked",
                    "end the sentence, or take out what is no commentary"))
        .toList();
  }
}
