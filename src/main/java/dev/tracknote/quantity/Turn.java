package dev.tracknote.quantity;

/**
 * A change that has no percentage since its base is not positive.
 *
 * @param kind what happened
 * @param change the absolute difference, current less base: money, or money for one share
 */
public record Turn(Kind kind, Quantity change) implements Quantity {

  // definition: a percentage is not stated on a base of zero or below (SSE 5.1.1 treats 扭亏为盈 on its
  // own)
  /** How a value moved across or below zero. */
  public enum Kind {
    TO_PROFIT,
    TO_LOSS,
    LOSS_NARROWED,
    LOSS_WIDENED,
    TO_POSITIVE,
    TO_NEGATIVE,
    NEGATIVE_NARROWED,
    NEGATIVE_WIDENED;

    /** The same of what is no profit, such as a flow of cash. */
    Kind ofSign() {
      return switch (this) {
        case TO_PROFIT, TO_POSITIVE -> TO_POSITIVE;
        case TO_LOSS, TO_NEGATIVE -> TO_NEGATIVE;
        case LOSS_NARROWED, NEGATIVE_NARROWED -> NEGATIVE_NARROWED;
        case LOSS_WIDENED, NEGATIVE_WIDENED -> NEGATIVE_WIDENED;
      };
    }
  }

  /** The same of what is no profit, such as a flow of cash. */
  public Turn ofSign() {
    return new Turn(kind.ofSign(), change);
  }
}
