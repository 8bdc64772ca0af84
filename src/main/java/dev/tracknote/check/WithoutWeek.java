package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a long quarter or year without its extra week, as far as it is stated what that week
 * brought: «on that like basis sales grew 3.7%», 剔除第 14 周后同比增长 3.7%.
 */
final class WithoutWeek implements Derivation {

  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?i)(?:剔除|不含|扣除|除去)[^，。；]{0,12}周|13\\s?周(?:口径|可比|基础)|可比口径|同口径"
              + "|\\b(?:without|excluding|stripping out|strip out|less|adjusted for|ex)\\b[^,;.]{0,30}\\bweek\\b|\\b(?:thirteen|13)[- ]weeks?\\b|\\blike(?:[- ]for[- ]like)? basis\\b|\\blike with like\\b|\\bcomparable basis\\b");
  private static final Pattern ALIKE =
      Pattern.compile(
          "(?i)\\b(?:thirteen|13) weeks? (?:against|versus|with|to) (?:thirteen|13)|\\b(?:thirteen|13)-week (?:basis|comparison)|(?:同为|均为|都按|按)\\s?13\\s?周");
  private static final Pattern WEEK = Pattern.compile("(?i)第\\s?(?:14|53|十四|五十三)\\s?周|\\bweek\\b");

  /** What the extra week of a quarter brought. */
  record Extra(FiscalQuarter quarter, BigDecimal value) {}

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    boolean kind = told.is(Kind.PERCENT) || told.is(Kind.MONEY);
    if (kind && (told.isSpokenOf(WITHOUT) || isAlike(told))) {
      for (Extra extra : extras(told.dossier())) {
        for (Subject subject : told.subjects()) {
          without(subject, extra, told, derived);
        }
      }
    }
    return derived;
  }

  /** Whether the sentence says that weeks alike in number are compared. */
  static boolean isAlike(Told told) {
    return told.sentence().holds(ALIKE);
  }

  static List<Extra> extras(Dossier dossier) {
    List<Extra> extras = new ArrayList<>();
    for (StatedSeries series : dossier.series()) {
      if (!series.isRatio() && series.names().stream().anyMatch(n -> WEEK.matcher(n).find())) {
        series.statements().stream()
            .filter(s -> s.period().filter(FiscalQuarter.class::isInstance).isPresent())
            .map(s -> new Extra((FiscalQuarter) s.period().orElseThrow(), s.value()))
            .forEach(extras::add);
      }
    }
    return extras;
  }

  private static void without(Subject subject, Extra extra, Told told, List<Interval> derived) {
    Stretch quarter = Stretch.of(extra.quarter());
    Stretch year = Stretch.year(extra.quarter().year());
    for (Stretch time : List.of(quarter, year)) {
      Optional<BigDecimal> less = told.value(subject, time).map(v -> v.subtract(extra.value()));
      if (less.isEmpty() || less.get().signum() <= 0) {
        continue;
      }
      if (told.is(Kind.MONEY)) {
        derived.add(Told.exactly(less.get()));
        continue;
      }
      for (Stretch base : List.of(time.yearAgo(), time.previous())) {
        told.value(subject, base).ifPresent(b -> growth(less.get(), b, derived));
      }
      Stretch next = new Stretch(time.last().plus(time.quarters()), time.quarters());
      told.value(subject, next).ifPresent(n -> growth(n, less.get(), derived));
    }
  }

  private static void growth(BigDecimal now, BigDecimal base, List<Interval> derived) {
    if (base.signum() > 0) {
      derived.add(Told.exactly(Rounding.quotient(now, base).subtract(BigDecimal.ONE)));
    }
  }
}
