package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The words of all patterns that have been sought so far, each once and by its rarest pair of
 * signs: so a text is asked once for what it holds, and not by each pattern.
 */
final class KnownWords {

  private static final List<WayIn> KEPT = new ArrayList<>();
  private static final AtomicReference<@Nullable KnownWords> LATEST = new AtomicReference<>();

  /** A word of one or more ways. */
  private static final class Word {

    // its other pairs of signs, the rarest first
    private final short[] places;
    // the numbers of the ways that are open in a text that holds it
    private final int[] ways;

    Word(short[] places, int[] ways) {
      this.places = places;
      this.ways = ways;
    }
  }

  private static final Word[] NONE = {};

  private final int size;
  // for each pair of signs the words of which it is the rarest
  private final Word[][] words = new Word[SignPairs.PLACES][];
  private final long[] wordless;

  private KnownWords(List<WayIn> kept) {
    size = kept.size();
    wordless = new long[(size + Long.SIZE - 1) / Long.SIZE];
    Map<String, List<WayIn>> waysOf = new LinkedHashMap<>();
    int[] frequency = new int[SignPairs.PLACES];
    for (WayIn way : kept) {
      if (way.isWordless()) {
        open(wordless, way.number());
      }
      way.eachWord(at -> waysOf.computeIfAbsent(key(way, at), k -> new ArrayList<>()).add(way));
    }
    for (String word : waysOf.keySet()) {
      for (int i = 0; i < word.length(); i++) {
        frequency[word.charAt(i)]++;
      }
    }
    waysOf.forEach((word, ways) -> file(word, ways, frequency));
  }

  /** The pairs of signs of a word as the signs of a key. */
  private static String key(WayIn way, int word) {
    StringBuilder key = new StringBuilder();
    way.places(word, place -> key.append((char) place));
    return key.toString();
  }

  /** Takes the words of a pattern in, for the texts that are yet to come. */
  static KeyWords keep(KeyWords words) {
    synchronized (KEPT) {
      return words.numbered(
          way -> {
            WayIn numbered = way.numbered(KEPT.size());
            KEPT.add(numbered);
            return numbered;
          });
    }
  }

  /** Those of which a text was asked last; patterns that came since are not among them. */
  static KnownWords latest() {
    KnownWords known = LATEST.get();
    return known == null ? now() : known;
  }

  static KnownWords now() {
    synchronized (KEPT) {
      KnownWords known = LATEST.get();
      if (known == null || known.size() < KEPT.size()) {
        known = new KnownWords(KEPT);
        LATEST.set(known);
      }
      return known;
    }
  }

  private void file(String key, List<WayIn> ways, int[] frequency) {
    short[] places = rarestFirst(key, frequency);
    int rarest = places[0];
    Word[] before = words[rarest] == null ? NONE : words[rarest];
    words[rarest] = Arrays.copyOf(before, before.length + 1);
    words[rarest][before.length] =
        new Word(Arrays.copyOfRange(places, 1, places.length), numbers(ways));
  }

  private static short[] rarestFirst(String key, int[] frequency) {
    short[] places = new short[key.length()];
    for (int i = 0; i < places.length; i++) {
      short place = (short) key.charAt(i);
      int at = i;
      while (at > 0 && frequency[places[at - 1]] > frequency[place]) {
        places[at] = places[at - 1];
        at--;
      }
      places[at] = place;
    }
    return places;
  }

  /** A way that needs the word twice comes twice in a row. */
  private static int[] numbers(List<WayIn> ways) {
    int[] numbers = new int[ways.size()];
    int count = 0;
    for (WayIn way : ways) {
      if (count == 0 || numbers[count - 1] != way.number()) {
        numbers[count++] = way.number();
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  int size() {
    return size;
  }

  /** A bit for each way that a text leaves open. */
  long[] openIn(SignPairs text) {
    long[] open = wordless.clone();
    for (short place : text.distinct()) {
      open(text, words[place], open);
    }
    return open;
  }

  private static void open(SignPairs text, Word @Nullable [] words, long[] open) {
    for (int i = 0; words != null && i < words.length; i++) {
      Word word = words[i];
      if (text.holds(word.places, 0, word.places.length)) {
        for (int way : word.ways) {
          open(open, way);
        }
      }
    }
  }

  private static void open(long[] open, int way) {
    open[way / Long.SIZE] |= 1L << way;
  }
}
