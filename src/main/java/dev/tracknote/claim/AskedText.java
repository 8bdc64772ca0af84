package dev.tracknote.claim;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short text, such as a name, that is asked for many patterns, each of them by its words first.
 */
public final class AskedText {

  private final String text;
  private final SignPairs signs;

  private AskedText(String text, SignPairs signs) {
    this.text = text;
    this.signs = signs;
  }

  public static AskedText of(String text) {
    return new AskedText(text, SignPairs.of(text, KnownWords.latest()));
  }

  /** A text that is asked for so few patterns that their words are better sought one by one. */
  public static AskedText ofFew(String text) {
    return new AskedText(text, SignPairs.of(text));
  }

  /** Whether a pattern is found in it. */
  public boolean holds(Pattern pattern) {
    return first(pattern).isPresent();
  }

  /** What a pattern finds in it first. */
  public Optional<Matcher> first(Pattern pattern) {
    return KeyWords.of(pattern).first(text, signs);
  }

  /** Everything that a pattern finds in it, one after the other. */
  public void each(Pattern pattern, Consumer<Matcher> found) {
    KeyWords.of(pattern).each(text, signs, found);
  }

  /** The text with something else in place of all that a pattern finds. */
  public String with(String instead, Pattern pattern) {
    StringBuilder left = new StringBuilder(text.length());
    int[] from = {0};
    each(
        pattern,
        m -> {
          left.append(text, from[0], m.start()).append(instead);
          from[0] = m.end();
        });
    return from[0] == 0 && left.isEmpty() ? text : left.append(text.substring(from[0])).toString();
  }
}
