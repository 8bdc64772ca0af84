package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the numbers of a sentence count: of rooms and hotels none is the difference of both. */
final class CountedThings {

  private static final Pattern NOUN =
      Pattern.compile("^\\s?(?:(?<zh>\\p{IsHan})|(?<en>[A-Za-z]{3,}))");

  private CountedThings() {}

  /** Whether two figures of a sentence do not plainly count different things. */
  static boolean areOne(ReadSentence sentence, StatedFigure one, StatedFigure other) {
    if (one.kind() != StatedFigure.Kind.COUNT || other.kind() != StatedFigure.Kind.COUNT) {
      return true;
    }
    Optional<String> first = noun(sentence, one);
    Optional<String> second = noun(sentence, other);
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  private static Optional<String> noun(ReadSentence sentence, StatedFigure figure) {
    Matcher noun = NOUN.matcher(sentence.text().substring(figure.to()));
    return noun.find()
        ? Optional.of(noun.group("zh") != null ? noun.group("zh") : noun.group("en"))
        : Optional.empty();
  }
}
