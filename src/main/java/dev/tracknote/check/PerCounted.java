package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was stated of one thing divided by what was stated of another, and its growth: «procedures
 * per installed system were about 56, against 51 a year ago», «人均保费约 19.5 万元».
 */
final class PerCounted implements Derivation {

  private static final Pattern PER =
      Pattern.compile(
          "(?i)单[店票件台车柜井机户]|[人户店车台]均|每(?![股年月季周日次])|\\bper (?!share|cent|quarter|year|annum|diluted|week)|\\b(?:a|an|each) (?:store|head|employee|adviser|customer|system|user|vehicle|room)\\b");

  private static final Pattern PER_HEAD =
      Pattern.compile("(?i)人均|\\bper (?:head|employee|capita|person)\\b");
  private static final Pattern PEOPLE =
      Pattern.compile("(?i)人|名|people|persons?|heads?|employees|staff|agents|advisers|brokers");

  /** More series than these near a sentence are no two that it speaks of. */
  private static final int MOST = 12;

  @Override
  public List<Interval> of(Told told) {
    boolean asked =
        told.is(Kind.MONEY)
            || told.is(Kind.COUNT)
            || (told.is(Kind.PERCENT) && told.claim().change());
    if (!asked || !told.sentence().holds(PER)) {
      return List.of();
    }
    Set<StatedSeries> near =
        new LinkedHashSet<>(told.dossier().statedNearby().near(told.sentence()));
    if (told.sentence().holds(PER_HEAD)) {
      told.dossier().series().stream().filter(PerCounted::isOfPeople).forEach(near::add);
    }
    List<Interval> derived = new ArrayList<>();
    if (near.size() > MOST) {
      return derived;
    }
    for (StatedSeries one : near) {
      for (StatedSeries other : near) {
        if (!one.equals(other) && !one.isRatio() && !other.isRatio()) {
          quotients(one, other, told, derived);
        }
      }
    }
    return derived;
  }

  /** «人均»: those who are counted need no other name. */
  private static boolean isOfPeople(StatedSeries series) {
    return PEOPLE.matcher(series.statements().getFirst().unit()).find();
  }

  private static void quotients(
      StatedSeries one, StatedSeries other, Told told, List<Interval> derived) {
    Optional<Interval> now = each(one, other, told.time().last());
    if (!told.is(Kind.PERCENT)) {
      now.ifPresent(derived::add);
      return;
    }
    for (Stretch base : told.bases(told.now())) {
      Optional<Interval> then = each(one, other, base.last());
      if (now.isPresent() && then.isPresent()) {
        derived.add(now.get().over(then.get()).minus(BigDecimal.ONE));
      }
    }
  }

  private static Optional<Interval> each(StatedSeries one, StatedSeries other, FiscalQuarter at) {
    Optional<BigDecimal> dividend = one.at(at).filter(v -> v.signum() > 0);
    Optional<BigDecimal> divisor = other.at(at).filter(v -> v.signum() > 0);
    return dividend.flatMap(a -> divisor.map(b -> Told.exactly(a).over(Told.exactly(b))));
  }
}
