package dev.tracknote.metrics;

import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.NotMeaningful;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.quantity.Shares;
import dev.tracknote.quantity.Turn;
import java.math.BigDecimal;

/** How a value stands against an earlier one. */
public final class Change {

  private Change() {}

  /**
   * The change of like from like.
   *
   * @return points between ratios; a ratio between amounts on a positive base; a turn where a
   *     result crosses or stays below zero
   */
  public static Quantity of(Quantity current, Quantity base) {
    if (current instanceof Ratio now && base instanceof Ratio then) {
      // definition: the change of a ratio is stated in percentage points
      return new Points(now.fraction().subtract(then.fraction()));
    }
    if (current instanceof Amount now && base instanceof Amount then) {
      Amount difference = new Amount(now.value().subtract(then.value()), now.currency());
      return result(now.value(), then.value(), difference);
    }
    if (current instanceof PerShare now && base instanceof PerShare then) {
      PerShare difference = new PerShare(now.value().subtract(then.value()), now.currency());
      return result(now.value(), then.value(), difference);
    }
    if (current instanceof Shares now && base instanceof Shares then) {
      return relative(now.value(), then.value());
    }
    return new NotMeaningful("the two are of different kinds");
  }

  // definition: (current − base) ÷ base, from unrounded values
  private static Quantity relative(BigDecimal now, BigDecimal then) {
    return Ratio.change(Rounding.quotient(now.subtract(then), then));
  }

  /** What may be below zero, such as a profit or what is earned on one share. */
  private static Quantity result(BigDecimal now, BigDecimal then, Quantity difference) {
    return then.signum() > 0 && now.signum() >= 0
        ? relative(now, then)
        : turn(now, then, difference);
  }

  // definition: no percentage on a base of zero or below; 扭亏为盈, 转亏, 减亏, 亏损扩大 instead
  private static Quantity turn(BigDecimal now, BigDecimal then, Quantity difference) {
    if (then.signum() == 0) {
      return new NotMeaningful("the base is zero");
    }
    if (then.signum() > 0) {
      return new Turn(Turn.Kind.TO_LOSS, difference);
    }
    if (now.signum() > 0) {
      return new Turn(Turn.Kind.TO_PROFIT, difference);
    }
    boolean narrowed = now.compareTo(then) > 0;
    return new Turn(narrowed ? Turn.Kind.LOSS_NARROWED : Turn.Kind.LOSS_WIDENED, difference);
  }
}
