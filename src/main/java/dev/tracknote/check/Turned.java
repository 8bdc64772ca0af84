package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A figure with two neighbouring digits changed for one another. */
final class Turned {

  /** Fewer digits come out of one another by chance. */
  private static final int TELLING_DIGITS = 3;

  private Turned() {}

  /** Each that can have been meant; none where too few digits tell. */
  static Stream<StatedFigure> of(StatedFigure figure) {
    if (figure.step().signum() == 0) {
      return Stream.empty();
    }
    String digits =
        figure.value().abs().divide(figure.step(), 0, RoundingMode.HALF_UP).toPlainString();
    List<StatedFigure> figures = new ArrayList<>();
    // zeros at the end are scale, and tell nothing
    int own = digits.replaceFirst("0+$", "").length();
    for (int i = 0; own >= TELLING_DIGITS && i + 1 < own; i++) {
      char[] turned = digits.toCharArray();
      turned[i] = digits.charAt(i + 1);
      turned[i + 1] = digits.charAt(i);
      if (digits.charAt(i) != digits.charAt(i + 1) && turned[0] != '0') {
        figures.add(figure.withValue(new BigDecimal(new String(turned)).multiply(figure.step())));
      }
    }
    return figures.stream();
  }
}
