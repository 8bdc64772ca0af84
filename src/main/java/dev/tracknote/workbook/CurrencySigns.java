package dev.tracknote.workbook;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The currency that a text names, by its sign or its code. */
final class CurrencySigns {

  /** The longer sign first, since HK$ holds a $. */
  private static final Map<String, String> SIGNS = new LinkedHashMap<>();

  static {
    SIGNS.put("HK$", "HKD");
    SIGNS.put("NT$", "TWD");
    SIGNS.put("US$", "USD");
    SIGNS.put("RMB", "CNY");
    SIGNS.put("USD", "USD");
    SIGNS.put("CNY", "CNY");
    SIGNS.put("HKD", "HKD");
    SIGNS.put("EUR", "EUR");
    SIGNS.put("JPY", "JPY");
    SIGNS.put("TWD", "TWD");
    SIGNS.put("GBP", "GBP");
    SIGNS.put("KRW", "KRW");
    SIGNS.put("人民币", "CNY");
    SIGNS.put("美元", "USD");
    SIGNS.put("港元", "HKD");
    SIGNS.put("港币", "HKD");
    SIGNS.put("欧元", "EUR");
    SIGNS.put("日元", "JPY");
    SIGNS.put("€", "EUR");
    SIGNS.put("£", "GBP");
    SIGNS.put("₩", "KRW");
    SIGNS.put("$", "USD");
  }

  /** What tells of a language alone. */
  private static final Pattern NO_SIGN = Pattern.compile("\\[\\$(-[0-9A-F]+)?]");

  private CurrencySigns() {}

  /** The ISO 4217 code, empty when the text names none; ¥ is none, since two currencies use it. */
  static String in(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.contains("[$")) {
      upper = NO_SIGN.matcher(upper).replaceAll("");
    }
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (upper.contains(sign.getKey())) {
        // $ inside [$€-407] introduces another sign
        boolean introduces = sign.getKey().equals("$") && upper.contains("[$") && named(upper);
        if (!introduces) {
          return sign.getValue();
        }
      }
    }
    return "";
  }

  private static boolean named(String format) {
    return !format.contains("[$$") && format.indexOf('$') == format.lastIndexOf('$');
  }
}
