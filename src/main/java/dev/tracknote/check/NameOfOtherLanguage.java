package dev.tracknote.check;

import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Segment;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * R14: «Foundry 的占比»: a segment under its English name in a Chinese sentence, where it has a
 * Chinese one that the sentence does not put beside it.
 */
final class NameOfOtherLanguage implements Check {

  private static final int TELLING = 3;
  private static final String OPENS = "（(";

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.note()) {
      if (!sentence.isRow() && Han.isIn(sentence.text())) {
        foreign(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> foreign(ReadSentence sentence, Dossier dossier) {
    for (Mention.OfSegment said : sentence.mentions(Mention.OfSegment.class)) {
      String name = sentence.text().substring(said.from(), said.to());
      Optional<Segment> segment =
          Han.isIn(name) || name.length() < TELLING || isBeside(sentence, said)
              ? Optional.empty()
              : dossier.facts().company().segment(said.segment());
      Optional<Diagnostic> told =
          segment
              .filter(s -> s.name().has(Language.ZH) && Han.isAllOf(s.name().in(Language.ZH)))
              .filter(s -> !sentence.text().contains(s.name().in(Language.ZH)))
              .map(s -> SecondName.told(sentence, said.from(), name, s));
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /** In brackets it is a gloss. */
  private static boolean isBeside(ReadSentence sentence, Mention.OfSegment said) {
    return said.from() > 0 && OPENS.indexOf(sentence.text().charAt(said.from() - 1)) >= 0;
  }
}
