package dev.tracknote.check;

import dev.tracknote.metrics.Measure;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * Writes values as analysts do in either language: 12.34 亿元 and RMB1.23bn, 5.6%, 1.2 points, 1.8.
 *
 * @param currency three letters
 */
record TypedFigures(String currency, Language language) {

  static final List<Measure> LINES =
      List.of(
          Measure.REVENUE,
          Measure.GROSS_PROFIT,
          Measure.OPERATING_INCOME,
          Measure.NET_INCOME,
          Measure.OPERATING_CASH_FLOW,
          Measure.FREE_CASH_FLOW);
  static final List<Measure> RATIOS =
      List.of(Measure.GROSS_MARGIN, Measure.OPERATING_MARGIN, Measure.NET_MARGIN);

  private static final Map<Measure, String> ZH =
      Map.of(
          Measure.REVENUE, "营收",
          Measure.GROSS_PROFIT, "毛利",
          Measure.OPERATING_INCOME, "营业利润",
          Measure.NET_INCOME, "净利润",
          Measure.OPERATING_CASH_FLOW, "经营活动现金流",
          Measure.FREE_CASH_FLOW, "自由现金流",
          Measure.GROSS_MARGIN, "毛利率",
          Measure.OPERATING_MARGIN, "营业利润率",
          Measure.NET_MARGIN, "净利率");
  private static final Map<String, String> UNITS =
      Map.of(
          "CNY", "元", "USD", "美元", "JPY", "日元", "EUR", "欧元", "GBP", "英镑", "HKD", "港元", "AUD", "澳元",
          "KRW", "韩元");
  private static final Map<String, String> SIGNS =
      Map.of(
          "CNY", "RMB", "USD", "$", "JPY", "¥", "EUR", "€", "GBP", "£", "HKD", "HK$", "AUD", "A$",
          "KRW", "₩");
  private static final BigDecimal YI = BigDecimal.TEN.pow(8);
  private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);

  static String name(Measure measure, Language language) {
    return language == Language.ZH
        ? ZH.getOrDefault(measure, measure.id())
        : measure.id().replace('_', ' ');
  }

  String amount(BigDecimal signed) {
    BigDecimal value = signed.abs();
    if (language == Language.ZH) {
      String unit = UNITS.getOrDefault(currency, currency);
      return value.compareTo(YI) >= 0
          ? rounded(value.movePointLeft(8), 2) + " 亿" + unit
          : rounded(value.movePointLeft(4), 0) + " 万" + unit;
    }
    String sign = SIGNS.getOrDefault(currency, currency + " ");
    return value.compareTo(BILLION) >= 0
        ? sign + rounded(value.movePointLeft(9), 2) + "bn"
        : sign + rounded(value.movePointLeft(6), 1) + "m";
  }

  String percent(BigDecimal ratio) {
    return rounded(ratio.abs().movePointRight(2), 1) + "%";
  }

  String points(BigDecimal difference) {
    return rounded(difference.abs().movePointRight(2), 1);
  }

  String times(BigDecimal times) {
    return rounded(times, 1);
  }

  private static String rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
