package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Many patterns that are sought in one pass through a text. Each finds what it would find alone;
 * what they find comes in the order of the text, at one place in the order of the patterns.
 */
final class Glossary {

  private static final int[] NONE = {};

  private final KeyWords[] entries;
  // for each place of a sign or of a pair the entries that can begin with it, ascending
  private final int[][] beginning = new int[SignPairs.PLACES][];
  // those of which some way can begin with any sign
  private final int[] unled;

  Glossary(List<KeyWords> patterns) {
    entries = patterns.toArray(KeyWords[]::new);
    List<Integer> anywhere = new ArrayList<>();
    for (int entry = 0; entry < entries.length; entry++) {
      file(entry);
      if (entries[entry].isUnled()) {
        anywhere.add(entry);
      }
    }
    unled = anywhere.stream().mapToInt(Integer::intValue).toArray();
  }

  private void file(int entry) {
    entries[entry].eachBeginning(
        place -> {
          int[] known = beginning[place] == null ? NONE : beginning[place];
          if (known.length == 0 || known[known.length - 1] != entry) {
            beginning[place] = Arrays.copyOf(known, known.length + 1);
            beginning[place][known.length] = entry;
          }
        });
  }

  /** Tells what is found, with the number of the pattern that finds it. */
  void each(String text, SignPairs signs, ObjIntConsumer<Matcher> found) {
    new Pass(text, signs, found).go();
  }

  /** One pass through a text. */
  private final class Pass {

    private final String text;
    private final SignPairs signs;
    private final ObjIntConsumer<Matcher> found;
    private final int[] anywhere;
    // what is known of the entries that have been asked for
    private @Nullable Asked @Nullable [] asked;

    Pass(String text, SignPairs signs, ObjIntConsumer<Matcher> found) {
      this.text = text;
      this.signs = signs;
      this.found = found;
      this.anywhere =
          unled.length == 0
              ? NONE
              : Arrays.stream(unled).filter(e -> entries[e].isAnywhereIn(signs)).toArray();
    }

    void go() {
      for (int at = 0; at < text.length(); at++) {
        int[] alone = beginning[signs.sign(at)];
        int[] paired = beginning[signs.pair(at)];
        if (alone != null || paired != null || anywhere.length > 0) {
          at(at, alone == null ? NONE : alone, paired == null ? NONE : paired);
        }
      }
    }

    private void at(int at, int[] alone, int[] paired) {
      int one = 0;
      int two = 0;
      int three = 0;
      int last = -1;
      while (one < alone.length || two < paired.length || three < anywhere.length) {
        int a = one < alone.length ? alone[one] : Integer.MAX_VALUE;
        int b = two < paired.length ? paired[two] : Integer.MAX_VALUE;
        int c = three < anywhere.length ? anywhere[three] : Integer.MAX_VALUE;
        int next = Math.min(a, Math.min(b, c));
        one += a == next ? 1 : 0;
        two += b == next ? 1 : 0;
        three += c == next ? 1 : 0;
        if (next != last) {
          ask(next, at);
        }
        last = next;
      }
    }

    private void ask(int entry, int at) {
      Asked one = asked(entry);
      if (one.from > at || !KeyWords.begins(one.open, signs.sign(at), signs.pair(at))) {
        return;
      }
      Matcher matcher = one.matcher;
      if (matcher == null) {
        matcher = entries[entry].matcher(text);
        one.matcher = matcher;
      }
      if (matcher.region(at, text.length()).lookingAt()) {
        one.from = Math.max(at + 1, matcher.end());
        found.accept(matcher, entry);
      }
    }

    private Asked asked(int entry) {
      @Nullable Asked[] all = asked;
      if (all == null) {
        all = new Asked[entries.length];
        asked = all;
      }
      Asked one = all[entry];
      if (one == null) {
        one = new Asked(entries[entry].open(signs));
        all[entry] = one;
      }
      return one;
    }
  }

  /** How an entry is met in a text. */
  private static final class Asked {

    // the ways that the text leaves open
    private final WayIn[] open;
    // from where on it is sought again; beyond the text where it is not in it
    private int from;
    private @Nullable Matcher matcher;

    Asked(WayIn[] open) {
      this.open = open;
      this.from = open.length == 0 ? Integer.MAX_VALUE : 0;
    }
  }
}
