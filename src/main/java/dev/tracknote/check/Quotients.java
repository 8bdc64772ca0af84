package dev.tracknote.check;

import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Quotients of many values, and by how much the one is more than the other. Each is estimated from
 * first digits, and worked out exactly for a figure that it comes near.
 */
final class Quotients {

  private static final long ONE = 1_000_000_000L;
  private static final long LEAST = ONE / 10;

  /** The ranks of sizes of one order; those of the next follow right on. */
  private static final long OF_AN_ORDER = ONE - LEAST;

  /** Sizes beyond this are not told in billionths. */
  private static final int MOST_ORDER = 8;

  /** Where more of the digits than this part of them cancels out, nothing can be estimated. */
  private static final long CANCELLED = 1_000;

  /** So many ranks an estimate can lie beside its size: three digits cancelled, and more. */
  private static final long MARGIN = 100_000;

  /** Outcomes of one order of magnitude. */
  private static final class Alike {

    private long[] ranks = new long[16];
    private BigDecimal[] ones = new BigDecimal[16];
    private BigDecimal[] others = new BigDecimal[16];
    private boolean[] changes = new boolean[16];
    private int count;

    void add(long rank, BigDecimal one, BigDecimal other, boolean change) {
      if (count == ranks.length) {
        ranks = Arrays.copyOf(ranks, 2 * count);
        ones = Arrays.copyOf(ones, 2 * count);
        others = Arrays.copyOf(others, 2 * count);
        changes = Arrays.copyOf(changes, 2 * count);
      }
      ranks[count] = rank;
      ones[count] = one;
      others[count] = other;
      changes[count++] = change;
    }

    boolean hold(long from, long to, Reach reach) {
      for (int i = 0; i < count; i++) {
        if (ranks[i] >= from
            && ranks[i] <= to
            && reach.holdsSize(exact(ones[i], others[i], changes[i]))) {
          return true;
        }
      }
      return false;
    }
  }

  private final NavigableMap<Long, Alike> outcomes = new TreeMap<>();

  static BigDecimal exact(BigDecimal one, BigDecimal other, boolean change) {
    BigDecimal quotient = Rounding.quotient(one, other);
    return change ? quotient.subtract(BigDecimal.ONE) : quotient;
  }

  /**
   * Takes an outcome in, if it can be estimated.
   *
   * @param other not zero
   * @param change whether the one less the other is divided by the other
   */
  boolean add(Term one, Term other, boolean change) {
    if (one.digits() == 0) {
      return false;
    }
    long quotient = one.digits() * ONE / other.digits();
    int order = one.order() - other.order();
    if (!change) {
      keep(rank(quotient, order), one, other, false);
      return true;
    }
    if (order > MOST_ORDER || order < -MOST_ORDER) {
      return false;
    }
    long size = order < 0 ? quotient / power(-order) : quotient * power(order);
    boolean alike = one.value().signum() == other.value().signum();
    long less = alike ? Math.abs(size - ONE) : size + ONE;
    if (less <= size / CANCELLED || less <= CANCELLED) {
      return false;
    }
    keep(rank(less, 0), one, other, true);
    return true;
  }

  private void keep(long rank, Term one, Term other, boolean change) {
    outcomes
        .computeIfAbsent(Math.floorDiv(rank, OF_AN_ORDER), m -> new Alike())
        .add(rank, one.value(), other.value(), change);
  }

  private static long power(int of) {
    long power = 1;
    for (int i = 0; i < of; i++) {
      power *= 10;
    }
    return power;
  }

  /** A number for a size, larger for a larger one; the size is told in billionths of an order. */
  private static long rank(long billionths, int order) {
    long digits = billionths;
    int moved = order;
    while (digits >= ONE) {
      digits /= 10;
      moved++;
    }
    while (digits < LEAST) {
      digits *= 10;
      moved--;
    }
    return moved * OF_AN_ORDER + digits - LEAST;
  }

  /** Whether one of them, whatever its sign, lies between two sizes and within reach. */
  boolean hold(BigDecimal low, BigDecimal high, Reach reach) {
    Term least = Term.of(low);
    Term most = Term.of(high);
    if (most.digits() == 0) {
      return false;
    }
    long to = rank(most.digits(), most.order()) + MARGIN;
    long from = least.digits() == 0 ? Long.MIN_VALUE : rank(least.digits(), least.order()) - MARGIN;
    for (Alike alike :
        outcomes
            .subMap(Math.floorDiv(from, OF_AN_ORDER), true, Math.floorDiv(to, OF_AN_ORDER), true)
            .values()) {
      if (alike.hold(from, to, reach)) {
        return true;
      }
    }
    return false;
  }
}
