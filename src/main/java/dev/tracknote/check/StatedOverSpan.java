package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was stated quarter by quarter, over a part of a year or all: «intake in the half was
 * €4,160m».
 */
final class StatedOverSpan implements Derivation {

  static final Pattern HALF =
      Pattern.compile(
          "(?i)上半|下半|半年|半财年|[六6]\\s?个月|[前两]个?季|\\bhalf\\b|H[12]\\b|\\bsix[- ]months?\\b|\\btwo quarters\\b");
  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?i)[九9]\\s?个月|前?三个?季|年初|年内|累计|\\bnine[- ]months?\\b|\\bthree quarters\\b|\\byear (?:to date|so far)|\\bso far this|\\b(?:start|beginning) of the");
  private static final Pattern FOUR =
      Pattern.compile("(?i)近四个?季|(?:近|过去|滚动)十二个月|四个季度|\\bfour quarters\\b|\\btwelve months\\b|全年");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY) && !told.is(Kind.COUNT)) {
      return List.of();
    }
    List<Interval> sums = new ArrayList<>();
    Set<Stretch> spans = spans(told);
    if (spans.isEmpty()) {
      return sums;
    }
    for (StatedSeries series : told.dossier().statedNearby().near(told.sentence())) {
      if (!series.isRatio()) {
        spans.forEach(s -> sum(series, s).map(Told::exactly).ifPresent(sums::add));
      }
    }
    return sums;
  }

  private static Set<Stretch> spans(Told told) {
    FiscalQuarter quarter = told.dossier().quarter();
    Set<Stretch> spans = new LinkedHashSet<>();
    for (Mention.OfPeriod named : told.sentence().mentions(Mention.OfPeriod.class)) {
      if (named.period() instanceof FiscalYear year) {
        spans.add(Stretch.year(year.year()));
      }
    }
    if (told.sentence().holds(HALF) && quarter.quarter() % 2 == 0) {
      spans.add(new Stretch(quarter, 2));
      spans.add(new Stretch(quarter.plus(-2), 2));
      spans.add(new Stretch(quarter.yearAgo(), 2));
    }
    if (told.sentence().holds(SO_FAR) && quarter.quarter() > 1) {
      spans.add(new Stretch(quarter, quarter.quarter()));
      spans.add(new Stretch(quarter.yearAgo(), quarter.quarter()));
    }
    if (told.sentence().holds(FOUR)) {
      spans.add(new Stretch(quarter, 4));
    }
    return spans;
  }

  private static Optional<BigDecimal> sum(StatedSeries series, Stretch span) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FiscalQuarter quarter : span.each()) {
      Optional<BigDecimal> value = series.at(quarter);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }
}
