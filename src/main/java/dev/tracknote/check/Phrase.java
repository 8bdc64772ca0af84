package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StanceWords;
import dev.tracknote.commentary.PartKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word in its clause, where names of segments are blanked: 加速计算 says nothing of acceleration.
 *
 * @param from offset of the word in the sentence
 * @param to offset behind it
 * @param masked the whole sentence with its names blanked
 */
record Phrase(ReadSentence sentence, int from, int to, String masked) {

  /** Words after which nothing is asserted of what has been. */
  private static final Pattern UNREAL =
      Pattern.compile(
          "(?i)若|如果|假设|倘若|一旦|是否|能否|有望|预计|预期(?![的，]|之)|\\b(?:if"
              + StanceWords.NO_CONDITION
              + "|were to|assuming|would|could|might|may|whether|should|expected to|set to|on course|likely)\\b|[？?]");

  static Phrase of(ReadSentence sentence, String masked, Matcher matcher) {
    return new Phrase(sentence, matcher.start(), matcher.end(), masked);
  }

  /** The text of a sentence with the names in it blanked, every other sign at its offset. */
  static String masked(ReadSentence sentence) {
    return sentence.masked();
  }

  int start() {
    return Clauses.start(masked, from);
  }

  int end() {
    return Clauses.end(masked, to);
  }

  String clause() {
    return masked.substring(start(), end());
  }

  String before() {
    return masked.substring(start(), from);
  }

  String after() {
    return masked.substring(to, end());
  }

  /** The sentence up to the end of the clause. */
  String soFar() {
    return masked.substring(0, end());
  }

  /** Whether a pattern is found in the clause, as if that were all. */
  boolean clauseHolds(Pattern pattern) {
    return sentence.mayHold(pattern) && sentence.holdsIn(clause(), pattern);
  }

  /** The same in what of the clause stands before the phrase. */
  boolean beforeHolds(Pattern pattern) {
    return sentence.mayHold(pattern) && sentence.holdsIn(before(), pattern);
  }

  /** The same in what of the clause stands behind the phrase. */
  boolean afterHolds(Pattern pattern) {
    return sentence.mayHold(pattern) && sentence.holdsIn(after(), pattern);
  }

  /** Whether the clause supposes, hopes or asks, or tells of a risk without a figure. */
  boolean isUnreal() {
    return isFeared() || clauseHolds(UNREAL) || masked.endsWith("?") || masked.endsWith("？");
  }

  private boolean isFeared() {
    return sentence.sentence().part() == PartKind.RISKS && sentence.claims().isEmpty();
  }

  boolean isChinese() {
    return Han.isIn(masked);
  }

  boolean isTable() {
    return masked.indexOf('|') >= 0;
  }
}
