package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a year or its quarters so far come to with what is guided for the next: «按中值计，FY25 全年营收约
 * 20.76 亿元».
 */
final class YearWithGuided implements Derivation {

  private static final Pattern END =
      Pattern.compile(
          "(?i)" + GuidanceWords.END_ZH + "|\\b(?:top|bottom|upper|lower|low|high) end\\b");

  @Override
  public List<Interval> of(Told told) {
    boolean middle = told.isSpokenOf(GuidedSpan.MIDDLE);
    boolean end = told.sentence().holds(END);
    if (!(told.is(Kind.MONEY) || told.is(Kind.PERCENT)) || !(middle || end)) {
      return List.of();
    }
    FiscalQuarter next = told.dossier().quarter().next();
    Measure measure = Measure.of(told.claim().measure()).orElse(Measure.REVENUE);
    List<Interval> derived = new ArrayList<>();
    for (GuidedSpan span : told.dossier().guidedSpans()) {
      boolean same = span.period().equals(next) && span.measure().equals(Optional.of(measure));
      if (same && !span.ratio() && next.quarter() > 1) {
        Subject subject = Subject.company(measure);
        Stretch soFar = new Stretch(next.previous(), next.quarter() - 1);
        if (told.is(Kind.MONEY)) {
          told.value(subject, soFar).map(Told::exactly).ifPresent(derived::add);
        }
        told.value(subject, soFar).ifPresent(v -> with(v, span, subject, next, told, derived));
      }
    }
    return derived;
  }

  private static void with(
      BigDecimal soFar,
      GuidedSpan span,
      Subject subject,
      FiscalQuarter next,
      Told told,
      List<Interval> derived) {
    Stretch before = new Stretch(next, next.quarter()).yearAgo();
    for (BigDecimal guided : List.of(span.middle(), span.low(), span.high())) {
      BigDecimal all = soFar.add(guided);
      if (told.is(Kind.MONEY)) {
        derived.add(Told.exactly(all));
      } else {
        told.value(subject, before)
            .filter(b -> b.signum() > 0)
            .map(b -> Rounding.quotient(all, b).subtract(BigDecimal.ONE))
            .map(Told::exactly)
            .ifPresent(derived::add);
      }
    }
  }
}
