package dev.tracknote.check;

import dev.tracknote.facts.FactKey;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What several lines of the accounts must be to each other in every period.
 *
 * @param whole the line that the others are held against
 * @param parts the others, of a period
 * @param allNeeded whether it says nothing of a period that lacks one of the parts
 * @param byDefinition whether it holds of any company, or only of one that keeps it elsewhere
 * @param warns whether a company may break it for once, so that it keeps nothing from publishing
 */
record Relation(
    Kind kind,
    FactKey whole,
    Function<FiscalPeriod, List<FactKey>> parts,
    boolean allNeeded,
    boolean byDefinition,
    boolean warns) {

  private static final BigDecimal FAR = BigDecimal.valueOf(5);
  // below it the step of a figure per share is a large part of it
  private static final BigDecimal SMALL = new BigDecimal("0.05");

  /** How the parts make the whole. */
  enum Kind {
    /** They add up to it. */
    SUM,
    /** Together they are no more than it. */
    WITHIN,
    /** They add up to about it: what was restated in one of the two is not in the other. */
    SCALE,
    /** The first over the second is it. */
    QUOTIENT,
    /** The first times the second is about it. */
    PRODUCT
  }

  static Relation of(Kind kind, FactKey whole, List<FactKey> parts) {
    return new Relation(
        kind, whole, p -> parts.stream().map(k -> k.in(p)).toList(), true, false, false);
  }

  Relation definition() {
    return new Relation(kind, whole, parts, allNeeded, true, warns);
  }

  Relation warning() {
    return new Relation(kind, whole, parts, allNeeded, byDefinition, true);
  }

  /** The same of those parts that a period has. */
  Relation ofSome() {
    return new Relation(kind, whole, parts, false, byDefinition, warns);
  }

  /**
   * Whether the values of one period keep it.
   *
   * @param slack by how much they may miss since they are rounded
   */
  boolean holds(BigDecimal total, List<BigDecimal> values, BigDecimal slack) {
    BigDecimal made = made(values);
    return switch (kind) {
      case SUM, QUOTIENT -> made.subtract(total).abs().compareTo(slack) <= 0;
      case WITHIN -> total.signum() <= 0 || made.subtract(total).compareTo(slack) <= 0;
      case SCALE -> isNear(made, total);
      case PRODUCT -> values.getFirst().abs().compareTo(SMALL) < 0 || isNear(made, total);
    };
  }

  /** What the parts make. */
  BigDecimal made(List<BigDecimal> values) {
    return switch (kind) {
      case SUM, WITHIN, SCALE -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      case PRODUCT -> values.getFirst().multiply(values.getLast());
      case QUOTIENT ->
          values.getLast().signum() == 0
              ? BigDecimal.ZERO
              : Rounding.quotient(values.getFirst(), values.getLast());
    };
  }

  private static boolean isNear(BigDecimal a, BigDecimal b) {
    BigDecimal small = a.abs().min(b.abs());
    BigDecimal large = a.abs().max(b.abs());
    return small.signum() == 0 || large.compareTo(small.multiply(FAR)) <= 0;
  }

  String sign() {
    return switch (kind) {
      case SUM, WITHIN, SCALE -> " + ";
      case QUOTIENT -> " ÷ ";
      case PRODUCT -> " × ";
    };
  }

  String toBe() {
    return switch (kind) {
      case SUM -> " to be ";
      case WITHIN -> " to be no more than ";
      case SCALE, QUOTIENT, PRODUCT -> " to come to ";
    };
  }
}
