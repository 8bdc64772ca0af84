package dev.tracknote.claim;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a typed number counts.
 *
 * @param factor turns the typed number into base units
 * @param currency ISO 4217 code where the unit names it, else empty
 */
record Unit(StatedFigure.Kind kind, BigDecimal factor, String currency) {

  private static final List<String> MINOR =
      List.of("cent", "cents", "pence", "分钱", "美分", "欧分", "便士");
  private static final Map<String, String> CODES = codes();
  private static final Pattern SCALE_FIRST =
      Pattern.compile("^(?:" + FigurePattern.SCALE + ")(?![a-zA-Z])");

  /** «1.2 个 pct», «3.3 个点»: the word that counts them. */
  private static final Pattern PIECE = Pattern.compile("^个 ?(?=点|pct|pp|bp)");

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  static Unit of(String before, String scale, String unit, @Nullable String behindBand) {
    String word = PIECE.matcher(unit.toLowerCase(Locale.ROOT).replace("％", "%")).replaceFirst("");
    if (word.equals("%") || word.matches("per ?cent")) {
      return new Unit(StatedFigure.Kind.PERCENT, new BigDecimal("0.01"), "");
    }
    if (word.startsWith("bp") || word.contains("基点") || word.startsWith("basis")) {
      return new Unit(StatedFigure.Kind.POINTS, new BigDecimal("0.0001"), "");
    }
    if (word.startsWith("pct")
        || word.startsWith("point")
        || word.startsWith("pp")
        || word.equals("pt")
        || word.equals("pts")
        || word.equals("点")
        || word.contains("百分点")
        || word.startsWith("percentage")) {
      return new Unit(StatedFigure.Kind.POINTS, new BigDecimal("0.01"), "");
    }
    if (word.equals("倍") || word.equals("x") || word.equals("times") || word.endsWith("fold")) {
      return new Unit(StatedFigure.Kind.MULTIPLE, BigDecimal.ONE, "");
    }
    // of dollars, of euros: what they are cents of is not said
    if (before.isBlank() && word.startsWith("cent")) {
      return new Unit(StatedFigure.Kind.MONEY, hundredth(), "");
    }
    String currency = currency(before.strip(), word, behindBand == null ? "" : behindBand);
    if (!currency.isEmpty()) {
      BigDecimal cents = MINOR.contains(word) ? hundredth() : BigDecimal.ONE;
      return new Unit(StatedFigure.Kind.MONEY, scale(scale, behindBand).multiply(cents), currency);
    }
    return new Unit(StatedFigure.Kind.COUNT, scale(scale, behindBand), "");
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    List.of(
            "USD US$ $ 美元 美金 美分 cent cents dollars us_dollars",
            "CNY RMB CNY 元 人民币 分钱 yuan",
            "HKD HK$ 港元 港币 港圆",
            "EUR € 欧元 欧分 euro euros",
            "GBP £ 英镑 便士 pounds pence",
            "TWD NT$ 新台币 台币",
            "JPY ¥ 日元 日圆 日币 yen",
            "KRW ₩ 韩元 韩圆 韩币 won",
            "CHF 瑞士法郎 瑞郎 francs",
            "CAD C$ 加元 加拿大元 加币",
            "AUD A$ 澳元 澳大利亚元 澳币",
            "SGD S$ 新加坡元 新元 新币 坡元",
            "INR ₹ 卢比 rupees",
            "SEK 瑞典克朗 克朗 kronor",
            "NOK 挪威克朗 kroner",
            "DKK 丹麦克朗",
            "BRL 雷亚尔",
            "MXN 比索")
        .forEach(
            line -> {
              List<String> words = List.of(line.split(" ", -1));
              words
                  .subList(1, words.size())
                  .forEach(w -> codes.put(w.replace('_', ' '), words.getFirst()));
            });
    return codes;
  }

  private static BigDecimal hundredth() {
    return new BigDecimal("0.01");
  }

  private static BigDecimal scale(String scale, @Nullable String behindBand) {
    Matcher behind = SCALE_FIRST.matcher(behindBand == null ? "" : behindBand);
    String word = scale.isEmpty() && behind.find() ? behind.group() : scale;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "万亿", "trillion", "trn", "tn", "t" -> BigDecimal.TEN.pow(12);
      case "十亿", "billion", "bln", "bn", "b" -> BigDecimal.TEN.pow(9);
      case "亿" -> BigDecimal.TEN.pow(8);
      case "千万" -> BigDecimal.TEN.pow(7);
      case "百万", "million", "mln", "mn", "m", "mm" -> BigDecimal.TEN.pow(6);
      case "万" -> BigDecimal.TEN.pow(4);
      case "千", "k", "thousand" -> BigDecimal.TEN.pow(3);
      default -> BigDecimal.ONE;
    };
  }

  private static String currency(String before, String after, String behindBand) {
    String sign = before.toUpperCase(Locale.ROOT);
    String word =
        after.isEmpty() ? SCALE_FIRST.matcher(behindBand).replaceFirst("").strip() : after;
    String code = CODES.get(sign);
    if (code != null) {
      return code;
    }
    return CODE.matcher(sign).matches() ? sign : CODES.getOrDefault(word, "");
  }
}
