package dev.tracknote.check;

import dev.tracknote.claim.Han;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** R24: a sentence in the other language than the note, left over from its translation. */
final class Untranslated implements Check {

  private static final Pattern ENGLISH = Pattern.compile("(?:[A-Za-z][a-z'’-]*[ ,.;:]+){4,}");
  private static final int FEW = 6;
  private static final int FEWEST = 5;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    List<ReadSentence> sentences =
        dossier.note().stream()
            .filter(s -> !s.isRow() && s.sentence().part() != PartKind.PICKS)
            .toList();
    long chinese = sentences.stream().filter(s -> han(s.text()) > 0).count();
    boolean isChinese = chinese * 2 > sentences.size();
    if (sentences.size() >= FEWEST && Math.min(chinese, sentences.size() - chinese) <= FEW) {
      for (ReadSentence sentence : sentences) {
        if (isChinese ? isEnglish(sentence.text()) : isHan(sentence.text())) {
          findings.add(
              Findings.error(
                  "R24",
                  sentence.sentence().place(),
                  "expected the language of the note, found a sentence in the other",
                  "",
                  "translate it"));
        }
      }
    }
    return findings;
  }

  private static long han(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      count += Han.isOne(text.codePointAt(i)) ? 1 : 0;
    }
    return count;
  }

  /** Not a name or a term in brackets, but most of what is written. */
  private static boolean isHan(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return han(text) >= FEW && han(text) * 2 > letters;
  }

  private static boolean isEnglish(String text) {
    return han(text) == 0 && ENGLISH.matcher(text).find();
  }
}
