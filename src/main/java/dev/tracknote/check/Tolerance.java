package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether a typed figure can stand for a value, at the precision at which it was typed. */
final class Tolerance {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  // definition: 近 is within a tenth below, 约 within five in a hundred, 超 up to a quarter above
  private static final BigDecimal NEAR = new BigDecimal("0.88");
  private static final BigDecimal ABOUT = new BigDecimal("0.05");
  private static final BigDecimal WELL_UNDER = new BigDecimal("0.7");
  private static final BigDecimal WELL_OVER = new BigDecimal("1.35");

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
    BigDecimal typed = figure.value();
    boolean rounded = exact(figure, value) || rounds(typed, coarseStep(figure), value);
    BigDecimal size = value.abs();
    BigDecimal said = typed.abs();
    return switch (figure.hedge()) {
      case NONE -> rounded;
      case NEARLY -> size.compareTo(said) <= 0 && size.compareTo(said.multiply(NEAR)) >= 0;
      case UNDER -> size.compareTo(said) < 0 && size.compareTo(said.multiply(WELL_UNDER)) >= 0;
      case OVER -> size.compareTo(said) >= 0 && size.compareTo(said.multiply(WELL_OVER)) <= 0;
      case ABOUT -> rounded || size.subtract(said).abs().compareTo(said.multiply(ABOUT)) <= 0;
    };
  }

  /** The smallest size that a value can have for which the figure can stand. */
  static BigDecimal least(StatedFigure figure) {
    BigDecimal typed = figure.value().abs();
    BigDecimal rounded = typed.subtract(coarseStep(figure).multiply(HALF));
    return switch (figure.hedge()) {
      case NONE, OVER -> rounded;
      case NEARLY -> rounded.min(typed.multiply(NEAR));
      case UNDER -> rounded.min(typed.multiply(WELL_UNDER));
      case ABOUT -> rounded.min(typed.subtract(typed.multiply(ABOUT)));
    };
  }

  /** The greatest size that a value can have for which the figure can stand. */
  static BigDecimal most(StatedFigure figure) {
    BigDecimal typed = figure.value().abs();
    BigDecimal rounded = typed.add(coarseStep(figure).multiply(HALF));
    return switch (figure.hedge()) {
      case NONE, NEARLY, UNDER -> rounded;
      case OVER -> rounded.max(typed.multiply(WELL_OVER));
      case ABOUT -> rounded.max(typed.add(typed.multiply(ABOUT)));
    };
  }

  /** Zeros at the end of a whole number may be nothing but scale: 750 has two digits. */
  private static BigDecimal coarseStep(StatedFigure figure) {
    BigDecimal digits = figure.value().divide(figure.step(), 0, RoundingMode.HALF_UP);
    boolean roundTen = digits.remainder(TEN).signum() == 0 && digits.signum() != 0;
    boolean money =
        figure.kind() == StatedFigure.Kind.MONEY && digits.abs().compareTo(TEN.pow(2)) >= 0;
    return roundTen && money ? figure.step().multiply(TEN) : figure.step();
  }

  private static boolean rounds(BigDecimal typed, BigDecimal step, BigDecimal value) {
    BigDecimal units = value.divide(step, 12, RoundingMode.HALF_UP);
    BigDecimal said = typed.divide(step, 12, RoundingMode.HALF_UP);
    BigDecimal rounded = units.abs().setScale(0, RoundingMode.HALF_UP);
    return rounded.compareTo(said.abs()) == 0
        && (said.signum() == 0 || units.signum() * said.signum() >= 0);
  }
}
