package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of the last quarters in a row, levels, margins or growth on the year: «三个季度依次为 15、20、25
 * 百万美元», «the margin was 17.1%, 17.4%, 18.0% and 18.2% in the last four quarters».
 */
final class QuarterByQuarter implements Derivation {

  private static final Pattern ROW =
      Pattern.compile(
          "(?i)("
              + CountWords.CARDINAL
              + ")\\s?个(?:财)?季度?[^，。；]{0,12}?(?:依次|分别)|\\b("
              + CountWords.CARDINAL
              + ") quarters\\b[^;.]{0,30}(?:successively|in turn|in order)"
              + "|\\b(?:last|past|latest|previous|preceding) ("
              + CountWords.CARDINAL
              + ") quarters\\b");

  @Override
  public List<Interval> of(Told told) {
    Optional<Matcher> row = told.sentence().first(ROW);
    Kind kind = told.claim().figure().kind();
    if (row.isEmpty() || (kind != Kind.MONEY && kind != Kind.PERCENT)) {
      return List.of();
    }
    int count = CountWords.read(row.get());
    List<StatedFigure> figures = figures(told, kind);
    int place = figures.indexOf(told.claim().figure());
    if (place < 0 || figures.size() != count) {
      return List.of();
    }
    Stretch time = Stretch.of(told.dossier().quarter().plus(place + 1 - count));
    return kind == Kind.MONEY ? told.values(time).map(Told::exactly).toList() : rates(told, time);
  }

  private static List<StatedFigure> figures(Told told, Kind kind) {
    return told.sentence().claims().stream()
        .map(c -> c.figure())
        .filter(f -> f.kind() == kind && !f.isRange())
        .toList();
  }

  private static List<Interval> rates(Told told, Stretch time) {
    List<Interval> rates = new ArrayList<>();
    for (Subject subject : told.subjects()) {
      if (subject.measure().isRatio()) {
        told.value(subject, time).map(Told::exactly).ifPresent(rates::add);
      } else {
        told.ground()
            .growth(subject, time, time.yearAgo())
            .map(e -> Told.exactly(e.value()))
            .ifPresent(rates::add);
      }
    }
    return rates;
  }
}
