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
  /** How a result moved across or below zero. */
  public enum Kind {
    TO_PROFIT,
    TO_LOSS,
    LOSS_NARROWED,
    LOSS_WIDENED
  }
}
