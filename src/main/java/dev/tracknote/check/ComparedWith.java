package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A change whose base stands at it: «13.7% above the $1.31 of FY25Q1», «9.9% higher than in
 * FY25Q2», «rose 4.7%, from 11.31 million», 比 13.5% 的下限高 1.4 个百分点.
 */
final class ComparedWith implements Derivation {

  private static final Pattern BASE =
      Pattern.compile(
          "(?i)^\\s?(?:,? (?:up |down )?from|(?:above|below|over|under|(?:higher|lower|more|less|larger|smaller) than)) (?:the |its )?$");
  private static final Pattern THAN =
      Pattern.compile(
          "(?i)^ (?:above|below|(?:higher|lower|more|less|larger|smaller|better) than) (?:(?:in|that of|the level of|those of) )?$");
  private static final Pattern HIGHER = Pattern.compile("(?:高|低|多|少)(?:出|了|约|近|\\s)*$");
  private static final Pattern BESIDE = Pattern.compile("(?:比|较)[^，。；]{0,6}$");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    List<Interval> derived = new ArrayList<>();
    for (Claim other : sentence.claims()) {
      StatedFigure base = other.figure();
      boolean behind =
          base.from() >= claim.figure().to() && sentence.holdsIn(told.end(), base.from(), BASE);
      boolean before =
          base.to() <= claim.figure().from()
              && told.is(Kind.POINTS)
              && sentence.holdsIn(0, base.from(), BESIDE)
              && told.stands(HIGHER);
      if (behind || before) {
        changes(claim, base, told, derived);
      }
    }
    for (Mention.OfPeriod period : sentence.mentions(Mention.OfPeriod.class)) {
      if (period.from() >= claim.figure().to()
          && period.period() instanceof FiscalQuarter quarter
          && sentence.holdsIn(told.end(), period.from(), THAN)) {
        since(claim, Stretch.of(quarter), told.isLess(), told, derived);
      }
    }
    return derived;
  }

  /** What stands before it in the sentence, or was told last, or is on record, against the base. */
  private static void changes(Claim claim, StatedFigure base, Told told, List<Interval> derived) {
    List<Interval> levels = new ArrayList<>(told.figures().before(base.kind()));
    levels.addAll(told.figures().last(base.kind()));
    if (base.kind() == Kind.MONEY) {
      told.values(told.now()).map(Told::exactly).forEach(levels::add);
    }
    Interval start = Interval.of(base);
    boolean less = told.isLess();
    for (Interval level : levels) {
      Kind kind = claim.figure().kind();
      if (kind == Kind.POINTS && base.kind() == Kind.PERCENT) {
        derived.add(Told.exactly(level.middle().subtract(base.value())));
      } else if (kind == Kind.PERCENT && start.isPositive() && level.isPositive()) {
        Interval change = level.over(start).minus(BigDecimal.ONE);
        if (change.middle().signum() < 0 == less) {
          derived.add(change);
        }
      }
    }
  }

  private static void since(
      Claim claim, Stretch base, boolean less, Told told, List<Interval> derived) {
    for (Subject subject : told.subjects()) {
      Optional<BigDecimal> change =
          switch (claim.figure().kind()) {
            case PERCENT -> told.ground().growth(subject, told.now(), base).map(Expected::value);
            case MONEY, POINTS ->
                told.ground().difference(subject, told.now(), base).map(Expected::value);
            default -> Optional.empty();
          };
      change.filter(c -> c.signum() < 0 == less).map(Told::exactly).ifPresent(derived::add);
    }
  }
}
