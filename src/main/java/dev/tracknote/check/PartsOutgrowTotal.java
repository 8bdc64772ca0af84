package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

// definition: a total grows by an average of its parts, so it cannot outgrow them all
/** R4: a total is said to have grown faster, or slower, than each of its parts. */
final class PartsOutgrowTotal implements Check {

  private static final Pattern BEYOND =
      Pattern.compile(
          "(?i)(?:增速|增幅|增长)[^，。；]{0,6}(?:快于|高于|超过|领先于|慢于|低于)(?:旗下|其|它)?[^，。；]{0,16}(?:各自|每一?[个项块条]|任何一[个项块条])的?(?:增速|增幅|增长)?"
              + "|\\b(?:grew|grows|rose|expanded) (?:faster|more|slower|less|more slowly|more quickly) than (?:either|any|each|both|all)(?: (?:one|two|three|four))? of its\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachPhrase.findings(dossier, BEYOND, (s, m, d) -> Optional.of(beyond(s, m.start())));
  }

  /** «grew faster than either of its parts»: a total lies between the fastest and the slowest. */
  private static Diagnostic beyond(ReadSentence sentence, int at) {
    return Findings.error(
        "R4",
        sentence.sentence().placeAt(at),
        "expected a total to grow by an average of its parts, found it beyond them all",
        "",
        "a total cannot grow faster or slower than each of its parts: name those that it did");
  }
}
