package dev.tracknote.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words and beginnings of the program's own patterns, read off them while it is built: reading
 * them takes longer than checking a note does.
 *
 * <p>A pattern that is not among them, or all of them where the file is missing, is read when it is
 * first sought. The file holds signs of 16 bits, for each pattern: how many signs there are of it,
 * its flags, its text behind its length, the number of its ways, and for each way whether it can
 * begin with any sign, its words and its beginnings, both behind their length.
 */
public final class ReadPatterns {

  /** Beside this class. */
  public static final String FILE = "read-patterns.bin";

  private static final ReadPatterns OWN = read();

  // the same signs twice, since texts are made of the ones and places of the others
  private final char[] signs;
  private final short[] places;
  private final Map<String, Integer> entries;

  private ReadPatterns(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    signs = new char[bytes.length / Character.BYTES];
    places = new short[signs.length];
    buffer.asCharBuffer().get(signs);
    buffer.asShortBuffer().get(places);
    entries = HashMap.newHashMap(2048);
    for (int at = 0; at < signs.length; at += signs[at]) {
      int length = signs[at + 2];
      entries.put(key(signs[at + 1], new String(signs, at + 3, length)), at + 3 + length);
    }
  }

  private static ReadPatterns read() {
    try (InputStream in = ReadPatterns.class.getResourceAsStream(FILE)) {
      return new ReadPatterns(in == null ? new byte[0] : in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(int flags, String pattern) {
    return (char) flags + pattern;
  }

  /** The ways of a pattern, if they were read while the program was built. */
  static Optional<WayIn[]> of(Pattern pattern) {
    Integer at = OWN.entries.get(key(pattern.flags(), pattern.pattern()));
    return at == null ? Optional.empty() : Optional.of(OWN.ways(at));
  }

  private WayIn[] ways(int from) {
    WayIn[] ways = new WayIn[signs[from]];
    int at = from + 1;
    for (int i = 0; i < ways.length; i++) {
      boolean anywhere = signs[at] != 0;
      short[] words = stretch(at + 1);
      at += 2 + words.length;
      short[] beginnings = stretch(at);
      at += 1 + beginnings.length;
      ways[i] = WayIn.of(words, beginnings, anywhere);
    }
    return ways;
  }

  private short[] stretch(int at) {
    return Arrays.copyOfRange(places, at + 1, at + 1 + signs[at]);
  }

  /**
   * What is read off some patterns, as the file holds it.
   *
   * @throws IllegalArgumentException where there is more of a pattern than the file has room for
   */
  public static byte[] bytes(Collection<Pattern> patterns) {
    Signs all = new Signs();
    for (Pattern pattern : patterns) {
      Signs one = new Signs();
      one.add(pattern.flags());
      one.add(pattern.pattern());
      KeyWords.read(pattern).write(one);
      all.add(one.size() + 1);
      all.add(one);
    }
    return all.bytes();
  }

  /** Signs that are written one after the other. */
  static final class Signs {

    private final StringBuilder signs = new StringBuilder();

    void add(int sign) {
      if (sign < 0 || sign > Character.MAX_VALUE) {
        throw new IllegalArgumentException("expected 16 bits, found " + sign);
      }
      signs.append((char) sign);
    }

    /** Behind their number. */
    void add(short[] several) {
      add(several.length);
      for (short one : several) {
        signs.append((char) one);
      }
    }

    private void add(String text) {
      add(text.length());
      signs.append(text);
    }

    private void add(Signs others) {
      signs.append(others.signs);
    }

    private int size() {
      return signs.length();
    }

    byte[] bytes() {
      ByteBuffer buffer = ByteBuffer.allocate(signs.length() * Character.BYTES);
      buffer.asCharBuffer().put(signs.toString());
      return buffer.array();
    }
  }
}
