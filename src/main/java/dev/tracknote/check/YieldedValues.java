package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Values that the facts yield for what is named. A figure that equals one of them is told by it
 * where that is no accident: the fewer digits it has and the more values lie about it, the likelier
 * it equals one by chance.
 */
final class YieldedValues {

  // definition: of figures that are none of the values so many may equal one by chance
  private static final BigDecimal CHANCE = new BigDecimal("0.04");

  /** Where what was guided or expected is spoken of, its few values are what is meant. */
  private static final BigDecimal CHANCE_OF_OUTLOOK = new BigDecimal("0.25");

  /** The values about a figure are those from half of it to twice as much. */
  private static final BigDecimal ABOUT = BigDecimal.TWO;

  /** How near at hand a value is: a nearer one is not held against the number of those beyond. */
  enum Near {
    /** What was expected or is guided, and how far what came lies from its middle. */
    OUTLOOK,
    /** How far the ends of what is guided lie from what came, and what they make with it. */
    ENDS,
    /** The note's own quarter: levels, growth, shares. */
    NOW,
    /** What was a quarter and a year before. */
    BEFORE,
    /** Several parts together, and what is left without a part. */
    TOGETHER,
    /** Other quarters before, and how things moved then. */
    EARLIER,
    /** Several quarters taken together. */
    SPAN;

    boolean isAhead() {
      return this == OUTLOOK || this == ENDS;
    }

    /** Whether those of another count where one of these is found. */
    boolean isBeyond(Near other) {
      return isAhead() == other.isAhead() && compareTo(other) >= 0;
    }
  }

  /**
   * A value that is yielded.
   *
   * @param part the part whose it is, nothing for the company; empty where it is of several
   * @param against what it moved from; empty for what is no move
   */
  record Value(
      Near near, Optional<String> part, Optional<Mention.Against> against, BigDecimal value) {

    /**
     * Those that it can be taken for: where it is of a part that is likely, of such parts alone.
     */
    private List<Value> among(List<Value> open, List<String> parts) {
      boolean likely = part.filter(parts::contains).isPresent();
      return open.stream()
          .filter(v -> near.isBeyond(v.near()))
          .filter(v -> !likely || v.part().filter(parts::contains).isPresent())
          .toList();
    }
  }

  private final Map<StatedFigure.Kind, List<Value>> values = new EnumMap<>(StatedFigure.Kind.class);

  void add(StatedFigure.Kind kind, Value value) {
    values.computeIfAbsent(kind, k -> new ArrayList<>()).add(value);
  }

  /**
   * Whether one of them is the figure, as exactly as it is typed.
   *
   * @param parts the parts that it is likeliest of
   * @param meant which of them its words leave open
   */
  boolean hold(StatedFigure typed, List<String> parts, Predicate<Value> meant) {
    if (typed.isRange() || typed.step().signum() <= 0 || typed.value().signum() == 0) {
      return false;
    }
    // «nothing over $250.5m» is the end of what is guided, whatever side the words speak of
    boolean sided =
        typed.hedge() != StatedFigure.Hedge.NONE && typed.hedge() != StatedFigure.Hedge.ABOUT;
    StatedFigure figure = typed.withoutHedge();
    List<Value> open =
        values.getOrDefault(figure.kind(), List.of()).stream()
            .filter(v -> !sided || (v.near() == Near.OUTLOOK && YieldOfNamed.isFine(figure)))
            .filter(meant)
            .filter(v -> !figure.signed() || v.value().signum() == figure.value().signum())
            .toList();
    Reach reach = Reach.of(figure);
    return open.stream()
        .filter(v -> reach.holdsSize(v.value()))
        .anyMatch(v -> !isByChance(figure, v, v.among(open, parts)));
  }

  /** How many different values lie about the figure, for each step that could have been typed. */
  private static boolean isByChance(StatedFigure figure, Value found, List<Value> open) {
    BigDecimal size = figure.value().abs();
    // a last nought can be typed for nothing, unless the value has it too
    BigDecimal step =
        found.value().abs().subtract(size).abs().multiply(BigDecimal.TWO).compareTo(figure.step())
                <= 0
            ? figure.step()
            : Tolerance.coarseStep(figure);
    BigDecimal low = size.divide(ABOUT);
    BigDecimal high = size.multiply(ABOUT);
    TreeSet<BigDecimal> about = new TreeSet<>();
    for (Value value : open) {
      BigDecimal other = value.value().abs();
      if (other.compareTo(low) >= 0 && other.compareTo(high) <= 0) {
        about.add(Rounding.quotient(other, step).setScale(0, RoundingMode.HALF_UP));
      }
    }
    BigDecimal steps = Rounding.quotient(high.subtract(low), step);
    // the one that is equal is no chance
    BigDecimal others = BigDecimal.valueOf(about.size() - 1L);
    return others.compareTo(
            steps.multiply(found.near() == Near.OUTLOOK ? CHANCE_OF_OUTLOOK : CHANCE))
        > 0;
  }
}
