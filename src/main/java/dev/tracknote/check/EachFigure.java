package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the figures of a note's sentences, one after the other; rows of tables are none. */
final class EachFigure {

  /** Looks at one figure of a sentence. */
  interface Judge {

    Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier);
  }

  private EachFigure() {}

  static List<Diagnostic> findings(Dossier dossier, Judge judge) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      for (int i = 0; i < sentence.claims().size(); i++) {
        judge.judge(sentence, i, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }
}
