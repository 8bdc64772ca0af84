package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a line made in the year that the note's quarter ends, where the sentence names no other time
 * and it, its heading or what stands before it speaks of that year: «**Full year** … GAAP net
 * income $375.5M», «Adjusted EBITDA for the year was RMB15.44bn».
 */
final class YearSpokenOf implements Derivation {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)全年|整年|本财年|本年度|\\bfull[- ](?:fiscal )?year\\b|\\bthe (?:whole |fiscal )?year(?! (?:ago|earlier|before)|-)|\\byear as a whole\\b|\\b(?:four|4) quarters\\b|四个(?:财)?季度");
  private static final Pattern MARGIN = Pattern.compile("(?i)率|\\bmargins?\\b");
  private static final int LAST = 4;
  private static final int REACH = 8;

  @Override
  public List<Interval> of(Told told) {
    FiscalQuarter now = told.dossier().quarter();
    boolean kind = told.is(Kind.MONEY) || told.is(Kind.PERCENT);
    List<Interval> derived = new ArrayList<>();
    boolean fine = PointMisplaced.digits(told.claim().figure()) > 1 && !told.claim().share();
    if (now.quarter() == LAST && kind && fine && isSpokenOf(told, now)) {
      Stretch year = Stretch.year(now.year());
      for (Subject subject : subjects(told)) {
        told.value(subject, year)
            .filter(v -> told.is(Kind.PERCENT) || growsAsTold(subject, v, year, told))
            .ifPresent(v -> of(subject, v, year, told, derived));
        told.value(subject, year.yearAgo())
            .filter(v -> told.is(Kind.PERCENT))
            .ifPresent(v -> margin(subject, v, year.yearAgo(), told, derived));
      }
      if (told.is(Kind.MONEY)) {
        told.dossier()
            .series(told.claim().measure())
            .filter(s -> !s.isRatio())
            .flatMap(s -> sum(s, now))
            .ifPresent(v -> derived.add(Told.exactly(v)));
      }
    }
    return derived;
  }

  private static void of(
      Subject subject, BigDecimal value, Stretch year, Told told, List<Interval> derived) {
    if (told.is(Kind.MONEY)) {
      derived.add(Told.exactly(value));
      return;
    }
    if (subject.measure().isRatio()) {
      derived.add(Told.exactly(value));
      return;
    }
    growth(subject, value, year, told)
        .filter(g -> isOfThisWay(told.claim(), g))
        .ifPresent(g -> derived.add(Told.exactly(g)));
    margin(subject, value, year, told, derived);
  }

  /** A year's growth is none on the quarter, nor one the other way than the words say. */
  static boolean isOfThisWay(Claim claim, BigDecimal growth) {
    return !claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))
        && (!claim.change() || claim.signedValue().signum() == growth.signum());
  }

  private static Optional<BigDecimal> growth(
      Subject subject, BigDecimal value, Stretch year, Told told) {
    return told.value(subject, year.yearAgo())
        .filter(v -> v.signum() > 0)
        .map(v -> Rounding.quotient(value, v).subtract(BigDecimal.ONE));
  }

  /** A rate of growth right beside the amount is the year's as well. */
  private static boolean growsAsTold(Subject subject, BigDecimal value, Stretch year, Told told) {
    List<StatedFigure> rates =
        told.sentence().claims().stream()
            .filter(c -> c.change() && c.measure().equals(told.claim().measure()))
            .map(Claim::figure)
            .filter(f -> f.kind() == Kind.PERCENT)
            .toList();
    return rates.isEmpty()
        || growth(subject, value, year, told)
            .filter(g -> rates.stream().anyMatch(f -> Tolerance.lenient(f, g)))
            .isPresent();
  }

  private static void margin(
      Subject subject, BigDecimal value, Stretch year, Told told, List<Interval> derived) {
    if (told.sentence().holds(MARGIN) && subject.measure() != Measure.REVENUE) {
      told.value(Subject.company(Measure.REVENUE), year)
          .filter(v -> v.signum() > 0)
          .ifPresent(v -> derived.add(Told.exactly(Rounding.quotient(value, v))));
    }
  }

  private static Set<Subject> subjects(Told told) {
    Set<Subject> subjects = new LinkedHashSet<>();
    if (!told.claim().measure().isEmpty()) {
      if (Measure.of(told.claim().measure()).isPresent()) {
        told.subjects().stream()
            .filter(s -> told.claim().basis().filter(b -> b != s.basis()).isEmpty())
            .forEach(subjects::add);
      }
      return subjects;
    }
    if (told.is(Kind.MONEY)) {
      return subjects;
    }
    for (Basis basis : told.ground().bases()) {
      for (String line : told.names().lastMeasures()) {
        Measure.of(line).ifPresent(m -> subjects.add(new Subject(m, "", basis)));
      }
      subjects.add(new Subject(Measure.OPERATING_INCOME, "", basis));
      subjects.add(new Subject(Measure.NET_INCOME, "", basis));
    }
    return subjects;
  }

  private static Optional<BigDecimal> sum(StatedSeries series, FiscalQuarter now) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FiscalQuarter quarter : new Stretch(now, LAST).each()) {
      Optional<BigDecimal> value = series.at(quarter);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }

  /** The sentence or the nearest before it that speaks of any time speaks of the year. */
  private static boolean isSpokenOf(Told told, FiscalQuarter now) {
    Optional<ReadSentence> one = Optional.of(told.sentence());
    for (int back = 0; back <= REACH && one.isPresent(); back++) {
      ReadSentence sentence = one.get();
      List<Mention.OfPeriod> named = sentence.mentions(Mention.OfPeriod.class);
      boolean ofYear =
          named.stream()
              .anyMatch(p -> p.period() instanceof FiscalYear y && y.year() == now.year());
      if (ofYear || sentence.holds(YEAR)) {
        return true;
      }
      if (named.stream().anyMatch(p -> p.period() instanceof FiscalQuarter)) {
        return false;
      }
      one = told.dossier().scenes().last(sentence);
    }
    return false;
  }
}
