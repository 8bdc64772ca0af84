package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** R16: a sentence or clause that stands twice. */
final class RepeatedSentence implements Check {

  private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Punct}，。；：、“”（）]");
  private static final int SHORTEST = 12;
  private static final int SHORTEST_CLAUSE = 6;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    repeats(dossier.note(), findings);
    repeats(dossier.minutes(), findings);
    return findings;
  }

  private static void repeats(List<ReadSentence> sentences, List<Diagnostic> findings) {
    Map<String, Sentence> seen = new LinkedHashMap<>();
    for (ReadSentence read : sentences) {
      if (read.sentence().part() == PartKind.PICKS && read.text().contains("|")) {
        continue;
      }
      if (read.sentence().part() == PartKind.HEADLINE) {
        // a headline says again what the text says
        continue;
      }
      String plain = plain(read.text()) + read.sentence().references();
      Sentence earlier =
          plain(read.text()).length() < SHORTEST ? null : seen.putIfAbsent(plain, read.sentence());
      if (earlier != null) {
        findings.add(finding(read, "the sentence of line " + earlier.place().line() + " again"));
      } else if (clauseTwice(read.text())) {
        findings.add(finding(read, "one clause twice"));
      }
    }
  }

  private static boolean clauseTwice(String text) {
    List<String> seen = new ArrayList<>();
    for (String clause : text.split("[，,；;。]", -1)) {
      String plain = plain(clause);
      boolean typed = plain.indexOf(Sentence.REFERENCE) < 0;
      if (typed && plain.length() >= SHORTEST_CLAUSE && seen.contains(plain)) {
        return true;
      }
      seen.add(plain);
    }
    return false;
  }

  private static String plain(String text) {
    return SIGNS.matcher(text).replaceAll("");
  }

  private static Diagnostic finding(ReadSentence read, String found) {
    return Findings.error(
        "R16",
        read.sentence().place(),
        "expected each sentence once, found " + found,
        "",
        "take one of the two out");
  }
}
