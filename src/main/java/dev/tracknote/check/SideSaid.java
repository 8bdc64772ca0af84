package dev.tracknote.check;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * On which side of one value a word says that another lies.
 *
 * @param more whether above it
 * @param at offset of the word
 */
record SideSaid(boolean more, int at) {

  /**
   * The side that a pattern tells by its groups {@code more} and {@code less}.
   *
   * @param matched a match of the pattern
   * @param from where in its sentence the text of the match begins
   */
  static SideSaid of(Matcher matched, int from) {
    boolean more = matched.group("more") != null;
    return new SideSaid(more, from + matched.start(more ? "more" : "less"));
  }

  /** The same where the pattern is found at all. */
  static Optional<SideSaid> found(Matcher matcher, int from) {
    return matcher.find() ? Optional.of(of(matcher, from)) : Optional.empty();
  }
}
