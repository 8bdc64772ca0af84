package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One way in which a pattern can be met in a text. */
final class WayIn {

  static final int UNNUMBERED = -1;
  private static final int FEW = 4;

  private final int number;
  // each word as the number of its places, then the places; none where none is needed
  private final short[] words;
  // the places of the signs and pairs that it can begin with
  private final short[] beginnings;
  // the same where they are many
  private final @Nullable SignPairs beginning;
  private final boolean anywhere;

  private WayIn(int number, short[] words, short[] beginnings, boolean anywhere) {
    this.number = number;
    this.words = words;
    this.beginnings = beginnings;
    this.beginning = beginnings.length > FEW ? SignPairs.of(beginnings) : null;
    this.anywhere = anywhere;
  }

  static WayIn of(PatternPiece.Way way) {
    Set<String> starts = way.starts();
    return new WayIn(
        UNNUMBERED,
        flat(way.needed().map(List::copyOf).orElse(List.of())),
        SignPairs.beginnings(starts),
        starts.stream().anyMatch(s -> s.isEmpty() || s.charAt(0) == PatternPiece.ANY));
  }

  /** One that was read before. */
  static WayIn of(short[] words, short[] beginnings, boolean anywhere) {
    return new WayIn(UNNUMBERED, words, beginnings, anywhere);
  }

  /** As {@link #of(short[], short[], boolean)} takes it. */
  void write(ReadPatterns.Signs signs) {
    signs.add(anywhere ? 1 : 0);
    signs.add(words);
    signs.add(beginnings);
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

  /** By which a text knows whether the way is open in it, if it has one. */
  int number() {
    return number;
  }

  /** Whether no word is needed. */
  boolean isWordless() {
    return words.length == 0;
  }

  /** Where each word begins. */
  void eachWord(IntConsumer word) {
    for (int at = 0; at < words.length; at += 1 + words[at]) {
      word.accept(at);
    }
  }

  /** The pairs of signs of the word that begins there. */
  void places(int word, IntConsumer place) {
    for (int i = word + 1; i <= word + words[word]; i++) {
      place.accept(words[i]);
    }
  }

  /** Whether a text may hold the word that begins there. */
  boolean isWordIn(int word, SignPairs text) {
    return text.holds(words, word + 1, words[word]);
  }

  /** Whether it can begin with any sign. */
  boolean isAnywhere() {
    return anywhere;
  }

  /** Whether it can begin with a sign, or with it and the next. */
  boolean begins(short sign, short pair) {
    if (anywhere) {
      return true;
    }
    if (beginning != null) {
      return beginning.holdsOne(sign, pair);
    }
    for (short place : beginnings) {
      if (place == sign || place == pair) {
        return true;
      }
    }
    return false;
  }

  void eachBeginning(IntConsumer place) {
    for (short one : beginnings) {
      place.accept(one);
    }
  }

  WayIn numbered(int as) {
    return new WayIn(as, words, beginnings, anywhere);
  }

  /** Whether a text may hold one of the words; always so where none is needed. */
  boolean mayBeIn(SignPairs text) {
    return text.knows(number, 1)
        ? text.open(number, 1) != 0
        : words.length == 0 || isAnyWordIn(text);
  }

  private boolean isAnyWordIn(SignPairs text) {
    for (int at = 0; at < words.length; at += 1 + words[at]) {
      if (isWordIn(at, text)) {
        return true;
      }
    }
    return false;
  }
}
