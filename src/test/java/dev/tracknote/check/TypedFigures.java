package dev.tracknote.check;

import dev.tracknote.metrics.Measure;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
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
          Measure.NET_MARGIN, "净利率",
          Measure.EPS_DILUTED, "摊薄每股收益");
  private static final Map<Measure, String> EXPENSES_ZH =
      Map.of(
          Measure.RESEARCH_AND_DEVELOPMENT, "研发费用",
          Measure.SELLING_GENERAL_ADMINISTRATIVE, "销售及管理费用",
          Measure.OPERATING_EXPENSES, "营业费用");
  private static final Map<Measure, String> EN =
      Map.of(
          Measure.RESEARCH_AND_DEVELOPMENT, "R&D expense",
          Measure.SELLING_GENERAL_ADMINISTRATIVE, "SG&A expense",
          Measure.EPS_DILUTED, "diluted EPS");
  private static final String COUNTS_ZH = "零一二三四五六七八九十";
  private static final List<String> COUNTS =
      List.of(
          "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
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
        ? ZH.getOrDefault(measure, EXPENSES_ZH.getOrDefault(measure, measure.id()))
        : EN.getOrDefault(measure, measure.id().replace('_', ' '));
  }

  /** A count up to ten in words: 三 and three, and two of a kind are 两. */
  static String count(int count, Language language) {
    return language == Language.EN
        ? COUNTS.get(count)
        : count == 2 ? "两" : COUNTS_ZH.substring(count, count + 1);
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

  /** An amount without the noughts that follow its last digit. */
  String plainAmount(BigDecimal value) {
    return amount(value).replaceFirst("(\\d)\\.0+(?=\\D)|(\\.\\d*?)0+(?=\\D)", "$1$2");
  }

  /** In millions, however much it is. */
  String millions(BigDecimal value) {
    String figure =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(value.movePointLeft(6).setScale(0, RoundingMode.HALF_UP));
    return language == Language.ZH
        ? figure + " 百万" + UNITS.getOrDefault(currency, currency)
        : SIGNS.getOrDefault(currency, currency + " ") + figure + "m";
  }

  String perShare(BigDecimal value) {
    String figure = rounded(value, 2);
    return language == Language.ZH
        ? figure + " " + UNITS.getOrDefault(currency, currency)
        : SIGNS.getOrDefault(currency, currency + " ") + figure;
  }

  String percent(BigDecimal ratio) {
    return rounded(ratio.abs().movePointRight(2), 1) + "%";
  }

  String points(BigDecimal difference) {
    return rounded(difference.abs().movePointRight(2), 1);
  }

  String withPoints(BigDecimal difference) {
    return points(difference) + (language == Language.ZH ? " 个百分点" : " points");
  }

  String times(BigDecimal times) {
    return rounded(times, 1);
  }

  static String rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
