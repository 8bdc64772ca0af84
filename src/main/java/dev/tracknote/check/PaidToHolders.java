package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalPeriod;
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
 * Dividends and own shares bought, apart or together, over a quarter or longer; a quarter of which
 * the accounts tell no payment had none: «dividends paid in FY25 totalled RMB583mn», «股利与回购合计 5.66
 * 亿美元».
 */
final class PaidToHolders implements Derivation {

  private static final Pattern DIVIDEND =
      Pattern.compile("(?i)股[利息]|红利|分红|派[息现发]|现金股|\\bdividends?\\b");
  private static final Pattern BOUGHT =
      Pattern.compile(
          "(?i)回购|购回|买回|库藏股|库存股|\\bbuy-?(?:backs?|ing back)\\b|\\bbought back\\b|\\brepurchas\\w*|\\b(?:own|treasury) shares\\b");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)合计|共计|总计|总共|一共|加起来|相加|连同|两者|二者|两项|股东(?:总?回报|回馈)|(?:回报|返还|回馈)(?:给)?股东|\\b(?:together|combined|in all|in total|total(?:l?ed|l?ing)?|sum|between them|altogether|plus|returned|shareholder (?:returns?|distributions?|remuneration)|cash returns?)\\b");

  /** Of all that went back, one of the two is a part. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)股东(?:总?回报|回馈)|(?:回报|返还|回馈)(?:给)?股东|\\b(?:returned|shareholder (?:returns?|distributions?|remuneration)|cash returns?)\\b");

  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?i)全年|年度|(?:本|整个?)(?:财)?年|四个(?:财)?季|\\b(?:the|full|fiscal|whole) year\\b|\\bfull[- ]year\\b|\\byear as a whole\\b|\\b(?:four|4) quarters\\b|\\btwelve months\\b|\\bin the year\\b|\\bannual\\w*");
  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?i)累计|年初|今年以来|年内|迄今|至今|(?:前|头)[两二三]个?(?:财)?季|上半|半年|九个月|\\b(?:to date|so far|first (?:half|nine months|three quarters)|half[- ]year|nine months|1H|H1|9M|YTD)");

  /** «the dividend paid in the June quarter»: one of the last four. */
  private static final Pattern NAMED_QUARTER =
      Pattern.compile(
          "(?i)\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|interim|final) (?:quarter|dividend)\\b|[春夏秋冬]季|[一二三四]季度|中期|末期");

  private static final int OF_YEAR_LENGTH = 4;

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.MONEY)) {
      return derived;
    }
    List<List<Measure>> paid = paid(told);
    for (Stretch time : paid.isEmpty() ? List.<Stretch>of() : times(told)) {
      paid.forEach(p -> total(p, time, told).map(Told::exactly).ifPresent(derived::add));
    }
    return derived;
  }

  /** What is named between the figure before and this one; both, or neither, make the whole. */
  private static List<List<Measure>> paid(Told told) {
    ReadSentence sentence = told.sentence();
    int at = told.claim().figure().from();
    int from = sentence.endOfFigureBefore(told.claim().figure());
    boolean dividend = sentence.holdsIn(from, at, DIVIDEND);
    boolean bought = sentence.holdsIn(from, at, BOUGHT);
    boolean spoken = told.isSpokenOf(DIVIDEND) || told.isSpokenOf(BOUGHT);
    if (dividend == bought) {
      boolean together = sentence.holds(TOGETHER) && (dividend || spoken);
      return together
          ? List.of(List.of(Measure.DIVIDENDS_PAID, Measure.SHARE_REPURCHASES))
          : List.of();
    }
    boolean other = sentence.holdsIn(at, sentence.text().length(), bought ? DIVIDEND : BOUGHT);
    boolean whole = sentence.holdsIn(from, at, WHOLE) || (other && sentence.claims().size() == 1);
    return whole
        ? List.of()
        : List.of(List.of(dividend ? Measure.DIVIDENDS_PAID : Measure.SHARE_REPURCHASES));
  }

  private static Set<Stretch> times(Told told) {
    FiscalQuarter now = told.dossier().quarter();
    Set<Stretch> times = new LinkedHashSet<>();
    times.add(told.time());
    for (Mention.OfPeriod named : told.sentence().mentions(Mention.OfPeriod.class)) {
      FiscalPeriod period = named.period();
      if (period instanceof FiscalYear year) {
        times.add(Stretch.year(year.year()));
      }
    }
    if (told.clauseHolds(OF_YEAR)) {
      times.add(new Stretch(now, OF_YEAR_LENGTH));
      times.add(Stretch.year(now.year()));
    }
    if (told.clauseHolds(SO_FAR)) {
      times.add(new Stretch(now, now.quarter()));
    }
    if (told.sentence().holds(NAMED_QUARTER)) {
      for (int back = 0; back < OF_YEAR_LENGTH; back++) {
        times.add(Stretch.of(now.plus(-back)));
      }
    }
    return times;
  }

  private static Optional<BigDecimal> total(List<Measure> paid, Stretch time, Told told) {
    BigDecimal total = BigDecimal.ZERO;
    boolean any = false;
    for (Measure measure : paid) {
      for (FiscalQuarter quarter : time.each()) {
        if (quarter.compareTo(told.dossier().quarter()) > 0 || !isReported(quarter, told)) {
          return Optional.empty();
        }
        Optional<BigDecimal> value = told.value(Subject.company(measure), Stretch.of(quarter));
        total = total.add(value.orElse(BigDecimal.ZERO));
        any |= value.isPresent();
      }
    }
    return any ? Optional.of(total) : Optional.empty();
  }

  /** Of a quarter without accounts nothing is known. */
  private static boolean isReported(FiscalQuarter quarter, Told told) {
    return told.value(Subject.company(Measure.REVENUE), Stretch.of(quarter)).isPresent();
  }
}
