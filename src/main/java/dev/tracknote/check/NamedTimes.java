package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The times that a sentence names. */
final class NamedTimes {

  private NamedTimes() {}

  /** Each of them, the parts of a year too where the sentence speaks of longer times. */
  static Set<Stretch> in(ReadSentence sentence) {
    Set<Stretch> named = new LinkedHashSet<>(EndsOfSpan.ofRow(sentence));
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      named.add(Stretch.of(mention.period()));
      if (mention.period() instanceof FiscalQuarter last && isTrailing(sentence)) {
        named.add(new Stretch(last, 4));
      }
      if (mention.period() instanceof FiscalYear year && spansMore(sentence)) {
        named.addAll(years(year.year()));
      }
    }
    return named;
  }

  /** «In the four quarters to FY25Q3». */
  static boolean isTrailing(ReadSentence sentence) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .anyMatch(p -> p.when() == Mention.When.TRAILING_YEAR);
  }

  /** All of them, and where there are several also the time from the first quarter to the last. */
  static Set<Stretch> together(ReadSentence sentence) {
    Set<Stretch> all = new LinkedHashSet<>(in(sentence));
    spanning(sentence).ifPresent(all::add);
    return all;
  }

  /** Whether it names more than one. */
  static boolean areSeveral(ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .distinct()
            .count()
        > 1;
  }

  /** From the first to the last quarter that the sentence names: «FY25Q1 与 FY25Q2». */
  private static Optional<Stretch> spanning(ReadSentence sentence) {
    List<FiscalQuarter> quarters =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .distinct()
            .sorted()
            .toList();
    if (quarters.size() < 2) {
      return Optional.empty();
    }
    int length = 1;
    while (length < 12 && !quarters.getLast().plus(-length + 1).equals(quarters.getFirst())) {
      length++;
    }
    return Optional.of(new Stretch(quarters.getLast(), length));
  }

  /** Whether it speaks of longer times than a quarter. */
  static boolean spansMore(ReadSentence sentence) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.OTHER || p.when() == Mention.When.TRAILING_YEAR)
        || sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.period() instanceof FiscalYear);
  }

  /** The year, its halves and its first three quarters. */
  static List<Stretch> years(int year) {
    return List.of(
        Stretch.year(year),
        new Stretch(new FiscalQuarter(year, 2), 2),
        new Stretch(new FiscalQuarter(year, 4), 2),
        new Stretch(new FiscalQuarter(year, 3), 3));
  }
}
