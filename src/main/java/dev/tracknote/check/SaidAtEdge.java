package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A verdict that stands by itself at the head or the end of a sentence: «Beat on revenue ($382.5m
 * vs. $371.0m consensus)», «the print was $382.5m, a beat».
 *
 * @param from where it begins
 */
record SaidAtEdge(Mention.Verdict verdict, int from, String words) {

  private static final String HOW =
      "(?:an? |the |clear |clean |slight |small |narrow |modest |solid )*";

  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)^[\\s*]*"
              + HOW
              + "(?:(?:beat(?= on| in| for|:)|above(?= guid| consensus| the (?:guided|top)))|(?:in[- ]line(?= on| in| for|:| with (?:consensus|guid))|(?:within|inside)(?= guid| the (?:guided|range)))|(?:miss(?= on| in| for|:)|below(?= guid| consensus| the (?:guided|bottom))))(?=[^.;]*[:(（])");

  private static final Pattern END =
      Pattern.compile(
          "(?i)[,;:–—(] ?(?:i\\.e\\.,? |so |thus |hence |clearly |which (?:is|was) )?"
              + HOW
              + "(?:(?:beat|better than expected)|(?:in[- ]line|as expected)|(?:miss|worse than expected))(?: there| again)?\\)?[.!]?\\s*$"
              + "|[，；：（(](?:即|属|可谓|为)?(?:(?:beat)|(?:in[- ]line)|(?:miss))[)）]?[。！]?\\s*$");

  private static final Pattern ABOVE = Pattern.compile("beat|above|better");
  private static final Pattern BELOW = Pattern.compile("miss|below|worse");

  /** The one verdict, if the sentence passes no other. */
  static Optional<SaidAtEdge> of(ReadSentence sentence) {
    if (!sentence.mayHold(HEAD) && !sentence.mayHold(END)) {
      return Optional.empty();
    }
    Optional<Matcher> head = sentence.first(HEAD);
    Optional<Matcher> end = sentence.first(END);
    if (head.isPresent() == end.isPresent()) {
      return Optional.empty();
    }
    Matcher found = head.or(() -> end).orElseThrow();
    return Optional.of(new SaidAtEdge(verdict(found), found.start(), found.group().strip()));
  }

  private static Mention.Verdict verdict(Matcher found) {
    String words = found.group().toLowerCase(Locale.ROOT);
    if (ABOVE.matcher(words).find()) {
      return Mention.Verdict.ABOVE;
    }
    return BELOW.matcher(words).find() ? Mention.Verdict.BELOW : Mention.Verdict.WITHIN;
  }
}
