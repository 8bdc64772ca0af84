package dev.tracknote.claim;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which signs and which pairs of neighbouring signs a text holds, in any case of its letters; some
 * that it does not hold may seem to be there.
 */
public final class SignPairs {

  static final int PLACES = 1 << 14;

  private final long[] held = new long[PLACES / Long.SIZE];
  private String text = "";

  // of each sign of the text: its place alone, and that with the next
  private short[] sequence = {};
  // each place of it once
  private short[] distinct = {};
  private long[] open = {};
  private int known;

  private SignPairs() {}

  /**
   * Those of a text, with what it leaves open.
   *
   * @param words that the text is asked for at once
   */
  static SignPairs of(String text, KnownWords words) {
    SignPairs pairs = of(text);
    pairs.open = words.openIn(pairs);
    pairs.known = words.size();
    return pairs;
  }

  public static SignPairs of(String text) {
    SignPairs pairs = new SignPairs();
    pairs.text = text;
    pairs.sequence = new short[2 * text.length()];
    char next = text.isEmpty() ? 0 : plain(text.charAt(0));
    for (int i = 0; i < text.length(); i++) {
      char sign = next;
      pairs.sequence[2 * i] = place((char) 0, sign);
      if (i + 1 < text.length()) {
        next = plain(text.charAt(i + 1));
        pairs.sequence[2 * i + 1] = place(sign, next);
      } else {
        pairs.sequence[2 * i + 1] = pairs.sequence[2 * i];
      }
    }
    pairs.distinct = new short[pairs.sequence.length];
    int count = 0;
    for (short place : pairs.sequence) {
      if (!pairs.holds(place)) {
        pairs.hold(place);
        pairs.distinct[count++] = place;
      }
    }
    pairs.distinct = Arrays.copyOf(pairs.distinct, count);
    return pairs;
  }

  /** Whether the text is this very one, and no stretch or masked copy of it. */
  boolean areOf(String other) {
    return other == text; // another one that is equal is read anew
  }

  /** The place of a sign of the text alone. */
  short sign(int at) {
    return sequence[2 * at];
  }

  /** The place of a sign of the text with the next, or alone where it is the last. */
  short pair(int at) {
    return sequence[2 * at + 1];
  }

  /** The places of what texts can begin with: of their first two signs, or of the first alone. */
  static short[] beginnings(Set<String> starts) {
    short[] places = new short[starts.size()];
    int count = 0;
    for (String start : starts) {
      if (!start.isEmpty()) {
        char first = plain(start.charAt(0));
        boolean pair = start.length() > 1 && start.charAt(1) != PatternPiece.ANY;
        short place = pair ? place(first, plain(start.charAt(1))) : place((char) 0, first);
        places[count++] = place;
      }
    }
    return eachOnce(places, count);
  }

  private static short[] eachOnce(short[] places, int count) {
    Arrays.sort(places, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || places[i] != places[i - 1]) {
        places[kept++] = places[i];
      }
    }
    return Arrays.copyOf(places, kept);
  }

  /** Some places alone. */
  static SignPairs of(short[] places) {
    SignPairs pairs = new SignPairs();
    for (short place : places) {
      pairs.hold(place);
    }
    return pairs;
  }

  /** Whether one of two places is held. */
  boolean holdsOne(short one, short other) {
    return holds(one) || holds(other);
  }

  /** The place of a sign of a text alone. */
  static short sign(String text, int at) {
    return place((char) 0, plain(text.charAt(at)));
  }

  /** The place of a sign of a text with the next, or alone where it is the last. */
  static short pair(String text, int at) {
    return at + 1 < text.length()
        ? place(plain(text.charAt(at)), plain(text.charAt(at + 1)))
        : sign(text, at);
  }

  /** The places that a text needs which holds these words. */
  static short[] places(String words) {
    short[] places = new short[Math.max(1, words.length() - 1)];
    if (words.length() == 1) {
      places[0] = place((char) 0, plain(words.charAt(0)));
    }
    for (int i = 1; i < words.length(); i++) {
      places[i - 1] = place(plain(words.charAt(i - 1)), plain(words.charAt(i)));
    }
    return places;
  }

  /**
   * Whether a pattern may be found in the text or in a stretch of it, which costs far less to say
   * than to look for it; false is certain.
   */
  public boolean mayHold(Pattern pattern) {
    return KeyWords.of(pattern).mayBeIn(this);
  }

  /** Whether the text was asked for some ways whose numbers follow one another. */
  boolean knows(int first, int count) {
    return first >= 0 && first + count <= known;
  }

  /** A bit for each of these ways, the first in the lowest place, that it then left open. */
  long open(int first, int count) {
    int at = first / Long.SIZE;
    int shift = first % Long.SIZE;
    long bits = open[at] >>> shift;
    if (shift + count > Long.SIZE) {
      bits |= open[at + 1] << (Long.SIZE - shift);
    }
    return count == Long.SIZE ? bits : bits & ((1L << count) - 1);
  }

  /** The places of a text, each once. */
  short[] distinct() {
    return distinct;
  }

  boolean holds(short[] places, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!holds(places[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(short place) {
    return (held[place >> 6] & 1L << place) != 0;
  }

  private void hold(short place) {
    held[place >> 6] |= 1L << place;
  }

  private static short place(char one, char next) {
    int mixed = (one * 31 + next) * 0x9E3779B1;
    return (short) (mixed >>> 18);
  }

  private static char plain(char sign) {
    return sign >= 'A' && sign <= 'Z' ? (char) (sign + 32) : sign;
  }
}
