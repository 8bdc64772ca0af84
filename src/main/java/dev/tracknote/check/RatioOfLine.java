package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of revenue that selling and administration take: «销管费用率 11.9%，同比下降 0.8pct». */
final class RatioOfLine implements Derivation {

  private static final Pattern RATIO =
      Pattern.compile(
          "(?i)(?:销管|销售(?:、|和|与|及)?(?:一般及?)?(?:管理|行政))费用率|\\bSG&A(?: expense)? (?:ratio|intensity|as a (?:share|percentage) of (?:revenue|sales))");

  @Override
  public List<Interval> of(Told told) {
    boolean asked = told.is(Kind.PERCENT) || told.is(Kind.POINTS);
    if (!asked || !told.sentence().holds(RATIO)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    Optional<BigDecimal> now = ratio(told, told.time());
    if (told.is(Kind.PERCENT)) {
      now.map(Told::exactly).ifPresent(derived::add);
      return derived;
    }
    for (Stretch base : told.bases(told.time())) {
      ratio(told, base)
          .flatMap(b -> now.map(n -> n.subtract(b)))
          .filter(m -> m.signum() < 0 == told.isLess())
          .map(Told::exactly)
          .ifPresent(derived::add);
    }
    return derived;
  }

  private static Optional<BigDecimal> ratio(Told told, Stretch time) {
    Optional<BigDecimal> line =
        told.value(Subject.company(Measure.SELLING_GENERAL_ADMINISTRATIVE), time);
    Optional<BigDecimal> revenue =
        told.value(Subject.company(Measure.REVENUE), time).filter(v -> v.signum() > 0);
    return line.flatMap(l -> revenue.map(r -> Rounding.quotient(l, r)));
  }
}
