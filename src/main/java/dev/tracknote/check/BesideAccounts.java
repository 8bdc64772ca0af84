package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an amount that is typed beside a figure makes with what the accounts hold of the things that
 * are named: «orders of 71.4 billion exceeded revenue by 5.2 billion».
 */
final class BesideAccounts {

  /** Words that take up an amount of the sentence before. */
  private static final Pattern TAKEN_UP =
      Pattern.compile(
          "(?i)^(?:that|this|it|these|they)\\b|\\b(?:it|them|the plan|the outlook)\\b|^[这此其二两]|相当于|占");

  private static final Pattern PER_SHARE = Pattern.compile("(?i)每股|per share|a share\\b");
  private static final Pattern AT_THAT_SHARE =
      Pattern.compile("(?i)按(?:这一|此|该)?比例|at that (?:share|rate|ratio)");

  private final StatedFigure figure;
  private final Interval size;
  private final Reach reach;

  private BesideAccounts(StatedFigure figure) {
    this.figure = figure;
    this.size = Interval.of(figure).absolute();
    this.reach = Reach.of(figure);
  }

  /**
   * Whether a figure comes out of an amount typed near it and an amount of the accounts.
   *
   * @param before the figures of the sentence before it in its paragraph
   */
  static boolean yields(
      ReadSentence sentence, List<StatedFigure> before, Scene scene, Claim claim) {
    StatedFigure figure = claim.figure();
    BesideAccounts sought = new BesideAccounts(figure);
    boolean grown = claim.change() || claim.against().isPresent();
    List<Interval> typed = typed(sentence, before, figure);
    if (sought.isRough()) {
      return false;
    }
    if (sought.isOfShares(sentence, typed, scene)
        || sought.isPartOfRevenue(sentence, before, scene)) {
      return true;
    }
    for (Subject subject : Scene.amountsOf(scene.withKin())) {
      if (grown && !isOf(claim, subject)) {
        continue;
      }
      for (Stretch time : times(sentence, scene, claim)) {
        Optional<BigDecimal> value = scene.value(subject, time);
        if (value.isPresent() && typed.stream().anyMatch(t -> sought.isOf(t, value.get()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** So much a share, times the shares. */
  private boolean isOfShares(ReadSentence sentence, List<Interval> typed, Scene scene) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && sentence.holds(PER_SHARE)
        && scene
            .value(Subject.company(Measure.SHARES_DILUTED), Stretch.of(scene.ground().quarter()))
            .filter(n -> typed.stream().anyMatch(t -> isIn(t.times(new Interval(n, n)))))
            .isPresent();
  }

  /** «81% of sales»; «at that share, some 1.6 billion». */
  private boolean isPartOfRevenue(ReadSentence sentence, List<StatedFigure> before, Scene scene) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && sentence.holds(AT_THAT_SHARE)
        && scene
            .value(Subject.company(Measure.REVENUE), Stretch.of(scene.ground().quarter()))
            .filter(
                r ->
                    before.stream()
                        .filter(f -> f.kind() == StatedFigure.Kind.PERCENT)
                        .anyMatch(f -> isIn(Interval.of(f).absolute().times(new Interval(r, r)))))
            .isPresent();
  }

  /** What grew is what the words at the figure name. */
  private static boolean isOf(Claim claim, Subject subject) {
    return claim.measure().isEmpty()
        || claim.measure().startsWith(StatedSeries.PREFIX)
        || (subject.measure().id().equals(claim.measure())
            && (!claim.scoped() || claim.segments().contains(subject.segment())));
  }

  /** The amounts beside the figure, each alone and each with its neighbour. */
  private static List<Interval> typed(
      ReadSentence sentence, List<StatedFigure> before, StatedFigure figure) {
    List<Interval> amounts = new ArrayList<>();
    sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.from() != figure.from())
        .map(f -> Interval.of(f).absolute())
        .forEach(amounts::add);
    int own = amounts.size();
    if (figure.kind() != StatedFigure.Kind.MONEY && sentence.holds(TAKEN_UP)) {
      before.stream()
          .filter(f -> f.kind() == StatedFigure.Kind.MONEY)
          .map(f -> Interval.of(f).absolute())
          .forEach(amounts::add);
    }
    sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() != figure.from())
        .forEach(f -> addRange(f, amounts));
    if (sentence.holds(GuidedSpan.MIDDLE)) {
      before.forEach(f -> addRange(f, amounts));
    }
    for (int i = 0; i + 1 < own; i++) {
      amounts.add(amounts.get(i).plus(amounts.get(i + 1)));
    }
    return amounts;
  }

  /** The middle and the higher end of a range of amounts. */
  private static void addRange(StatedFigure figure, List<Interval> amounts) {
    if (figure.kind() == StatedFigure.Kind.MONEY && figure.isRange()) {
      Interval low = Interval.of(figure);
      Interval high = Interval.around(figure.high().orElseThrow(), figure.step());
      amounts.add(high.absolute());
      amounts.add(Typed.middle(low, high).absolute());
    }
  }

  private static Set<Stretch> times(ReadSentence sentence, Scene scene, Claim claim) {
    Stretch now = Stretch.of(scene.ground().quarter());
    Set<Stretch> times = new LinkedHashSet<>();
    times.add(now);
    scene.stretches().stream().filter(scene::isNamed).forEach(times::add);
    if (!sentence.mentions(Mention.OfComparison.class).isEmpty()
        || !sentence.mentions(Mention.OfRelativePeriod.class).isEmpty()) {
      times.add(now.yearAgo());
      times.add(now.previous());
    }
    if (claim.forecast()) {
      times.add(Stretch.year(scene.ground().quarter().year()));
      times.add(Stretch.year(scene.ground().quarter().year() - 1));
    }
    return times;
  }

  /** Too few digits to tell anything. */
  private boolean isRough() {
    return figure.step().signum() == 0
        || figure.value().abs().compareTo(figure.step().movePointRight(1)) < 0;
  }

  private boolean isOf(Interval typed, BigDecimal value) {
    Interval account = new Interval(value, value).absolute();
    boolean positive = typed.isPositive() && account.isPositive();
    return switch (figure.kind()) {
      case MONEY -> isIn(typed.minus(account)) || isIn(typed.plus(account));
      case PERCENT, MULTIPLE ->
          positive && (isQuotient(typed.over(account)) || isQuotient(account.over(typed)));
      case POINTS, COUNT -> false;
    };
  }

  private boolean isQuotient(Interval quotient) {
    return isIn(quotient) || isIn(quotient.minus(BigDecimal.ONE));
  }

  private boolean isIn(Interval values) {
    return values.admits(size, reach);
  }
}
