package dev.tracknote.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** Small counts as both languages write them: 三, 十二, 7, three, third. */
public final class CountWords {

  private static final List<String> CARDINALS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  /** A count of things, as part of a pattern. */
  public static final String CARDINAL =
      "\\d{1,2}|[一二两三四五六七八九十]{1,3}|" + String.join("|", CARDINALS.subList(2, 21));

  /** A place in a row, as part of a pattern. */
  public static final String ORDINAL =
      "\\d{1,2}(?:st|nd|rd|th)|" + String.join("|", ORDINALS.subList(2, 21));

  private CountWords() {}

  /** The count in the first group that matched, or zero. */
  public static int read(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return read(matcher.group(group));
      }
    }
    return 0;
  }

  /** The count that a word stands for, or zero. */
  public static int read(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    if (Character.isDigit(low.charAt(0))) {
      return Integer.parseInt(low.replaceAll("\\D", ""));
    }
    int cardinal = CARDINALS.indexOf(low);
    int ordinal = ORDINALS.indexOf(low);
    return cardinal >= 0 ? cardinal : ordinal >= 0 ? ordinal : HanNumber.read(word).orElse(0);
  }
}
