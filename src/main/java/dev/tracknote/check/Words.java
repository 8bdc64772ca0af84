package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;

/** Values and their sums in the words of a finding. */
final class Words {

  private Words() {}

  /** A value in the unit in which it was typed, with one digit more. */
  static String of(BigDecimal value, StatedFigure like) {
    BigDecimal unit =
        switch (like.kind()) {
          case PERCENT, POINTS -> new BigDecimal("0.01");
          case MONEY -> money(value);
          default -> BigDecimal.ONE;
        };
    int decimals = Math.max(0, decimals(like.step(), unit)) + 1;
    String number =
        Rounding.toDecimals(value.divide(unit, Rounding.EXACT_ENOUGH), decimals).toPlainString();
    return switch (like.kind()) {
      case PERCENT -> number + "%";
      case POINTS -> number + " points";
      case MULTIPLE -> number + " times";
      case MONEY -> (like.currency() + " " + number + scale(unit)).strip();
      case COUNT -> number;
    };
  }

  /** A value of a line as it is told where no typed figure says how. */
  static String told(BigDecimal value, Subject subject) {
    if (subject.measure().isRatio()) {
      return plain(value.movePointRight(2), 2) + "%";
    }
    BigDecimal unit = money(value);
    return unit.compareTo(BigDecimal.ONE) == 0
        ? value.stripTrailingZeros().toPlainString()
        : plain(value.divide(unit, Rounding.EXACT_ENOUGH), 3) + scale(unit);
  }

  /** A bare value at some decimals. */
  static String plain(BigDecimal value, int decimals) {
    return Rounding.toDecimals(value, decimals).toPlainString();
  }

  private static BigDecimal money(BigDecimal value) {
    BigDecimal size = value.abs();
    if (size.compareTo(BigDecimal.TEN.pow(9)) >= 0) {
      return BigDecimal.TEN.pow(9);
    }
    return size.compareTo(BigDecimal.TEN.pow(6)) >= 0 ? BigDecimal.TEN.pow(6) : BigDecimal.ONE;
  }

  private static String scale(BigDecimal unit) {
    return switch (unit.precision()) {
      case 10 -> "bn";
      case 7 -> "mn";
      default -> "";
    };
  }

  private static int decimals(BigDecimal step, BigDecimal unit) {
    BigDecimal ratio = step.divide(unit, Rounding.EXACT_ENOUGH).stripTrailingZeros();
    return Math.min(6, ratio.scale());
  }

  static String first(List<Expected> expected, StatedFigure like) {
    Expected e = expected.getFirst();
    return of(e.value(), like);
  }

  static String arithmetic(List<Expected> expected, StatedFigure like) {
    Expected e = expected.getFirst();
    return e.words() + " = " + of(e.value(), like);
  }
}
