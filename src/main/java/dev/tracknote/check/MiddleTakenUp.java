package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * By how much the middle of a plan, which was told just before, is more than a year of the
 * accounts: «to $6.42bn. Against 2025 that midpoint is 12.1% higher».
 */
final class MiddleTakenUp implements Derivation {

  private static final Pattern MIDDLE =
      Pattern.compile(
          "(?i)[该此这][一个]?(?:"
              + GuidanceWords.MIDDLE_ZH
              + ")|\\b(?:that|this|the new) (?:"
              + GuidanceWords.MIDDLE_EN
              + "|middle)\\b");

  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?i)全年[^，。；]{0,8}(?:"
              + GuidanceWords.MIDDLE_ZH
              + ")|\\bfull[- ]year (?:guidance |range )?mid-?point|\\bmid-?point of (?:the |its )?(?:new |raised )?full[- ]year");

  @Override
  public List<Interval> of(Told told) {
    if (told.is(Kind.PERCENT) && told.sentence().holds(OF_YEAR)) {
      return ofYear(told);
    }
    if (!told.is(Kind.PERCENT)
        || !told.sentence().holds(MIDDLE)
        || !(told.claim().period().orElse(null) instanceof FiscalYear year)) {
      return List.of();
    }
    Measure measure = Measure.of(told.claim().measure()).orElse(Measure.REVENUE);
    List<Interval> derived = new ArrayList<>();
    told.value(Subject.company(measure), Stretch.year(year.year()))
        .filter(v -> v.signum() > 0)
        .ifPresent(
            v ->
                told.figures().inOrder(Kind.MONEY).stream()
                    .filter(Interval::isPositive)
                    .map(m -> m.over(Told.exactly(v)).minus(BigDecimal.ONE))
                    .forEach(derived::add));
    return derived;
  }

  /** «全年指引中值同比增长 20.1%»: what is guided for a year against the year before. */
  private static List<Interval> ofYear(Told told) {
    List<Interval> derived = new ArrayList<>();
    for (GuidedSpan span : told.dossier().guidedSpans()) {
      if (span.period() instanceof FiscalYear year && span.measure().isPresent()) {
        told.value(Subject.company(span.measure().get()), Stretch.year(year.year() - 1))
            .filter(v -> v.signum() > 0)
            .map(v -> Told.exactly(span.middle()).over(Told.exactly(v)).minus(BigDecimal.ONE))
            .ifPresent(derived::add);
      }
    }
    return derived;
  }
}
