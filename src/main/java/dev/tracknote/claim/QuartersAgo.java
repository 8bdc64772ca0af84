package dev.tracknote.claim;

import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a quarter by how many of them have gone by since: «两个季度前», «three quarters ago». */
final class QuartersAgo {

  private static final KeyWords AGO =
      KeyWords.of(
          Pattern.compile(
              "([二两三四五六七八])个季度(?:之?前|以前)(?!的?[两二三四五六七八\\d])|\\b(two|three|four|five|six|seven|eight) quarters ago\\b",
              Pattern.CASE_INSENSITIVE));

  private QuartersAgo() {}

  /**
   * Adds those of a sentence, in which nothing is expected: what was expected then is no value of
   * that quarter.
   *
   * @param year in which the note's quarter stands
   */
  static void read(String text, SignPairs signs, OwnYear year, List<Mention> mentions) {
    if (year.equals(OwnYear.UNKNOWN)
        || mentions.stream()
            .anyMatch(m -> m instanceof Mention.OfOutlook || m instanceof Mention.OfSource)) {
      return;
    }
    AGO.each(text, signs, m -> mentions.add(named(m, year.quarter())));
  }

  private static Mention named(Matcher matcher, FiscalQuarter own) {
    String count = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int back = CountWords.read(count.toLowerCase(Locale.ROOT));
    return new Mention.OfPeriod(matcher.start(), matcher.end(), own.plus(-back));
  }
}
