package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A level of so many years ago: «the $60.8 million of two years ago», 三年前仅为 12.5%. */
final class YearsAgo implements Derivation {

  private static final String N = "(" + CountWords.CARDINAL + ")";
  private static final Pattern AGO =
      Pattern.compile(
          "(?i)\\b" + N + " years (?:ago|earlier|before|previously)\\b|(?<![\\d第])" + N + "\\s?年前");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY) && !told.is(Kind.PERCENT)) {
      return List.of();
    }
    String text = told.sentence().text();
    int end = Clauses.end(text, told.end());
    int start = Clauses.start(text, told.claim().figure().from());
    // the time opens the sentence, or stands in the figure's own clause
    int from = start > 0 && Clauses.start(text, start - 1) == 0 ? 0 : start;
    List<Integer> years = new ArrayList<>();
    told.sentence().firstIn(from, end, AGO).ifPresent(m -> years.add(CountWords.read(m)));
    List<Interval> derived = new ArrayList<>();
    for (int ago : years) {
      FiscalQuarter then = told.dossier().quarter().plus(-4 * ago);
      for (Subject subject : told.subjects()) {
        if (subject.measure().isRatio() == told.is(Kind.PERCENT)) {
          told.value(subject, Stretch.of(then)).map(Told::exactly).ifPresent(derived::add);
          told.value(subject, Stretch.year(then.year())).map(Told::exactly).ifPresent(derived::add);
        }
      }
    }
    return derived;
  }
}
