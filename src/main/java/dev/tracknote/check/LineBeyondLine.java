package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far one line of the accounts lies beyond another: «资本开支超过经营现金流 15.5 亿日元». */
final class LineBeyondLine implements Derivation {

  private static final Pattern BEYOND =
      Pattern.compile("(?:超出|超过|高出|多出|少于|低于|高于|不及)[^，。；\\d]{2,12}?(?:约|近|\\s)*$");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY) || !told.stands(BEYOND)) {
      return List.of();
    }
    List<Measure> lines =
        told.sentence().mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= told.claim().figure().from())
            .flatMap(m -> Measure.of(m.measure()).stream())
            .filter(m -> !m.isRatio())
            .toList();
    if (lines.size() != 2) {
      return List.of();
    }
    Optional<BigDecimal> one = told.value(Subject.company(lines.getFirst()), told.time());
    Optional<BigDecimal> other = told.value(Subject.company(lines.getLast()), told.time());
    return one.flatMap(a -> other.map(b -> Told.exactly(a.subtract(b)))).stream().toList();
  }
}
