package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of which a text must hold one, or a pattern is not found in it, and what the pattern begins
 * with: so it is sought in few sentences, and there at few places. What is found is what the
 * pattern alone would find.
 */
final class KeyWords {

  private static final Map<Pattern, KeyWords> OF = new ConcurrentHashMap<>();

  private final Pattern pattern;
  // each word as the number of its places, then the places; none where no word is needed
  private final short[] words;
  private final SignPairs beginnings;
  private final boolean anywhere;

  private KeyWords(Pattern pattern, Optional<Set<String>> needed, Set<String> starts) {
    this.pattern = pattern;
    this.words = flat(needed.map(List::copyOf).orElse(List.of()));
    this.anywhere = starts.stream().anyMatch(s -> s.isEmpty() || s.charAt(0) == PatternPiece.ANY);
    this.beginnings = SignPairs.beginnings(starts);
  }

  static KeyWords of(Pattern pattern) {
    KeyWords known = OF.get(pattern);
    return known != null ? known : OF.computeIfAbsent(pattern, KeyWords::read);
  }

  static KeyWords read(Pattern pattern) {
    PatternPiece piece = PatternReader.read(pattern);
    return new KeyWords(pattern, piece.needed(), piece.starts());
  }

  private static short[] flat(List<String> needed) {
    List<short[]> all = new ArrayList<>();
    int size = 0;
    for (String word : needed) {
      short[] places = SignPairs.places(word);
      all.add(places);
      size += 1 + places.length;
    }
    short[] flat = new short[size];
    int at = 0;
    for (short[] places : all) {
      flat[at++] = (short) places.length;
      System.arraycopy(places, 0, flat, at, places.length);
      at += places.length;
    }
    return flat;
  }

  /** Whether one of the words may be held; always so for a pattern that needs none. */
  boolean mayBeIn(SignPairs text) {
    if (words.length == 0) {
      return true;
    }
    for (int at = 0; at < words.length; at += 1 + words[at]) {
      if (text.holds(words, at + 1, words[at])) {
        return true;
      }
    }
    return false;
  }

  /** What the pattern finds first in a text. */
  Optional<Matcher> first(String text) {
    Matcher matcher = matcher(text);
    boolean found = anywhere ? matcher.find() : next(matcher, text, 0) >= 0;
    return found ? Optional.of(matcher) : Optional.empty();
  }

  /** Everything that the pattern finds in a text, one after the other. */
  void each(String text, Consumer<Matcher> found) {
    Matcher matcher = matcher(text);
    if (anywhere) {
      while (matcher.find()) {
        found.accept(matcher);
      }
      return;
    }
    int at = next(matcher, text, 0);
    while (at >= 0) {
      int end = Math.max(at + 1, matcher.end());
      found.accept(matcher);
      at = next(matcher, text, end);
    }
  }

  private Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private int next(Matcher matcher, String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (beginnings.beginAt(text, i) && matcher.region(i, text.length()).lookingAt()) {
        return i;
      }
    }
    return -1;
  }
}
