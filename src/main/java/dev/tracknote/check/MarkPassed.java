package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A round mark that what was stated has just passed: «payment volume passed $400bn». */
final class MarkPassed implements Derivation {

  private static final Pattern PASSES =
      Pattern.compile(
          "(?i)(?:突破|越过|站上|跨过|迈过)了?\\s?$|\\b(?:pass|top|cross|exceed|surpass|break|broke|broken)(?:ed|ing|s|es)?(?: through| the)? $");
  private static final BigDecimal FAR = new BigDecimal("1.25");

  @Override
  public List<Interval> of(Told told) {
    StatedFigure figure = told.claim().figure();
    boolean amount = told.is(Kind.MONEY) || told.is(Kind.COUNT);
    boolean round = figure.value().stripTrailingZeros().precision() <= 2;
    if (!amount || !round || !told.stands(PASSES)) {
      return List.of();
    }
    return told.dossier().statedNearby().near(told.sentence()).stream()
        .flatMap(s -> s.at(told.time().last()).stream())
        .filter(v -> v.compareTo(figure.value()) >= 0)
        .filter(v -> v.compareTo(figure.value().multiply(FAR)) <= 0)
        .map(v -> Told.exactly(figure.value()))
        .toList();
  }
}
