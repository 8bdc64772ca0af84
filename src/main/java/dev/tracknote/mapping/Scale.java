package dev.tracknote.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The unit of the numbers in a sheet.
 *
 * @param factor what a number is multiplied by to be in base units
 */
public record Scale(String word, BigDecimal factor) {

  public static final Scale ONE = new Scale("one", BigDecimal.ONE);

  /** Percentages as numbers such as 74.9. */
  public static final Scale PERCENT = new Scale("percent", BigDecimal.ONE.movePointLeft(2));

  /** Percentages as fractions such as 0.749. */
  public static final Scale FRACTION = new Scale("fraction", BigDecimal.ONE);

  public static final Scale MILLIONS = of("millions", 6);

  private static final List<Scale> ALL =
      List.of(
          ONE,
          of("thousands", 3),
          of("千", 3),
          of("万", 4),
          MILLIONS,
          of("百万", 6),
          of("亿", 8),
          of("billions", 9),
          of("十亿", 9),
          PERCENT,
          FRACTION);

  // filings round to millions at the coarsest; a coarser unit hides digits
  private static final BigDecimal COARSE = BigDecimal.ONE.movePointRight(6);

  private static Scale of(String word, int power) {
    return new Scale(word, BigDecimal.ONE.movePointRight(power));
  }

  public static Optional<Scale> of(String word) {
    return ALL.stream().filter(s -> s.word().equals(word)).findFirst();
  }

  /** The words that a mapping file may use. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    ALL.forEach(s -> words.add(s.word()));
    return words;
  }

  boolean isOfRatios() {
    return this.equals(PERCENT) || this.equals(FRACTION);
  }

  BigDecimal toBase(BigDecimal number) {
    BigDecimal value = number.multiply(factor).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** The step to which a number in a coarse unit was rounded; zero where it counts as exact. */
  BigDecimal step(BigDecimal number) {
    return factor.compareTo(COARSE) <= 0
        ? BigDecimal.ZERO
        : factor.movePointLeft(Math.max(0, number.scale()));
  }
}
