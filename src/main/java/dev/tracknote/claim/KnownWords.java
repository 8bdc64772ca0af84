package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The words of all patterns that have been sought so far, by their rarest pair of signs: so a text
 * is asked once for what it holds, and not by each pattern.
 */
final class KnownWords {

  private static final List<WayIn> KEPT = new ArrayList<>();
  private static final AtomicReference<@Nullable KnownWords> LATEST = new AtomicReference<>();

  private final WayIn[] ways;
  // for each pair of signs, the words found under it: the way, and where in it the word begins
  private final int[][] words = new int[SignPairs.PLACES][];
  private final long[] wordless;

  private KnownWords(List<WayIn> kept) {
    ways = kept.toArray(WayIn[]::new);
    wordless = new long[(ways.length + Long.SIZE - 1) / Long.SIZE];
    int[] frequency = new int[SignPairs.PLACES];
    for (WayIn way : ways) {
      way.eachWord(at -> way.places(at, place -> frequency[place]++));
    }
    for (WayIn way : ways) {
      if (way.isWordless()) {
        wordless[way.number() / Long.SIZE] |= 1L << way.number();
      }
      way.eachWord(at -> file(way, at, frequency));
    }
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

  private void file(WayIn way, int at, int[] frequency) {
    int[] rarest = {-1};
    way.places(
        at, p -> rarest[0] = rarest[0] < 0 || frequency[p] < frequency[rarest[0]] ? p : rarest[0]);
    int[] before = words[rarest[0]];
    int length = before == null ? 0 : before.length;
    int[] longer = before == null ? new int[2] : Arrays.copyOf(before, length + 2);
    longer[length] = way.number();
    longer[length + 1] = at;
    words[rarest[0]] = longer;
  }

  int size() {
    return ways.length;
  }

  /** A bit for each way that a text leaves open. */
  long[] openIn(SignPairs text) {
    long[] open = wordless.clone();
    text.each(place -> open(text, words[place], open));
    return open;
  }

  private void open(SignPairs text, int @Nullable [] found, long[] open) {
    for (int i = 0; found != null && i < found.length; i += 2) {
      int number = found[i];
      boolean known = (open[number / Long.SIZE] & 1L << number) != 0;
      if (!known && ways[number].isWordIn(found[i + 1], text)) {
        open[number / Long.SIZE] |= 1L << number;
      }
    }
  }
}
