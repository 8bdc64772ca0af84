package dev.tracknote.check;

import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What comes of many values two by two. Each outcome is only estimated, and worked out exactly for
 * a figure that it comes near.
 */
final class Pairings {

  /** How two values are taken together. */
  enum Way {
    QUOTIENT,
    CHANGE,
    SUM,
    DIFFERENCE;

    BigDecimal exact(BigDecimal one, BigDecimal other) {
      return switch (this) {
        case QUOTIENT -> Rounding.quotient(one, other);
        case CHANGE -> Rounding.quotient(one, other).subtract(BigDecimal.ONE);
        case SUM -> one.add(other);
        case DIFFERENCE -> one.subtract(other);
      };
    }

    private double estimate(double one, double other) {
      return switch (this) {
        case QUOTIENT -> one / other;
        case CHANGE -> one / other - 1;
        case SUM -> one + other;
        case DIFFERENCE -> one - other;
      };
    }

    /** The largest of the numbers that the outcome is made of, by which an estimate can be off. */
    private double largest(double one, double other) {
      return this == QUOTIENT || this == CHANGE
          ? Math.abs(one / other)
          : Math.max(Math.abs(one), Math.abs(other));
    }
  }

  // an estimate is right to fifteen digits, less those that cancel out
  private static final double MOST_CANCELLED = 1e-6;
  private static final double MARGIN = 1e-8;

  /** Outcomes of one order of magnitude. */
  private static final class Alike {

    private double[] sizes = new double[16];
    private BigDecimal[] ones = new BigDecimal[16];
    private BigDecimal[] others = new BigDecimal[16];
    private Way[] ways = new Way[16];
    private int count;

    void add(double size, BigDecimal one, BigDecimal other, Way way) {
      if (count == sizes.length) {
        sizes = Arrays.copyOf(sizes, 2 * count);
        ones = Arrays.copyOf(ones, 2 * count);
        others = Arrays.copyOf(others, 2 * count);
        ways = Arrays.copyOf(ways, 2 * count);
      }
      sizes[count] = size;
      ones[count] = one;
      others[count] = other;
      ways[count++] = way;
    }

    boolean hold(double low, double high, Reach reach) {
      for (int i = 0; i < count; i++) {
        if (sizes[i] >= low
            && sizes[i] <= high
            && reach.holdsSize(ways[i].exact(ones[i], others[i]))) {
          return true;
        }
      }
      return false;
    }
  }

  private final NavigableMap<Integer, Alike> outcomes = new TreeMap<>();

  /** Takes an outcome in, unless so many digits cancel out that it cannot be estimated. */
  boolean add(BigDecimal one, BigDecimal other, Way way) {
    double first = one.doubleValue();
    double second = other.doubleValue();
    double size = Math.abs(way.estimate(first, second));
    if (size <= MOST_CANCELLED * way.largest(first, second)) {
      return false;
    }
    outcomes.computeIfAbsent(Math.getExponent(size), m -> new Alike()).add(size, one, other, way);
    return true;
  }

  /** Whether one of them, whatever its sign, lies between two sizes and within reach. */
  boolean hold(BigDecimal low, BigDecimal high, Reach reach) {
    double from = low.doubleValue() * (1 - MARGIN);
    double to = high.doubleValue() * (1 + MARGIN);
    return outcomes
        .subMap(Math.getExponent(from), true, Math.getExponent(to), true)
        .values()
        .stream()
        .anyMatch(a -> a.hold(from, to, reach));
  }
}
