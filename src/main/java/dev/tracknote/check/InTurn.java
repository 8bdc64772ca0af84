package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Of moves in a row each is that of the level at its place: «168 艘，14 艘，分别多 5 艘和 3 艘». */
final class InTurn implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    Optional<Matcher> word = sentence.first(Acquittal.RESPECTIVELY);
    if (word.isEmpty()) {
      return List.of();
    }
    int at = word.get().start();
    StatedFigure.Kind kind = claim.figure().kind();
    List<StatedFigure> row =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == kind && f.from() > at)
            .toList();
    List<StatedFigure> levels =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == kind && f.to() <= at)
            .toList();
    int place = row.indexOf(claim.figure());
    if (place < 0 || row.size() != levels.size()) {
      return List.of();
    }
    StatedFigure level = levels.get(place);
    List<Interval> derived = new ArrayList<>();
    for (StatedSeries series : dossier.series()) {
      for (BigDecimal now : series.values()) {
        if (Tolerance.exact(level, now)) {
          series.values().forEach(then -> derived.add(Told.exactly(now.subtract(then))));
        }
      }
    }
    return derived;
  }
}
