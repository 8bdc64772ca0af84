package dev.tracknote.house;

import dev.tracknote.quantity.MoneyUnit;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;

/** The scale words that a language counts money in, the largest first. */
record MoneyScale(BigDecimal from, BigDecimal unit, String word) {

  private static final List<MoneyScale> ZH =
      List.of(scale(12, 12, "万亿"), scale(7, 8, "亿"), scale(0, 4, "万"));
  private static final List<MoneyScale> EN =
      List.of(scale(12, 12, "trn"), scale(9, 9, "bn"), scale(0, 6, "mn"));

  private static final List<MoneyScale> ZH_EXHIBITS =
      List.of(scale(8, 8, "亿"), scale(6, 6, "百万"), scale(4, 4, "万"));
  private static final List<MoneyScale> EN_EXHIBITS =
      List.of(scale(9, 9, "bn"), scale(6, 6, "mn"), scale(3, 3, "k"));
  private static final BigDecimal ENOUGH = BigDecimal.valueOf(5);

  private static MoneyScale scale(int fromPower, int unitPower, String word) {
    return new MoneyScale(BigDecimal.TEN.pow(fromPower), BigDecimal.TEN.pow(unitPower), word);
  }

  static MoneyScale of(BigDecimal value, Language language) {
    List<MoneyScale> scales = language == Language.ZH ? ZH : EN;
    for (MoneyScale scale : scales) {
      if (value.abs().compareTo(scale.from) >= 0) {
        return scale;
      }
    }
    return scales.getLast();
  }

  /** The scale of exhibits in which a company of a size is told, the same for every number. */
  static MoneyScale ofExhibits(BigDecimal size, Language language) {
    List<MoneyScale> scales = exhibits(language);
    for (MoneyScale scale : scales) {
      // definition: one decimal tells enough from five units on
      if (size.abs().compareTo(scale.unit.multiply(ENOUGH)) >= 0) {
        return scale;
      }
    }
    return scales.getLast();
  }

  static MoneyScale ofExhibits(MoneyUnit unit, Language language) {
    List<MoneyScale> scales = exhibits(language);
    return switch (unit) {
      case BILLIONS -> scales.getFirst();
      case MILLIONS -> scales.get(1);
      case THOUSANDS -> scales.getLast();
    };
  }

  private static List<MoneyScale> exhibits(Language language) {
    return language == Language.ZH ? ZH_EXHIBITS : EN_EXHIBITS;
  }
}
