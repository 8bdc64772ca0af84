package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;

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
    private final Matcher[] matchers = new Matcher[entries.length];
    // the ways of an entry that the text leaves open
    private final WayIn[][] open = new WayIn[entries.length][];
    // from where on an entry is sought again; beyond the text where it is not in it
    private final int[] from = new int[entries.length];
    private final int[] anywhere;

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
        if (next != last && from[next] <= at) {
          ask(next, at);
        }
        last = next;
      }
    }

    private void ask(int entry, int at) {
      if (open[entry] == null) {
        open[entry] = entries[entry].open(signs);
        if (open[entry].length == 0) {
          from[entry] = Integer.MAX_VALUE;
        }
      }
      if (!KeyWords.begins(open[entry], signs.sign(at), signs.pair(at))) {
        return;
      }
      Matcher matcher = matchers[entry];
      if (matcher == null) {
        matcher = entries[entry].matcher(text);
        matchers[entry] = matcher;
      }
      if (matcher.region(at, text.length()).lookingAt()) {
        from[entry] = Math.max(at + 1, matcher.end());
        found.accept(matcher, entry);
      }
    }
  }
}
