package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a year's sales make of a market that was told: «市场规模约 310 亿英镑，公司近十二个月收入约占 7.5%», «on that
 * estimate FY26 revenue equals a market share of 7.2%».
 */
final class ShareOfMarket implements Derivation {

  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)占|份额|市占|相当于|\\b(?:share|equals?|equivalent|represents?|corresponds?|translates?|works out)\\b|% of (?:it|that|this|the)\\b");
  private static final int YEAR = 4;

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.PERCENT) || !told.sentence().holds(SHARE)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    Stretch trailing = new Stretch(told.dossier().quarter(), YEAR);
    told.value(Subject.company(Measure.REVENUE), trailing)
        .ifPresent(
            all ->
                told.figures().recent(Kind.MONEY).stream()
                    .filter(m -> m.low().compareTo(all) > 0)
                    .forEach(m -> shares(m, trailing, told, derived)));
    return derived;
  }

  private static void shares(Interval market, Stretch trailing, Told told, List<Interval> derived) {
    Set<Stretch> years = new LinkedHashSet<>(List.of(trailing));
    int year = told.dossier().quarter().year();
    years.addAll(List.of(Stretch.year(year), Stretch.year(year - 1)));
    for (String part : told.claim().segments()) {
      for (Stretch time : years) {
        told.value(Subject.segment(Measure.REVENUE, part), time)
            .ifPresent(v -> derived.add(Told.exactly(v).over(market)));
      }
    }
  }
}
