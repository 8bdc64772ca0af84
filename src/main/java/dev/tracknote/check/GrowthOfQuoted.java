package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By how much something outside the accounts grew in half a year or since the year began, whose
 * level the sentence tells, whatever it calls it: «Headcount, at 4,260, is only 2.7% higher than
 * six months earlier».
 */
final class GrowthOfQuoted implements Derivation {

  private static final Pattern HALF =
      Pattern.compile("(?i)半年(?!度|报)|两个季度|\\bsix months\\b|\\bhalf a year\\b|\\btwo quarters\\b");
  private static final Pattern YEAR_BEGAN =
      Pattern.compile(
          "(?i)年初|上(?:财)?年末|\\bsince (?:the )?(?:year began|start of the (?:fiscal )?year|year-end)\\b|\\byear[- ]end\\b|\\bend of (?:last year|the (?:last|prior|previous) (?:fiscal )?year)\\b");

  @Override
  public List<Interval> of(Told told) {
    boolean moved = told.claim().change() || told.claim().against().isPresent();
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.PERCENT) || !moved || told.claim().figure().isOneSided()) {
      return derived;
    }
    for (FiscalQuarter base : bases(told)) {
      for (Claim other : told.sentence().claims()) {
        if (isFine(other.figure())) {
          told.dossier().series().stream()
              .filter(s -> !s.isRatio() && isNow(s, other.figure(), told))
              .flatMap(s -> s.at(base).stream())
              .filter(v -> (other.figure().value().compareTo(v) < 0) == told.isLess())
              .filter(v -> v.signum() > 0)
              .forEach(v -> derived.add(growth(other.figure(), v)));
        }
      }
    }
    return derived;
  }

  private static List<FiscalQuarter> bases(Told told) {
    FiscalQuarter now = told.dossier().quarter();
    List<FiscalQuarter> bases = new ArrayList<>();
    if (told.sentence().holds(HALF)) {
      bases.add(now.plus(-2));
    }
    if (told.sentence().holds(YEAR_BEGAN)) {
      bases.add(now.plus(-now.quarter()));
    }
    return bases;
  }

  /** Three digits or more are no other thing's by chance. */
  private static boolean isFine(StatedFigure level) {
    return (level.kind() == Kind.COUNT || level.kind() == Kind.MONEY)
        && !level.isRange()
        && level.value().compareTo(level.step().movePointRight(2)) >= 0;
  }

  private static boolean isNow(StatedSeries series, StatedFigure level, Told told) {
    Optional<BigDecimal> now = series.at(told.dossier().quarter());
    return Denomination.of(series.statements().getFirst().unit()).admits(level)
        && now.filter(v -> Tolerance.exact(level, v)).isPresent();
  }

  private static Interval growth(StatedFigure level, BigDecimal then) {
    return Interval.of(level).over(Told.exactly(then)).minus(BigDecimal.ONE);
  }
}
