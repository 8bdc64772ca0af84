package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether a typed figure can stand for a value, at the precision at which it was typed. */
final class Tolerance {

  private static final BigDecimal TEN = BigDecimal.TEN;

  private Tolerance() {}

  /** Right when every digit that was typed is the value's, rounded half-up once. */
  static boolean exact(StatedFigure figure, BigDecimal value) {
    return rounds(figure.value(), figure.step(), value);
  }

  /** The very digits, on the side of them that a hedge claims. */
  static boolean quotes(StatedFigure figure, BigDecimal value) {
    return exact(figure, value) && lenient(figure, value);
  }

  /** Right for the digits and the words that were typed: trailing zeros, 近, 约, 超. */
  static boolean lenient(StatedFigure figure, BigDecimal value) {
    return Reach.of(figure).holds(value);
  }

  /** Zeros at the end of a whole number may be nothing but scale: 750 has two digits. */
  static BigDecimal coarseStep(StatedFigure figure) {
    BigDecimal digits = figure.value().divide(figure.step(), 0, RoundingMode.HALF_UP);
    boolean roundTen = digits.remainder(TEN).signum() == 0 && digits.signum() != 0;
    boolean money =
        figure.kind() == StatedFigure.Kind.MONEY && digits.abs().compareTo(TEN.pow(2)) >= 0;
    return roundTen && money ? figure.step().multiply(TEN) : figure.step();
  }

  private static boolean rounds(BigDecimal typed, BigDecimal step, BigDecimal value) {
    if (value.abs().subtract(typed.abs()).abs().compareTo(step) > 0) {
      return false;
    }
    BigDecimal units = value.divide(step, 12, RoundingMode.HALF_UP);
    BigDecimal said = typed.divide(step, 12, RoundingMode.HALF_UP);
    BigDecimal rounded = units.abs().setScale(0, RoundingMode.HALF_UP);
    return rounded.compareTo(said.abs()) == 0
        && (said.signum() == 0 || units.signum() * said.signum() >= 0);
  }
}
