package dev.tracknote.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Figures in a row whose unit stands at the last of them: «216.0、188.7 和 112.7 亿日元». */
final class SharedUnits {

  static final Pattern LINK =
      Pattern.compile(
          "(?i)^\\s*(?:[、，,/]|和|与|及|以及|and|&|,\\s*and|[+＋]|plus|加)?\\s*(?:及|和|and)?\\s*$");

  private static final Pattern DIGITS = Pattern.compile("[+＋\\-−]?[\\d.,]+");

  private SharedUnits() {}

  static List<StatedFigure> spread(String text, List<StatedFigure> figures) {
    List<StatedFigure> spread = new ArrayList<>(figures);
    for (int i = spread.size() - 2; i >= 0; i--) {
      StatedFigure one = spread.get(i);
      StatedFigure next = spread.get(i + 1);
      if (one.to() <= next.from()
          && isBare(text, one)
          && !isBare(text, next)
          && LINK.matcher(text.substring(one.to(), next.from())).matches()
          && !text.substring(one.to(), next.from()).isBlank()) {
        spread.set(i, like(text, one, next));
      }
    }
    return spread;
  }

  private static boolean isBare(String text, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.COUNT
        && !figure.isRange()
        && figure.step().compareTo(BigDecimal.ONE) <= 0
        && DIGITS.matcher(text.substring(figure.from(), figure.to()).strip()).matches();
  }

  private static StatedFigure like(String text, StatedFigure one, StatedFigure next) {
    BigDecimal factor = next.step().movePointRight(decimals(text, next));
    return new StatedFigure(
        one.from(),
        one.to(),
        next.kind(),
        one.value().multiply(factor),
        one.high(),
        one.width(),
        one.step().multiply(factor),
        next.currency(),
        one.signed(),
        one.hedge());
  }

  private static int decimals(String text, StatedFigure figure) {
    String typed = text.substring(figure.from(), figure.to());
    int dot = typed.indexOf('.');
    int end = dot + 1;
    while (dot >= 0 && end < typed.length() && Character.isDigit(typed.charAt(end))) {
      end++;
    }
    return dot < 0 ? 0 : end - dot - 1;
  }
}
