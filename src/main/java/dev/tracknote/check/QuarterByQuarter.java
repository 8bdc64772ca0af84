package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of the last quarters in a row: «三个季度依次为 15、20、25 百万美元». */
final class QuarterByQuarter implements Derivation {

  private static final Pattern ROW =
      Pattern.compile(
          "(?i)("
              + CountWords.CARDINAL
              + ")\\s?个(?:财)?季度?[^，。；]{0,12}?(?:依次|分别)|\\b("
              + CountWords.CARDINAL
              + ") quarters\\b[^;.]{0,30}(?:successively|in turn|in order)");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    Optional<Matcher> row = sentence.first(ROW);
    if (row.isEmpty() || !told.is(Kind.MONEY)) {
      return List.of();
    }
    int count = CountWords.read(row.get());
    List<StatedFigure> figures =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == Kind.MONEY && f.from() >= row.get().end())
            .toList();
    int place = figures.indexOf(claim.figure());
    if (place < 0 || place >= count || figures.size() < count) {
      return List.of();
    }
    Stretch time = Stretch.of(dossier.quarter().plus(place + 1 - count));
    List<Interval> derived = new ArrayList<>();
    told.values(time).map(Told::exactly).forEach(derived::add);
    return derived;
  }
}
