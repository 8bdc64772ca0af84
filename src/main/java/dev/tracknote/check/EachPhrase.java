package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through what a pattern finds first in each sentence that asserts; rows of tables do not. */
final class EachPhrase {

  /** Looks at what was found. */
  interface Judge {

    Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier);
  }

  private EachPhrase() {}

  static List<Diagnostic> findings(Dossier dossier, Pattern pattern, Judge judge) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(pattern)) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        sentence
            .first(pattern)
            .flatMap(m -> judge.judge(sentence, m, dossier))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }
}
