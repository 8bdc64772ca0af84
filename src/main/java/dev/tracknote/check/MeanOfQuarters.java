package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last quarters made on average: «高于近四个季度均值 25.9 亿元», «above the €240m average of the last
 * four quarters», with the note's own quarter or without it.
 */
final class MeanOfQuarters implements Derivation {

  static final Pattern MEAN = Pattern.compile("(?i)均值|平均|季均|\\b(?:average[ds]?|averaging|mean)\\b");
  static final Pattern QUARTERS =
      Pattern.compile(
          "(?i)(?<![第连续])(?<zh>"
              + CountWords.CARDINAL
              + ")\\s?个?(?:财)?季度?"
              + "|\\b(?<en>"
              + CountWords.CARDINAL
              + ")[- ](?:fiscal )?quarters?\\b");

  @Override
  public List<Interval> of(Told told) {
    boolean asked = told.is(Kind.MONEY) || told.is(Kind.PERCENT);
    if (!asked || !told.sentence().holds(MEAN)) {
      return List.of();
    }
    Optional<Matcher> quarters = told.sentence().first(QUARTERS);
    if (quarters.isEmpty()) {
      return List.of();
    }
    int count = count(quarters.get());
    List<Interval> derived = new ArrayList<>();
    Set<Subject> subjects = new LinkedHashSet<>(told.subjects());
    if (!told.claim().firm()) {
      told.dossier().scenes().of(told.sentence()).map(Scene::subjects).ifPresent(subjects::addAll);
    }
    for (Subject subject : subjects) {
      for (Stretch last : List.of(told.now(), told.now().previous())) {
        mean(subject, new Stretch(last.last(), count), told).ifPresent(derived::add);
      }
    }
    return derived;
  }

  static int count(Matcher said) {
    return CountWords.read(said.group(said.group("zh") != null ? "zh" : "en"));
  }

  private static Optional<Interval> mean(Subject subject, Stretch span, Told told) {
    BigDecimal sum = BigDecimal.ZERO;
    for (var quarter : span.each()) {
      Optional<BigDecimal> value = told.value(subject, Stretch.of(quarter));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    BigDecimal count = BigDecimal.valueOf(span.quarters());
    return Optional.of(Told.exactly(sum).over(Told.exactly(count)));
  }
}
