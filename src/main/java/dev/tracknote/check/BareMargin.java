package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A margin without more words is the one that the sentences before speak of: «the margin midpoint
 * lies above the 34.9% of FY25Q3».
 */
final class BareMargin implements Derivation {

  static final Pattern MARGIN = Pattern.compile("(?i)\\bmargins?\\b|利润率|毛利");

  static final List<Measure> RATIOS =
      List.of(Measure.GROSS_MARGIN, Measure.OPERATING_MARGIN, Measure.NET_MARGIN);

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    boolean bare =
        told.claim().measure().isEmpty()
            && told.claim().segment().isEmpty()
            && sentence.mentions(Mention.OfMeasure.class).isEmpty();
    if (!told.is(Kind.PERCENT) || !bare || !sentence.holds(MARGIN)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Measure measure : spokenOf(told)) {
      told.ground().bases().stream()
          .map(b -> new Subject(measure, "", b))
          .flatMap(s -> told.value(s, told.timeBehind()).stream())
          .map(Told::exactly)
          .forEach(derived::add);
    }
    return derived;
  }

  private static Set<Measure> spokenOf(Told told) {
    Set<Measure> spoken = new LinkedHashSet<>();
    for (ReadSentence one : told.dossier().scenes().before(told.sentence()).reversed()) {
      one.mentions(Mention.OfMeasure.class).stream()
          .flatMap(m -> Measure.of(m.measure()).stream())
          .filter(RATIOS::contains)
          .forEach(spoken::add);
      if (!spoken.isEmpty()) {
        return spoken;
      }
    }
    if (YardstickMeant.isGuidance(told.sentence().text())) {
      told.dossier().guidedSpans().stream()
          .flatMap(s -> s.measure().stream())
          .filter(RATIOS::contains)
          .forEach(spoken::add);
    }
    return spoken;
  }
}
