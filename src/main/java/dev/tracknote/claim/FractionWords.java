package dev.tracknote.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fractions as both languages write them in words: 三分之一, 半数, 两成, a third, two-thirds, half. */
public final class FractionWords {

  private static final List<String> NUMERATORS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final List<String> DENOMINATORS =
      List.of(
          "", "", "hal", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private static final String FOURTH = "fourth";

  /** One fraction; neither a quarter of the year nor half of it. */
  public static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?<zhde>[二三四五六七八九十])分之(?<zhnu>[一二两三四五六七八九])|(?<zhhalf>一半|半数|(?<=[过超逾])半(?![年季月])|半壁江山|二分之一)|(?<![\\d第一二三四五六七八九十])(?<tenths>[一二两三四五六七八九])成(?<more>半)?(?![为立功本长交熟])"
              + "|\\b(?:(?:an?|one|(?<nu>two|three|four|five|six|seven|eight|nine))[- ])?(?:(?<de>thirds?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?= of (?:the |its |group |total |company |all )?(?:revenues?|sales|total|business|mix|top line)|[- ](?:mark|threshold|line|level|share))|(?<=(?:\\ba|\\bone|\\bthree)[- ])(?<quarter>quarters?|fourths?)(?= of (?:the |its |group |total |company |all )?(?:revenues?|sales|total|business|mix|top line)|[- ](?:mark|threshold|line|share)))"
              + "|\\b(?:one[- ]|a )?(?<half>half)\\b(?![- ](?:year|point)| of (?:the year|FY))(?<!\\b(?:first|second|last|past|this|other|back) half)");

  private FractionWords() {}

  /** What a fraction that {@link #WORDS} finds comes to. */
  public static BigDecimal value(Matcher found) {
    if (found.group("tenths") != null) {
      BigDecimal tenths = BigDecimal.valueOf(CountWords.read(found.group("tenths")));
      return (found.group("more") == null ? tenths : tenths.add(new BigDecimal("0.5")))
          .movePointLeft(1);
    }
    if (found.group("zhde") != null) {
      return quotient(CountWords.read(found.group("zhnu")), CountWords.read(found.group("zhde")));
    }
    if (found.group("zhhalf") != null || found.group("half") != null) {
      return new BigDecimal("0.5");
    }
    String low = found.group().toLowerCase(Locale.ROOT).replace('-', ' ');
    int over = 1;
    for (String word : low.split(" ", -1)) {
      over = Math.max(over, NUMERATORS.indexOf(word));
    }
    return quotient(over, denominator(low));
  }

  private static int denominator(String words) {
    for (int i = 2; i < DENOMINATORS.size(); i++) {
      if (words.contains(DENOMINATORS.get(i))) {
        return i;
      }
    }
    return words.contains(FOURTH) ? 4 : 2;
  }

  private static BigDecimal quotient(int over, int under) {
    return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), MathContext.DECIMAL32);
  }
}
