package dev.tracknote.house;

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
import dev.tracknote.quantity.Rounding;
import dev.tracknote.quantity.Shares;
import dev.tracknote.quantity.Turn;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Words quantities in one language; the only place where a number is rounded for print. */
public final class NumberStyle {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND_PERCENT = BigDecimal.TEN;
  private static final int MOST_DECIMALS = 3;
  private static final String MINUS = "−";

  private final Language language;

  public NumberStyle(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  public Printed print(Quantity quantity, NumberFormat format) {
    return switch (quantity) {
      case Amount a -> amount(a, format);
      case PerShare p -> perShare(p, format);
      case Shares s -> amountOf(s.value(), "", zh() ? "股" : "shares", format);
      case Ratio r -> ratio(r, format);
      case Points p -> points(p, format);
      case Multiple m -> new Printed(digits(m.times(), format.decimalsOr(1)), zh() ? "倍" : "x");
      case Count c -> new Printed(Integer.toString(c.number()), "");
      case Band b -> band(b, format);
      case Range r -> range(r, format);
      case Turn t -> turn(t, format);
      case Day d -> new Printed(date(d.date()), "");
      case PeriodName p -> new Printed(p.period().label(), "");
      case NotMeaningful n -> new Printed(zh() ? "—" : "n.m.", "");
    };
  }

  /** Whether an amount needs no decimals in the scale that it is counted in. */
  public boolean isWhole(Amount amount) {
    BigDecimal unit = MoneyScale.of(amount.value(), language).unit();
    return Rounding.isWhole(amount.value().divide(unit, Rounding.EXACT_ENOUGH));
  }

  public String text(Quantity quantity) {
    return print(quantity, NumberFormat.DEFAULT).joined();
  }

  public String text(Quantity quantity, NumberFormat format) {
    return print(quantity, format).joined();
  }

  public String perShareUnit(String currency) {
    return CurrencyWords.of(currency, language);
  }

  public String date(LocalDate date) {
    return zh()
        ? date.getYear() + " 年 " + date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日"
        : DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
  }

  private boolean zh() {
    return language == Language.ZH;
  }

  private Printed amount(Amount amount, NumberFormat format) {
    String money = CurrencyWords.of(amount.currency(), language);
    return zh()
        ? amountOf(amount.value(), "", money, format)
        : amountOf(amount.value(), money, "", format);
  }

  private Printed amountOf(BigDecimal value, String before, String after, NumberFormat format) {
    if (value.signum() == 0) {
      // nothing is nothing in any unit
      return new Printed(marked(before, "0"), after);
    }
    MoneyScale scale = MoneyScale.of(value, language);
    BigDecimal scaled = value.divide(scale.unit(), Rounding.EXACT_ENOUGH);
    int decimals = format.decimalsOr(threeDigits(scaled));
    String number = marked(before, level(scaled, decimals, format));
    return zh() ? new Printed(number, scale.word() + after) : english(number, scale, after);
  }

  private static Printed english(String number, MoneyScale scale, String after) {
    return new Printed(number + scale.word(), after);
  }

  /** Three digits say enough in running text, and never more than one decimal. */
  private static int threeDigits(BigDecimal scaled) {
    return Rounding.toDecimals(scaled.abs(), 1).compareTo(HUNDRED) >= 0 ? 0 : 1;
  }

  private Printed perShare(PerShare value, NumberFormat format) {
    String money = CurrencyWords.of(value.currency(), language);
    String number = level(value.value(), format.decimalsOr(2), format);
    return zh() ? new Printed(number, money) : new Printed(marked(money, number), "");
  }

  /** The mark of a currency stands behind the sign and before the digits. */
  static String marked(String money, String number) {
    return number.startsWith(MINUS)
        ? MINUS + money + number.substring(MINUS.length())
        : money + number;
  }

  private Printed ratio(Ratio ratio, NumberFormat format) {
    if (ratio.kind() == Ratio.Kind.LEVEL) {
      BigDecimal level = ratio.fraction().multiply(HUNDRED);
      return new Printed(level(level, format.decimalsOr(1), format) + "%", "");
    }
    // definition: a change beyond a thousand percent says nothing and is not printed
    if (ratio.fraction().compareTo(THOUSAND_PERCENT) > 0) {
      return print(new NotMeaningful("more than tenfold"), format);
    }
    BigDecimal percent = ratio.fraction().multiply(HUNDRED);
    return new Printed(change(percent, format.decimalsOr(0), format) + "%", "");
  }

  // definition: one point is a pct, several are pcts
  private Printed points(Points points, NumberFormat format) {
    BigDecimal value = points.fraction().multiply(HUNDRED);
    int decimals = format.decimalsOr(1);
    boolean plural = Rounding.toDecimals(value.abs(), decimals).compareTo(BigDecimal.ONE) > 0;
    String unit = zh() ? (plural ? "pcts" : "pct") : "pp";
    return new Printed(change(value, decimals, format) + unit, "");
  }

  private Printed band(Band band, NumberFormat format) {
    if (band.isToldByEnds()) {
      return band.low() instanceof Amount low && band.high() instanceof Amount high
          ? money(low, high, format, "–")
          : range(new Range(band.low(), band.high()), format);
    }
    if (band.midpoint() instanceof Amount middle && band.width() instanceof Amount reach) {
      return money(middle, reach, format, "±");
    }
    Printed middle = print(band.midpoint(), format);
    String width = width(band.width());
    return band.midpoint() instanceof Ratio
        ? new Printed(middle.number() + width, "")
        : new Printed(middle.number(), middle.unit() + width);
  }

  String width(Quantity width) {
    return switch (width) {
      case Ratio r -> "±" + plain(r.fraction().multiply(HUNDRED)) + "%";
      case Points p -> "±" + plain(p.fraction().multiply(HUNDRED)) + (zh() ? "pct" : "pp");
      default -> "±" + text(width, NumberFormat.UNSIGNED);
    };
  }

  /**
   * Two amounts in the unit of the greater one, which stands once, with the decimals they need.
   *
   * @param joint what stands between the ends of a range, or between a middle and its width
   */
  private Printed money(Amount low, Amount high, NumberFormat format, String joint) {
    MoneyScale scale = MoneyScale.of(low.value().abs().max(high.value().abs()), language);
    BigDecimal from = low.value().divide(scale.unit(), Rounding.EXACT_ENOUGH);
    BigDecimal to = high.value().divide(scale.unit(), Rounding.EXACT_ENOUGH);
    int decimals = format.decimalsOr(decimalsOf(from, to));
    String money = CurrencyWords.of(high.currency(), language);
    String first = level(from, decimals, format);
    String last = level(to, decimals, format);
    String between = joint.equals("–") ? upTo(first) : joint;
    if (zh()) {
      return new Printed(first + between + last, scale.word() + money);
    }
    String end = first.startsWith(MINUS) && joint.equals("–") ? marked(money, last) : last;
    return new Printed(marked(money, first) + between + end + scale.word(), "");
  }

  /** What stands between two ends: beside a minus sign a dash would be read as another. */
  String upTo(String low) {
    return low.startsWith(MINUS) ? (zh() ? " 至 " : " to ") : "–";
  }

  /** The decimals that two amounts need to be told as they were given, three at most. */
  static int decimalsOf(BigDecimal low, BigDecimal high) {
    int needed = Math.max(decimalsOf(low), decimalsOf(high));
    return Math.min(MOST_DECIMALS, needed);
  }

  // what was derived from a percentage misses a round end by less than anybody would print
  private static int decimalsOf(BigDecimal value) {
    return Math.max(0, Rounding.toDecimals(value, MOST_DECIMALS + 1).stripTrailingZeros().scale());
  }

  private Printed range(Range range, NumberFormat format) {
    Printed low = print(range.low(), format);
    Printed high = print(range.high(), format);
    // without their signs the ends of a range below zero change places
    boolean turned = format.sign() == NumberFormat.Sign.NEVER && isNegative(range.high());
    return turned
        ? new Printed(high.number() + "–" + low.number(), low.unit())
        : new Printed(low.number() + upTo(low.number()) + high.number(), high.unit());
  }

  private Printed turn(Turn turn, NumberFormat format) {
    String words =
        switch (turn.kind()) {
          case TO_PROFIT -> zh() ? "扭亏为盈" : "turned profitable";
          case TO_LOSS -> zh() ? "转亏" : "turned to a loss";
          case LOSS_NARROWED -> zh() ? "减亏 " : "loss narrowed by ";
          case LOSS_WIDENED -> zh() ? "亏损扩大 " : "loss widened by ";
          case TO_POSITIVE -> zh() ? "由负转正" : "turned positive";
          case TO_NEGATIVE -> zh() ? "由正转负" : "turned negative";
          case NEGATIVE_NARROWED -> zh() ? "负值收窄 " : "shortfall narrowed by ";
          case NEGATIVE_WIDENED -> zh() ? "负值扩大 " : "shortfall widened by ";
        };
    boolean bare =
        switch (turn.kind()) {
          case TO_PROFIT, TO_LOSS, TO_POSITIVE, TO_NEGATIVE -> true;
          default -> false;
        };
    NumberFormat size = new NumberFormat(format.decimals(), NumberFormat.Sign.NEVER);
    return new Printed(bare ? words : words + text(turn.change(), size), "");
  }

  private static boolean isNegative(Quantity value) {
    return switch (value) {
      case Amount a -> a.value().signum() < 0;
      case PerShare p -> p.value().signum() < 0;
      case Ratio r -> r.fraction().signum() < 0;
      case Points p -> p.fraction().signum() < 0;
      default -> false;
    };
  }

  /** A value that shows its sign only where it is below zero. */
  private static String level(BigDecimal value, int decimals, NumberFormat format) {
    return digits(format.sign() == NumberFormat.Sign.NEVER ? value.abs() : value, decimals);
  }

  private static String change(BigDecimal value, int decimals, NumberFormat format) {
    return format.sign() == NumberFormat.Sign.NEVER
        ? digits(value.abs(), decimals)
        : signed(value, value, decimals, "+");
  }

  private static String signed(BigDecimal sign, BigDecimal value, int decimals, String plus) {
    BigDecimal rounded = Rounding.toDecimals(value.abs(), decimals);
    if (rounded.signum() == 0) {
      return rounded.toPlainString();
    }
    return (sign.signum() < 0 ? MINUS : plus) + rounded.toPlainString();
  }

  static String digits(BigDecimal value, int decimals) {
    return signed(value, value, decimals, "");
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
