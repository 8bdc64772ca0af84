package dev.tracknote.metrics;

import dev.tracknote.quantity.FiscalPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a figure's name asks for: a line of the accounts, a period, and what is made of them.
 *
 * @param period the last one, where several are needed
 */
public record FigureName(Subject subject, Operation operation, FiscalPeriod period) {

  /** What is made of a line of the accounts. */
  public enum Operation {
    LEVEL(""),
    SHARE("share"),
    YEAR_ON_YEAR("yoy"),
    QUARTER_ON_QUARTER("qoq"),
    TRAILING_YEAR("ttm"),
    STREAK("streak");

    private final String word;

    Operation(String word) {
      this.word = word;
    }

    /** As it stands in a name; empty for the line itself. */
    String word() {
      return word;
    }

    /** The operations that every line has, by their words. */
    static List<String> words() {
      return Arrays.stream(values())
          .filter(o -> o != LEVEL && o != SHARE)
          .map(Operation::word)
          .toList();
    }

    /** The one that the last words of a name ask for. */
    static Optional<Operation> of(List<String> words) {
      if (words.isEmpty()) {
        return Optional.of(LEVEL);
      }
      return Arrays.stream(values())
          .filter(o -> o != LEVEL && o != SHARE)
          .filter(o -> words.size() == 1 && o.word.equals(words.getFirst()))
          .findFirst();
    }
  }
}
