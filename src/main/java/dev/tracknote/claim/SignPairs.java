package dev.tracknote.claim;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which signs and which pairs of neighbouring signs a text holds, in any case of its letters; some
 * that it does not hold may seem to be there.
 */
public final class SignPairs {

  private static final int PLACES = 1 << 12;

  private final long[] held = new long[PLACES / Long.SIZE];

  private SignPairs() {}

  public static SignPairs of(String text) {
    SignPairs pairs = new SignPairs();
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = plain(text.charAt(i));
      pairs.hold(place((char) 0, sign));
      if (i > 0) {
        pairs.hold(place(last, sign));
      }
      last = sign;
    }
    return pairs;
  }

  /** What texts can begin with: their first two signs, or the first alone. */
  static SignPairs beginnings(Set<String> starts) {
    SignPairs pairs = new SignPairs();
    for (String start : starts) {
      if (!start.isEmpty()) {
        char first = plain(start.charAt(0));
        boolean pair = start.length() > 1 && start.charAt(1) != PatternPiece.ANY;
        pairs.hold(pair ? place(first, plain(start.charAt(1))) : place((char) 0, first));
      }
    }
    return pairs;
  }

  /** Whether a text can begin at a place of another. */
  boolean beginAt(String text, int at) {
    char first = plain(text.charAt(at));
    return holds(place((char) 0, first))
        || (at + 1 < text.length() && holds(place(first, plain(text.charAt(at + 1)))));
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
    return (short) (mixed >>> 20);
  }

  private static char plain(char sign) {
    return sign >= 'A' && sign <= 'Z' ? (char) (sign + 32) : sign;
  }
}
