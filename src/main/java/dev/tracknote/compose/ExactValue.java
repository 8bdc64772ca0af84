package dev.tracknote.compose;

import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Count;
import dev.tracknote.quantity.Day;
import dev.tracknote.quantity.Multiple;
import dev.tracknote.quantity.NotMeaningful;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.PeriodName;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Range;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import dev.tracknote.quantity.Turn;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A value before it was rounded for print, for machines to read.
 *
 * @param kind what it is, such as {@code amount} or {@code points}
 * @param value in base units, or as a fraction
 * @param unit ISO 4217 code of money, {@code shares}, or empty
 */
public record ExactValue(String kind, String value, String unit) {

  static ExactValue of(Quantity quantity) {
    return switch (quantity) {
      case Amount a -> new ExactValue("amount", plain(a.value()), a.currency());
      case PerShare p -> new ExactValue("per-share", plain(p.value()), p.currency());
      case Shares s -> new ExactValue("shares", plain(s.value()), "shares");
      case Ratio r -> new ExactValue(r.kind().name().toLowerCase(Locale.ROOT), plain(r), "");
      case Points p -> new ExactValue("points", plain(p.fraction()), "");
      case Multiple m -> new ExactValue("multiple", plain(m.times()), "");
      case Count c -> new ExactValue("count", Integer.toString(c.number()), "");
      case Band b -> pair("band", of(b.midpoint()), " ± ", of(b.width()));
      case Range r -> pair("range", of(r.low()), " … ", of(r.high()));
      case Turn t ->
          new ExactValue(
              t.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              of(t.change()).value(),
              of(t.change()).unit());
      case Day d -> new ExactValue("day", d.date().toString(), "");
      case PeriodName p -> new ExactValue("period", p.period().label(), "");
      case NotMeaningful n -> new ExactValue("not-meaningful", n.reason(), "");
    };
  }

  /** A bare number of the market data, in the unit that its label names. */
  static ExactValue number(BigDecimal value) {
    return new ExactValue("number", plain(value), "");
  }

  private static ExactValue pair(String kind, ExactValue first, String between, ExactValue second) {
    return new ExactValue(kind, first.value() + between + second.value(), first.unit());
  }

  private static String plain(Ratio ratio) {
    return plain(ratio.fraction());
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
