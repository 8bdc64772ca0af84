package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was stated outside the accounts of things that a sentence or one before it in its paragraph
 * gives a word of, and what can be made of it.
 */
final class StatedNearby {

  /** Words of the accounts, which every other sentence has. */
  private static final Set<String> COMMON =
      Set.of("revenu", "sal", "收入", "营收", "业务", "同比", "环比", "rate", "growth", "net", "share");

  private final StatedNames names;
  private final List<StatedSeries> series;
  private final Map<String, Set<StatedSeries>> byWord = new LinkedHashMap<>();
  private final Scenes scenes;
  private final Map<ReadSentence, List<BigDecimal>> values = new IdentityHashMap<>();

  StatedNearby(StatedNames names, List<StatedSeries> series, Scenes scenes) {
    this.names = names;
    this.series = series;
    this.scenes = scenes;
    for (StatedSeries one : series) {
      for (Statement statement : one.statements()) {
        one.names().forEach(n -> index(n, one));
        StatedNames.subjects(statement).forEach(n -> index(n, one));
      }
    }
  }

  private void index(String name, StatedSeries of) {
    for (String word : StatedNames.words(name)) {
      if (!COMMON.contains(word)) {
        byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(of);
      }
    }
  }

  /** The values of each series that the words touch, the ends of ranges apart. */
  List<BigDecimal> values(ReadSentence sentence) {
    List<BigDecimal> known = values.get(sentence);
    if (known == null) {
      known = find(sentence);
      values.put(sentence, known);
    }
    return known;
  }

  private List<BigDecimal> find(ReadSentence sentence) {
    List<ReadSentence> passage = new ArrayList<>(scenes.before(sentence));
    passage.add(sentence);
    Set<BigDecimal> found = new LinkedHashSet<>();
    for (ReadSentence one : passage) {
      for (String word : names.wordsIn(one.text())) {
        byWord.getOrDefault(word, Set.of()).forEach(s -> found.addAll(s.values()));
      }
    }
    return List.copyOf(found);
  }

  /** Whether a figure comes out of these values, among themselves or with what is named. */
  boolean yields(ReadSentence sentence, StatedFigure figure) {
    List<BigDecimal> stated = values(sentence);
    Reach reach = Reach.of(figure);
    for (BigDecimal one : stated) {
      if (reach.holdsSize(one) || stated.stream().anyMatch(o -> isOfPair(reach, one, o))) {
        return true;
      }
    }
    return scenes.of(sentence).filter(s -> isWithAccounts(reach, stated, s)).isPresent();
  }

  private static boolean isWithAccounts(Reach reach, List<BigDecimal> stated, Scene scene) {
    for (Subject subject : scene.withKin()) {
      for (Stretch time : scene.stretches()) {
        Optional<BigDecimal> value = scene.ground().value(subject, time);
        if (value.isPresent()
            && stated.stream()
                .anyMatch(
                    s -> isOfPair(reach, s, value.get()) || isQuotient(reach, value.get(), s))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfPair(Reach reach, BigDecimal one, BigDecimal other) {
    BigDecimal sum = one.add(other);
    return reach.holdsSize(one.subtract(other))
        || reach.holdsSize(sum)
        || reach.holdsSize(sum.divide(BigDecimal.TWO))
        || reach.holdsSize(one.multiply(other))
        || isQuotient(reach, one, other);
  }

  private static boolean isQuotient(Reach reach, BigDecimal one, BigDecimal other) {
    if (other.signum() == 0) {
      return false;
    }
    BigDecimal quotient = Rounding.quotient(one, other);
    return reach.holdsSize(quotient) || reach.holdsSize(quotient.subtract(BigDecimal.ONE));
  }

  /** How far the values of the series lie from one another. */
  List<BigDecimal> distances(ReadSentence sentence) {
    List<BigDecimal> stated = values(sentence);
    List<BigDecimal> distances = new ArrayList<>();
    for (int i = 0; i < stated.size(); i++) {
      for (int j = i + 1; j < stated.size(); j++) {
        distances.add(stated.get(i).subtract(stated.get(j)));
      }
    }
    return distances;
  }
}
