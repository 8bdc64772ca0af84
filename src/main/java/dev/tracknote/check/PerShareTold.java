package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a share earns, or has of a line of the accounts: «RMB2,520m, or RMB1.03 a diluted share,
 * against RMB0.65», «revenue per diluted share was ¥779».
 */
final class PerShareTold implements Derivation {

  private static final Pattern PER_SHARE =
      Pattern.compile(
          "(?i)每股|\\b(?:per|a) (?:fully |diluted |basic )*share\\b(?! (?:of|in|price))");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY) || !told.stands(PER_SHARE)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Basis basis : told.ground().bases()) {
      told.value(new Subject(Measure.EPS_DILUTED, "", basis), told.time())
          .map(Told::exactly)
          .ifPresent(derived::add);
    }
    Optional<BigDecimal> shares =
        told.value(Subject.company(Measure.SHARES_DILUTED), told.time())
            .filter(v -> v.signum() > 0);
    for (Mention.OfMeasure named : told.sentence().mentions(Mention.OfMeasure.class)) {
      Optional<Interval> line =
          Measure.of(named.measure())
              .filter(m -> !m.isRatio())
              .flatMap(m -> told.value(Subject.company(m), told.time()))
              .map(v -> Told.exactly(v).absolute());
      shares.flatMap(s -> line.map(l -> l.over(Told.exactly(s)))).ifPresent(derived::add);
    }
    return derived;
  }
}
