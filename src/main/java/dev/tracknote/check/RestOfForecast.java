package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Fact;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the house's forecast of a year leaves for its second half or for what is left of it:
 * «该预测隐含下半年营收 191.05 亿元，同比增长 5.2%», «our full-year forecast implies £1,243m in the second half».
 */
final class RestOfForecast implements Derivation {

  private static final Pattern HALF = Pattern.compile("(?i)下半|\\bsecond[- ]half\\b|\\bH2\\b|\\b2H");
  private static final Pattern LEFT =
      Pattern.compile(
          "(?i)剩余|剩下|余下|其余|[四第][季]度?|后[两三一]个?(?:财)?季|\\b(?:remain\\w*|the rest|final quarter|fourth quarter|last (?:two|three) quarters)\\b");
  private static final int OF_HALF = 2;
  private static final int OF_YEAR = 4;

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    FiscalQuarter now = told.dossier().quarter();
    boolean half = told.sentence().holds(HALF) && now.quarter() >= OF_HALF;
    boolean left = told.sentence().holds(LEFT) && now.quarter() < OF_YEAR;
    if (!(told.is(Kind.MONEY) || told.is(Kind.PERCENT)) || !(half || left)) {
      return derived;
    }
    for (Fact estimate : told.ground().facts().estimates().all()) {
      boolean ofYear =
          estimate.key().period() instanceof FiscalYear year
              && year.year() == now.year()
              && estimate.key().metric().id().equals(line(told));
      if (ofYear) {
        Ground.bare(estimate.value())
            .ifPresent(
                all -> {
                  if (half) {
                    rest(all, new FiscalQuarter(now.year(), OF_HALF), estimate, told, derived);
                  }
                  if (left) {
                    rest(all, now, estimate, told, derived);
                  }
                });
      }
    }
    for (GuidedSpan span : told.dossier().guidedSpans()) {
      boolean planned =
          span.period() instanceof FiscalYear year
              && year.year() == now.year()
              && !span.ratio()
              && span.measure().filter(m -> m.id().equals(line(told))).isPresent();
      if (planned) {
        for (Basis basis : left ? told.ground().bases() : List.<Basis>of()) {
          Subject subject = new Subject(span.measure().orElseThrow(), "", basis);
          rest(span.middle(), now, subject, told, derived);
        }
      }
    }
    return derived;
  }

  private static String line(Told told) {
    return told.claim().measure().isEmpty() ? Measure.REVENUE.id() : told.claim().measure();
  }

  private static void rest(
      BigDecimal all, FiscalQuarter last, Fact estimate, Told told, List<Interval> derived) {
    Measure measure = Measure.of(estimate.key().metric().id()).orElse(Measure.REVENUE);
    rest(
        all,
        last,
        new Subject(measure, estimate.key().segment(), estimate.key().basis()),
        told,
        derived);
  }

  private static void rest(
      BigDecimal all, FiscalQuarter last, Subject subject, Told told, List<Interval> derived) {
    Stretch soFar = new Stretch(last, last.quarter());
    Stretch then =
        new Stretch(new FiscalQuarter(last.year() - 1, OF_YEAR), OF_YEAR - last.quarter());
    told.value(subject, soFar)
        .map(all::subtract)
        .ifPresent(
            rest -> {
              if (told.is(Kind.MONEY)) {
                derived.add(Told.exactly(rest));
              } else {
                told.value(subject, then)
                    .filter(b -> b.signum() > 0)
                    .map(b -> Rounding.quotient(rest, b).subtract(BigDecimal.ONE))
                    .ifPresent(g -> derived.add(Told.exactly(g)));
              }
            });
  }
}
