package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a fiscal year a sentence means that names the year: a half, three quarters, all.
 */
final class PartOfYear {

  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?<nine>前三个?财?季度?|前\\s?[九9]\\s?个?月|九个月|[一1]至[三3]季度|\\b(?:first )?nine[- ]months?\\b|\\b(?:first|over|across|through|in|for|after) (?:the |these |its )?(?:first )?three quarters\\b|the (?:first )?nine[- ]months?\\b)"
              + "|(?<first>上半财?年|前两个?财?季度?|[一1]至[二2]季度|\\bfirst[- ]half\\b|(?<=FY\\d\\d ?)H1(?!\\d))"
              + "|(?<second>下半财?年|\\bsecond[- ]half\\b|(?<=FY\\d\\d ?)H2(?!\\d))"
              + "|(?<year>全年|\\b(?:full|whole)[- ]year\\b)");

  /** «$2.92bn for FY25», whatever was told before it of a part of that year. */
  private static final Pattern RIGHT_BEHIND =
      Pattern.compile("(?i)^ (?:in|for|over|of) (?:fiscal )?$");

  /** How far before the year its part may be named: «the first nine months of FY25». */
  private static final int BEFORE = 28;

  private static final int BEHIND = 6;

  private PartOfYear() {}

  /** The part that a figure is of; empty where none is named. */
  static Optional<Stretch> of(ReadSentence sentence, StatedFigure figure, FiscalYear year) {
    Optional<Mention.OfPeriod> before = Optional.empty();
    Optional<Mention.OfPeriod> behind = Optional.empty();
    for (Mention.OfPeriod named : sentence.mentions(Mention.OfPeriod.class)) {
      if (named.period().equals(year) && named.to() <= figure.from()) {
        before = Optional.of(named);
      } else if (named.period().equals(year) && behind.isEmpty()) {
        behind = Optional.of(named);
      }
    }
    String text = sentence.text();
    boolean own =
        behind.filter(b -> sentence.holdsIn(figure.to(), b.from(), RIGHT_BEHIND)).isPresent();
    if (before.isPresent() && !own) {
      int named = before.get().from();
      int from = Math.max(endOfFigureBefore(sentence, named), named - BEFORE);
      return part(text.substring(from, figure.from()), year);
    }
    return behind.flatMap(
        b -> part(text.substring(figure.to(), Math.min(text.length(), b.to() + BEHIND)), year));
  }

  /** Which quarters of a year words are the name of, in no year that matters. */
  static Optional<Stretch> named(String words) {
    Matcher matcher = PART.matcher(words);
    return matcher.lookingAt() ? Optional.of(stretch(matcher, 2000)) : Optional.empty();
  }

  /** The part of some year that words name last. */
  static Optional<Stretch> within(String words) {
    return part(words, new FiscalYear(2000));
  }

  private static int endOfFigureBefore(ReadSentence sentence, int place) {
    return sentence.claims().stream()
        .mapToInt(c -> c.figure().to())
        .filter(t -> t <= place)
        .max()
        .orElse(0);
  }

  /** The part that a stretch of text names last. */
  private static Optional<Stretch> part(String text, FiscalYear year) {
    Optional<Stretch> part = Optional.empty();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      part = Optional.of(stretch(matcher, year.year()));
    }
    return part;
  }

  private static Stretch stretch(Matcher part, int year) {
    if (part.group("year") != null) {
      return Stretch.year(year);
    }
    return part.group("nine") != null
        ? new Stretch(new FiscalQuarter(year, 3), 3)
        : new Stretch(new FiscalQuarter(year, part.group("first") != null ? 2 : 4), 2);
  }
}
