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
import java.util.regex.Pattern;

/**
 * What was stated outside the accounts of things that a sentence or one before it in its paragraph
 * gives a word of, and what can be made of it.
 */
final class StatedNearby {

  /** Words of the accounts, which every other sentence has. */
  private static final List<String> COMMON =
      List.of("revenu", "sale", "收入", "营收", "业务", "同比", "环比", "rate", "growth", "net", "share");

  /** «It rose by $52 million»: an item of a list goes on with the one before it. */
  private static final Pattern TAKEN_UP =
      Pattern.compile("(?i)^\\W*(?:It|Its|They|Their|That|This|其|它|这|该)");

  /** What may be spent is stated, and no line of the accounts. */
  private static final Pattern ALLOWED =
      Pattern.compile("(?i)授权|批准|额度|authori[sz]|approved|\\bprogram");

  private final StatedNames names;
  private final List<StatedSeries> series;
  private final List<Statement> statements;
  private final Scenes scenes;
  private final IdentityHashMap<ReadSentence, Set<StatedSeries>> touched = new IdentityHashMap<>();
  private final MadeOnce<Map<String, Set<StatedSeries>>> byWord = new MadeOnce<>(this::findByWord);

  StatedNearby(StatedNames names, List<StatedSeries> series, Scenes scenes) {
    this.names = names;
    this.series = series;
    this.statements = series.stream().flatMap(s -> s.statements().stream()).toList();
    this.scenes = scenes;
  }

  /** The series of whose names a word is one; gathered when the first figure asks. */
  private Map<String, Set<StatedSeries>> findByWord() {
    Map<String, Set<StatedSeries>> found = new LinkedHashMap<>();
    for (StatedSeries one : series) {
      Set<String> called = new LinkedHashSet<>(one.names());
      one.statements().forEach(s -> called.addAll(StatedNames.subjects(s)));
      for (String name : called) {
        for (String word : names.wordsIn(name)) {
          found.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(one);
        }
      }
    }
    COMMON.forEach(found::remove);
    return found;
  }

  /** The series of whose names a word stands in the sentence or before it in its paragraph. */
  private Set<StatedSeries> touched(ReadSentence sentence) {
    Set<StatedSeries> known = touched.get(sentence);
    if (known == null) {
      Set<StatedSeries> found = new LinkedHashSet<>(touchedBy(sentence));
      if (sentence.holds(TAKEN_UP)) {
        scenes.last(sentence).map(this::touchedBy).ifPresent(found::addAll);
      }
      for (ReadSentence one : scenes.before(sentence)) {
        found.addAll(touchedBy(one));
      }
      touched.put(sentence, found);
      return found;
    }
    return known;
  }

  /** The same in the order of the statements. */
  List<StatedSeries> near(ReadSentence sentence) {
    Set<StatedSeries> near = touched(sentence);
    return series.stream().filter(near::contains).toList();
  }

  private Set<StatedSeries> touchedBy(ReadSentence sentence) {
    Set<StatedSeries> found = new LinkedHashSet<>();
    for (String word : names.wordsIn(sentence.text())) {
      found.addAll(byWord.get().getOrDefault(word, Set.of()));
      if (word.indexOf('-') > 0) {
        StatedNames.words(word.replace('-', ' '))
            .forEach(w -> found.addAll(byWord.get().getOrDefault(w, Set.of())));
      }
    }
    return found;
  }

  /**
   * Whether an amount that the accounts contradict is one that somebody stated of what is named.
   */
  boolean holds(Fault fault) {
    ReadSentence sentence = fault.bound().sentence();
    StatedFigure figure = fault.bound().figure();
    if (figure.kind() != StatedFigure.Kind.MONEY) {
      return false;
    }
    boolean ahead =
        Outlook.isMeant(sentence)
            || sentence.holds(ALLOWED)
            || scenes.last(sentence).filter(Outlook::isMeant).isPresent();
    return ahead
        ? statements.stream().anyMatch(s -> Tolerance.quotes(figure, s.value()))
        : touchedBy(sentence).stream()
            .flatMap(s -> s.values().stream())
            .anyMatch(v -> Tolerance.quotes(figure, v));
  }

