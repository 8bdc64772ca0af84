package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In what a value is told. A figure is held by values of its like alone: four customers are not
 * four times, and 38 % are not 38 dollars.
 *
 * @param currency ISO 4217 code of money, else empty
 */
record Denomination(Sort sort, String currency) {

  /** What kind of value it is. */
  enum Sort {
    MONEY,
    /** A part of a whole, or how much something grew. */
    PERCENT,
    /** By how much two ratios lie apart. */
    POINTS,
    /** So many times something. */
    MULTIPLE,
    /** One value by another, which is told in percent or in times. */
    QUOTIENT,
    /** Things that are counted or measured. */
    NUMBER
  }

  static final Denomination PERCENT = new Denomination(Sort.PERCENT, "");
  static final Denomination POINTS = new Denomination(Sort.POINTS, "");
  static final Denomination QUOTIENT = new Denomination(Sort.QUOTIENT, "");
  private static final Denomination MULTIPLE = new Denomination(Sort.MULTIPLE, "");
  private static final Denomination NUMBER = new Denomination(Sort.NUMBER, "");

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** Of a unit as statements.csv has it, such as {@code USD/share}, {@code %} or {@code x}. */
  static Denomination of(String unit) {
    int slash = unit.indexOf('/');
    String first = slash < 0 ? unit : unit.substring(0, slash);
    return switch (first) {
      case "%" -> PERCENT;
      case "x" -> MULTIPLE;
      default -> isCurrency(first) ? money(first) : NUMBER;
    };
  }

  static Denomination of(Quantity quantity) {
    return switch (quantity) {
      case Amount a -> money(a.currency());
      case PerShare p -> money(p.currency());
      case Ratio r -> PERCENT;
      case Points p -> POINTS;
      case Band b -> of(b.midpoint());
      default -> NUMBER;
    };
  }

  /** Of a line of the accounts that are kept in a currency. */
  static Denomination of(Measure measure, String currency) {
    return measure.isRatio()
        ? PERCENT
        : measure == Measure.SHARES_DILUTED ? NUMBER : money(currency);
  }

  static Denomination money(String currency) {
    return new Denomination(Sort.MONEY, currency);
  }

  static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  /** What is left of one such value less another. */
  Denomination apart() {
    return sort == Sort.PERCENT ? POINTS : this;
  }

  /** Whether a figure can be told of a value like this; a bare number can be one of anything. */
  boolean admits(StatedFigure figure) {
    return switch (figure.kind()) {
      case MONEY -> sort == Sort.MONEY && isOf(figure.currency());
      case PERCENT -> sort == Sort.PERCENT || sort == Sort.QUOTIENT;
      case POINTS -> sort == Sort.POINTS;
      case MULTIPLE -> sort == Sort.MULTIPLE || sort == Sort.QUOTIENT;
      case COUNT -> true;
    };
  }

  private boolean isOf(String typed) {
    return typed.isEmpty() || typed.equals(currency) || also(typed).contains(currency);
  }

  /** What the signs and words of a currency can mean too: $, 元 and ¥. */
  private static List<String> also(String currency) {
    return switch (currency) {
      case "USD" -> List.of("HKD", "TWD", "AUD", "CAD", "SGD", "NZD");
      case "CNY" -> List.of("HKD", "TWD");
      case "JPY" -> List.of("CNY");
      default -> List.of();
    };
  }
}
