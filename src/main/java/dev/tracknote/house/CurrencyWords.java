package dev.tracknote.house;

import dev.tracknote.wording.Language;
import java.util.Map;

/** How a currency is named behind a number in Chinese and marked before it in English. */
final class CurrencyWords {

  private static final Map<String, String> ZH =
      Map.of(
          "USD", "美元", "CNY", "元", "JPY", "日元", "HKD", "港元", "EUR", "欧元", "TWD", "新台币", "GBP", "英镑",
          "KRW", "韩元");
  private static final Map<String, String> EN =
      Map.of(
          "USD", "US$", "CNY", "RMB", "JPY", "¥", "HKD", "HK$", "EUR", "€", "TWD", "NT$", "GBP",
          "£", "KRW", "₩");

  private CurrencyWords() {}

  static String of(String currency, Language language) {
    return (language == Language.ZH ? ZH : EN).getOrDefault(currency, currency);
  }
}
