package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a part earns of its revenue, told as its margin: «售后服务营收 208.6 百万欧元，利润率 22.1%». */
final class MarginOfPart implements Derivation {

  private static final Pattern MARGIN = Pattern.compile("(?i)利润率|\\bmargins?\\b");

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    Optional<String> part =
        told.is(Kind.PERCENT) && told.sentence().holds(MARGIN) ? part(told) : Optional.empty();
    part.ifPresent(
        p ->
            List.of(Measure.OPERATING_INCOME, Measure.GROSS_PROFIT)
                .forEach(m -> margin(m, p, told).ifPresent(derived::add)));
    return derived;
  }

  /** The last that is named before the figure, else the one that was spoken of. */
  private static Optional<String> part(Told told) {
    return told.sentence().mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.to() <= told.claim().figure().from() && !s.segment().isEmpty())
        .reduce((a, b) -> b)
        .map(Mention.OfSegment::segment)
        .or(() -> told.names().lastParts().stream().findFirst());
  }

  private static Optional<Interval> margin(Measure profit, String part, Told told) {
    Optional<BigDecimal> revenue =
        told.value(Subject.segment(Measure.REVENUE, part), told.time()).filter(r -> r.signum() > 0);
    return told.value(Subject.segment(profit, part), told.time())
        .flatMap(p -> revenue.map(r -> Told.exactly(p).over(Told.exactly(r))));
  }
}
