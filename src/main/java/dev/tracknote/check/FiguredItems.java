package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the items of a list of which each is a line of the accounts with its figure. */
final class FiguredItems {

  private static final Pattern PIECES =
      Pattern.compile(
          "(?:[，、；;]|,(?!\\d))\\s*(?:以及|和|与|及|\\band\\b)?|\\s(?:and|plus|as well as)\\s");

  private FiguredItems() {}

  /**
   * How many things a list has that gives each its name and one figure: «营业现金流 20.7 亿美元、存货 5 亿美元».
   * Empty where any part of it is otherwise.
   *
   * @param from where the list begins, which runs to the end of the sentence
   */
  static OptionalInt count(ReadSentence sentence, int from) {
    List<Mention> named =
        sentence.mentions().stream()
            .filter(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment)
            .toList();
    Matcher parting = PIECES.matcher(sentence.text());
    int start = from;
    int pieces = 0;
    while (start < sentence.text().length()) {
      int end = sentence.text().length();
      int next = end;
      boolean open = parting.find(start);
      // a sign within a name or a figure parts nothing
      while (open && isWithin(sentence, named, parting.start())) {
        open = parting.find();
      }
      if (open) {
        end = parting.start();
        next = parting.end();
      }
      if (!isNamedFigure(sentence, named, start, end)) {
        return OptionalInt.empty();
      }
      pieces++;
      start = next;
    }
    return pieces > 1 ? OptionalInt.of(pieces) : OptionalInt.empty();
  }

  private static boolean isWithin(ReadSentence sentence, List<Mention> named, int at) {
    return named.stream().anyMatch(m -> m.from() < at && at < m.to())
        || sentence.claims().stream()
            .map(Claim::figure)
            .anyMatch(f -> f.from() < at && at < f.to());
  }

  private static boolean isNamedFigure(
      ReadSentence sentence, List<Mention> named, int start, int end) {
    List<StatedFigure> figures =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.from() >= start && f.to() <= end)
            .toList();
    return figures.size() == 1
        && named.stream().anyMatch(m -> m.from() >= start && m.to() <= figures.getFirst().from());
  }
}
