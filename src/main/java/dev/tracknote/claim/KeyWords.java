package dev.tracknote.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Words of which a text must hold one, or a pattern is not found in it. */
final class KeyWords {

  private static final Map<Pattern, KeyWords> OF = new ConcurrentHashMap<>();

  private final Optional<List<short[]>> words;

  private KeyWords(Optional<List<short[]>> words) {
    this.words = words;
  }

  static KeyWords of(Pattern pattern) {
    KeyWords known = OF.get(pattern);
    return known != null ? known : OF.computeIfAbsent(pattern, KeyWords::read);
  }

  /** The one word that a text must hold. */
  static KeyWords ofWord(String word) {
    return new KeyWords(
        word.isEmpty() ? Optional.empty() : Optional.of(List.of(SignPairs.places(word))));
  }

  private static KeyWords read(Pattern pattern) {
    return new KeyWords(
        PatternReader.needed(pattern).map(s -> s.stream().map(SignPairs::places).toList()));
  }

  /** Whether one of them may be held; always so for a pattern that needs none. */
  boolean mayBeIn(SignPairs text) {
    if (words.isEmpty()) {
      return true;
    }
    for (short[] word : words.get()) {
      if (text.hold(word)) {
        return true;
      }
    }
    return false;
  }
}
