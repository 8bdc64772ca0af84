package dev.tracknote.data;

import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import java.math.BigDecimal;

/** The units that a data file can give a figure in. */
enum Unit {
  MONEY,
  PER_SHARE,
  PERCENT,
  SHARES;

  /** The one unit in which a metric is given. */
  static Unit of(Metric metric) {
    return switch (metric.kind()) {
      case FLOW -> MONEY;
      case STOCK -> metric == Metric.SHARES_DILUTED ? SHARES : MONEY;
      case PER_SHARE -> PER_SHARE;
      case STATED_RATIO -> PERCENT;
    };
  }

  /** The unit as a file spells it. */
  String id(String currency) {
    return switch (this) {
      case MONEY -> currency;
      case PER_SHARE -> currency + "/share";
      case PERCENT -> "%";
      case SHARES -> "shares";
    };
  }

  Quantity quantity(BigDecimal number, Metric metric, String currency) {
    return switch (this) {
      case MONEY -> new Amount(number, currency);
      case PER_SHARE -> new PerShare(number, currency);
      case SHARES -> new Shares(number);
      case PERCENT ->
          metric == Metric.REVENUE_YOY
              ? Ratio.change(inBaseUnits(number))
              : Ratio.level(inBaseUnits(number));
    };
  }

  /** A number of this unit in the unit that calculations use: percents become fractions. */
  BigDecimal inBaseUnits(BigDecimal number) {
    return this == PERCENT ? number.movePointLeft(2) : number;
  }
}
