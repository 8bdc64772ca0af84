package dev.tracknote.house;

import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;

/** The scale words that a language counts money in, the largest first. */
record MoneyScale(BigDecimal from, BigDecimal unit, String word) {

  private static final List<MoneyScale> ZH =
      List.of(scale(12, 12, "万亿"), scale(7, 8, "亿"), scale(0, 4, "万"));
  private static final List<MoneyScale> EN =
      List.of(scale(12, 12, "trn"), scale(9, 9, "bn"), scale(0, 6, "mn"));

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

  /** The scale of exhibits, the same for every number in them. */
  static MoneyScale ofExhibits(Language language) {
    return (language == Language.ZH ? ZH : EN).get(1);
  }
}
