package dev.tracknote.claim;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a typed number counts.
 *
 * @param factor turns the typed number into base units
 * @param currency ISO 4217 code where the unit names it, else empty
 */
record Unit(StatedFigure.Kind kind, BigDecimal factor, String currency) {

  static Unit of(String before, String scale, String unit, @Nullable String behindBand) {
    String word = unit.toLowerCase(Locale.ROOT).replace("％", "%");
    if (word.equals("%") || word.equals("percent")) {
      return new Unit(StatedFigure.Kind.PERCENT, new BigDecimal("0.01"), "");
    }
    if (word.startsWith("bp") || word.contains("基点") || word.startsWith("basis")) {
      return new Unit(StatedFigure.Kind.POINTS, new BigDecimal("0.0001"), "");
    }
    if (word.startsWith("pct")
        || word.startsWith("pp")
        || word.contains("百分点")
        || word.startsWith("percentage")) {
      return new Unit(StatedFigure.Kind.POINTS, new BigDecimal("0.01"), "");
    }
    if (word.equals("倍") || word.equals("x") || word.equals("times") || word.endsWith("fold")) {
      return new Unit(StatedFigure.Kind.MULTIPLE, BigDecimal.ONE, "");
    }
    String currency = currency(before.strip(), word, behindBand == null ? "" : behindBand);
    if (!currency.isEmpty()) {
      BigDecimal cents =
          word.startsWith("cent") || word.equals("美分") ? hundredth() : BigDecimal.ONE;
      return new Unit(StatedFigure.Kind.MONEY, scale(scale, behindBand).multiply(cents), currency);
    }
    return new Unit(StatedFigure.Kind.COUNT, scale(scale, behindBand), "");
  }

  private static BigDecimal hundredth() {
    return new BigDecimal("0.01");
  }

  private static BigDecimal scale(String scale, @Nullable String behindBand) {
    String word = scale.isEmpty() && behindBand != null && behindBand.startsWith("亿") ? "亿" : scale;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "万亿", "trillion", "trn", "tn" -> BigDecimal.TEN.pow(12);
      case "十亿", "billion", "bn", "b" -> BigDecimal.TEN.pow(9);
      case "亿" -> BigDecimal.TEN.pow(8);
      case "千万" -> BigDecimal.TEN.pow(7);
      case "百万", "million", "mn", "m" -> BigDecimal.TEN.pow(6);
      case "万" -> BigDecimal.TEN.pow(4);
      case "k" -> BigDecimal.TEN.pow(3);
      default -> BigDecimal.ONE;
    };
  }

  private static String currency(String before, String after, String behindBand) {
    String sign = before.toUpperCase(Locale.ROOT);
    String word = after.isEmpty() ? behindBand.replace("亿", "") : after;
    if (sign.equals("US$") || sign.equals("$") || sign.equals("USD")) {
      return "USD";
    }
    if (sign.equals("RMB") || sign.equals("CNY")) {
      return "CNY";
    }
    return switch (sign + word) {
      case "HK$", "港元" -> "HKD";
      case "€", "欧元" -> "EUR";
      case "£" -> "GBP";
      case "NT$", "新台币" -> "TWD";
      case "JPY", "日元", "yen" -> "JPY";
      case "¥" -> "JPY";
      case "美元", "美分", "cent", "cents", "dollars", "us dollars" -> "USD";
      case "元", "人民币", "yuan" -> "CNY";
      default -> "";
    };
  }
}