  /** The values of each of these series, the ends of ranges apart. */
  List<BigDecimal> values(ReadSentence sentence) {
    return touched(sentence).stream().flatMap(s -> s.values().stream()).toList();
  }

  /**
   * Whether a figure comes out of these values: of one series over time, of two that the sentence
   * itself gives words of, or of one and a line of the accounts.
   */
  boolean yields(ReadSentence sentence, StatedFigure figure) {
    Reach reach = Reach.of(figure);
    if (touched(sentence).stream().anyMatch(s -> isOfOne(reach, s.values()))) {
      return true;
    }
    Set<StatedSeries> own = touchedBy(sentence);
    return own.stream().anyMatch(a -> own.stream().anyMatch(b -> isOfTwo(reach, a, b)))
        || scenes.of(sentence).filter(s -> isWithAccounts(reach, values(sentence), s)).isPresent();
  }

  /** Whether a figure is a value of one of these series, or how it moved from one to another. */
  boolean tells(ReadSentence sentence, StatedFigure figure) {
    Reach reach = Reach.of(figure);
    return touched(sentence).stream()
        .map(StatedSeries::values)
        .anyMatch(
            values ->
                values.stream()
                    .anyMatch(
                        a ->
                            reach.holdsSize(a)
                                || values.stream()
                                    .anyMatch(
                                        b ->
                                            reach.holdsSize(a.subtract(b))
                                                || isChange(reach, a, b))));
  }

  /** Amounts of two things make a ratio, and a ratio takes a part of an amount. */
  private static boolean isOfTwo(Reach reach, StatedSeries one, StatedSeries other) {
    return one.values().stream()
        .anyMatch(
            a ->
                other.values().stream()
                    .anyMatch(
                        b ->
                            one.isRatio() == other.isRatio()
                                ? one.isRatio()
                                    ? reach.holdsSize(a.subtract(b)) || reach.holdsSize(a.add(b))
                                    : isOfTwo(reach, a, b)
                                : reach.holdsSize(a.multiply(b))));
  }

  private static boolean isOfOne(Reach reach, List<BigDecimal> values) {
    return values.stream()
        .anyMatch(
            a ->
                reach.holdsSize(a)
                    || values.stream()
                        .anyMatch(b -> isOfTwo(reach, a, b) || isChange(reach, a, b)));
  }

  private static boolean isWithAccounts(Reach reach, List<BigDecimal> stated, Scene scene) {
    for (Subject subject : scene.withKin()) {
      for (Stretch time : scene.stretches()) {
        Optional<BigDecimal> value = scene.ground().value(subject, time);
        if (value.isPresent()
            && stated.stream()
                .anyMatch(
                    s -> isOfTwo(reach, s, value.get()) || isQuotient(reach, value.get(), s))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfTwo(Reach reach, BigDecimal one, BigDecimal other) {
    BigDecimal sum = one.add(other);
    return reach.holdsSize(one.subtract(other))
        || reach.holdsSize(sum)
        || reach.holdsSize(sum.divide(BigDecimal.TWO))
        || reach.holdsSize(one.multiply(other))
        || isQuotient(reach, one, other);
  }

  private static boolean isQuotient(Reach reach, BigDecimal one, BigDecimal other) {
    return other.signum() != 0 && reach.holdsSize(Rounding.quotient(one, other));
  }

  private static boolean isChange(Reach reach, BigDecimal one, BigDecimal base) {
    return base.signum() != 0
        && reach.holdsSize(Rounding.quotient(one, base).subtract(BigDecimal.ONE));
  }

  /** How far the values of each series lie from one another. */
  List<BigDecimal> distances(ReadSentence sentence) {
    List<BigDecimal> distances = new ArrayList<>();
    for (StatedSeries series : touched(sentence)) {
      List<BigDecimal> values = series.values();
      for (int i = 0; i < values.size(); i++) {
        for (int j = i + 1; j < values.size(); j++) {
          distances.add(values.get(i).subtract(values.get(j)));
        }
      }
    }
    return distances;
  }
}
