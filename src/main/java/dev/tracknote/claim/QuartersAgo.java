package dev.tracknote.claim;

import dev.tracknote.quantity.FiscalQuarter;
import java.util.Comparator;
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

  /** «上季为 A，再往前一季为 B»: before the one that was named last, or before the last quarter. */
  private static final KeyWords FURTHER =
      KeyWords.of(
          Pattern.compile(
              "(?:再往前|再向前|更往前|再前|更早)(?:推|数|看)?(?:的)?一?个?季度?|上上个?季度?|\\b(?:the )?(?:quarter|one) before (?:that|last)\\b|\\bthe quarter prior to that\\b",
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
    FURTHER.each(text, signs, m -> mentions.add(before(m, lastNamed(m.start(), year, mentions))));
  }

  private static Mention before(Matcher matcher, FiscalQuarter later) {
    return new Mention.OfPeriod(matcher.start(), matcher.end(), later.previous());
  }

  /** The quarter that the words before a place name last; the one before the note's if none. */
  private static FiscalQuarter lastNamed(int place, OwnYear year, List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m instanceof Mention.OfPeriod && m.to() <= place)
        .max(Comparator.comparingInt(Mention::from))
        .map(m -> ((Mention.OfPeriod) m).period())
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .filter(q -> q.compareTo(year.quarter()) < 0)
        .orElse(year.quarter().previous());
  }

  private static Mention named(Matcher matcher, FiscalQuarter own) {
    String count = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int back = CountWords.read(count.toLowerCase(Locale.ROOT));
    return new Mention.OfPeriod(matcher.start(), matcher.end(), own.plus(-back));
  }
}
