package dev.tracknote.claim;

import java.util.Optional;

/** Whole numbers up to 99 as Chinese writes them: 两, 十四, 二十三. */
public final class HanNumber {

  private static final String DIGITS = "零一二三四五六七八九";

  private HanNumber() {}

  public static Optional<Integer> read(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      return text.length() == 1 ? digit(text.charAt(0)) : Optional.empty();
    }
    Optional<Integer> tens = ten == 0 ? Optional.of(1) : digit(text.charAt(0));
    Optional<Integer> ones =
        ten + 1 == text.length() ? Optional.of(0) : digit(text.charAt(ten + 1));
    boolean odd = ten > 1 || text.length() > ten + 2;
    return odd || tens.isEmpty() ? Optional.empty() : ones.map(o -> tens.get() * 10 + o);
  }

  private static Optional<Integer> digit(char c) {
    int value = c == '两' ? 2 : DIGITS.indexOf(c);
    return value < 0 ? Optional.empty() : Optional.of(value);
  }
}
