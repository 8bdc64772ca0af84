package dev.tracknote.pdf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A prefix code for bytes and the sign that ends a block, as deflate knows it (RFC 1951, 3.2.2).
 */
final class HuffmanCode {
  static final int END = 256;
  private static final int SYMBOLS = 257;
  private static final int LONGEST = 15;

  private final byte[] lengths;
  private final short[] codes = new short[SYMBOLS];

  private HuffmanCode(byte[] lengths) {
    this.lengths = lengths;
    assign();
  }

  /**
   * The code that is shortest for bytes of these frequencies.
   *
   * @param frequencies how often each byte stands in a sample; those that do not are given a code
   *     too
   */
  static HuffmanCode of(int[] frequencies) {
    int[] weights = Arrays.copyOf(frequencies, SYMBOLS);
    int floor = 1;
    while (true) {
      for (int i = 0; i < SYMBOLS; i++) {
        weights[i] = Math.max(weights[i], floor);
      }
      byte[] lengths = lengths(weights);
      if (longest(lengths) <= LONGEST) {
        return new HuffmanCode(lengths);
      }
      floor *= 2;
    }
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  /** The bits of a symbol's code, the first of them lowest. */
  int bits(int symbol) {
    return codes[symbol] & 0xFFFF;
  }

  private record Node(long weight, int id) {}

  private static byte[] lengths(int[] weights) {
    int[] parents = new int[2 * SYMBOLS];
    PriorityQueue<Node> open =
        new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::id));
    for (int i = 0; i < SYMBOLS; i++) {
      open.add(new Node(weights[i], i));
    }
    int next = SYMBOLS;
    while (open.size() > 1) {
      Node a = open.remove();
      Node b = open.remove();
      parents[a.id()] = next;
      parents[b.id()] = next;
      open.add(new Node(a.weight() + b.weight(), next++));
    }
    int root = next - 1;
    int[] depths = new int[next];
    for (int i = root - 1; i >= 0; i--) {
      depths[i] = depths[parents[i]] + 1;
    }
    byte[] lengths = new byte[SYMBOLS];
    for (int i = 0; i < SYMBOLS; i++) {
      lengths[i] = (byte) depths[i];
    }
    return lengths;
  }

  private static int longest(byte[] lengths) {
    int longest = 0;
    for (byte length : lengths) {
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /** Codes of a length follow one another in the order of their symbols. */
  private void assign() {
    int code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = (short) (Integer.reverse(code++) >>> (32 - length));
        }
      }
      code <<= 1;
    }
  }
}
