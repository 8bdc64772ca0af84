package dev.tracknote.check;

import dev.tracknote.claim.Han;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence of a paragraph in other words: the one right before it turned round, «订单若延期，营收将受影响。
 * 营收会受到订单延期的影响。», or an earlier one with all of its figures, three at least.
 */
final class Reworded {

  private static final int FEWEST_PAIRS = 10;
  private static final int FEWEST_WORDS = 5;
  private static final int SHORTEST_WORD = 4;
  private static final int STEM = 6;

  /** Of ten words, or pairs of signs, so many are in both. */
  private static final int WORDS_OF_TEN = 7;

  private static final int PAIRS_OF_TEN = 6;
  private static final int FIGURED_OF_TEN = 4;
  private static final int FIGURES = 3;

  private final List<ToldSentence> passage = new ArrayList<>();

  /** The earlier sentence that says the same; takes the sentence in. */
  Optional<ToldSentence> again(ToldSentence told) {
    if (!passage.isEmpty() && !isOnePassage(passage.getLast(), told)) {
      passage.clear();
    }
    // what is filled in differs where the words around it do not
    boolean filled = !told.read().sentence().references().isEmpty();
    Optional<ToldSentence> earlier =
        filled || told.read().sentence().part() == PartKind.PICKS
            ? Optional.empty()
            : turned(told).or(() -> withFigures(told));
    passage.add(told);
    return earlier;
  }

  private static boolean isOnePassage(ToldSentence one, ToldSentence other) {
    return one.read().sentence().passage() == other.read().sentence().passage()
        && one.read().sentence().part() == other.read().sentence().part();
  }

  /** Without figures, right before it and of about its length. */
  private Optional<ToldSentence> turned(ToldSentence told) {
    if (passage.isEmpty() || !told.figures().isEmpty()) {
      return Optional.empty();
    }
    ToldSentence last = passage.getLast();
    boolean chinese = Han.isIn(told.plain());
    if (!last.figures().isEmpty()
        || !last.read().sentence().references().isEmpty()
        || told.isTurnedFrom(last)) {
      return Optional.empty();
    }
    Set<String> now = chinese ? ToldSentence.pairs(told.plain()) : words(told.read().text());
    Set<String> then = chinese ? ToldSentence.pairs(last.plain()) : words(last.read().text());
    int fewest = chinese ? FEWEST_PAIRS : FEWEST_WORDS;
    int ofTen = chinese ? PAIRS_OF_TEN : WORDS_OF_TEN;
    int shorter = Math.min(now.size(), then.size());
    int longer = Math.max(now.size(), then.size());
    long shared = now.stream().filter(then::contains).count();
    boolean same = shared >= fewest && shared * 10 >= (long) longer * ofTen;
    return same && shorter * 10 >= longer * ofTen ? Optional.of(last) : Optional.empty();
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return words;
  }

  private Optional<ToldSentence> withFigures(ToldSentence told) {
    if (told.figures().size() < FIGURES || told.topics().isEmpty()) {
      return Optional.empty();
    }
    return passage.stream()
        .filter(s -> s.figures().equals(told.figures()) && s.topics().equals(told.topics()))
        .filter(s -> !told.isTurnedFrom(s))
        .filter(
            s ->
                ToldSentence.isAlike(
                    ToldSentence.pairs(told.plain()),
                    ToldSentence.pairs(s.plain()),
                    FIGURED_OF_TEN))
        .findFirst();
  }

  static Diagnostic finding(ToldSentence told, ToldSentence earlier) {
    return Findings.warning(
        "R16",
        told.read().sentence().place(),
        "expected each thing told once, found what line "
            + earlier.read().sentence().place().line()
            + " says in other words",
        "take one of the two out");
  }
}
