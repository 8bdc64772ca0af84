package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
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
              + "(?:(?<above>beat(?= on| in| for|:)|above(?= guid| consensus| the (?:guided|top)))|(?<within>in[- ]line(?= on| in| for|:| with (?:consensus|guid))|(?:within|inside)(?= guid| the (?:guided|range)))|(?<below>miss(?= on| in| for|:)|below(?= guid| consensus| the (?:guided|bottom))))(?=[^.;]*[:(（])"
              + "|^[\\s*]*(?:营收|收入|业绩|净利润?)?(?:(?<abovezh>超(?:出)?(?:预期|指引))|(?<withinzh>符合(?:预期|指引))|(?<belowzh>(?:低于|不及|逊于)(?:预期|指引)))[：:]");

  private static final Pattern END =
      Pattern.compile(
          "(?i)[,;:–—(] ?(?:i\\.e\\.,? |so |thus |hence |clearly |which (?:is|was) )?"
              + HOW
              + "(?:(?<above>beat|better than expected)|(?<within>in[- ]line|as expected)|(?<below>miss|worse than expected))(?: there| again)?\\)?[.!]?\\s*$"
              + "|[，；：（(](?:即|属|可谓|为)?(?:(?<abovezh>超(?:出)?预期|好于预期|超指引|beat)|(?<withinzh>符合(?:预期|指引)|大致相符|in line)|(?<belowzh>(?:低于|不及|逊于|差于)(?:预期|指引)|miss))[)）]?[。！]?\\s*$");

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
    if (found.group("above") != null || found.group("abovezh") != null) {
      return Mention.Verdict.ABOVE;
    }
    return found.group("below") != null || found.group("belowzh") != null
        ? Mention.Verdict.BELOW
        : Mention.Verdict.WITHIN;
  }
}
