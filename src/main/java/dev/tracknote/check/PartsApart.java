package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far one part of the company lies ahead of another: «the gap is down to €21 million». */
final class PartsApart implements Derivation {

  private static final Pattern GAP =
      Pattern.compile(
          "(?i)差距|相差|领先|落后|\\b(?:gap|lead|margin|distance) |\\b(?:ahead|behind|trail\\w*|lead\\w*|led)\\b[^,;]{0,40}\\bby (?:only |just |some |about |a mere )?$|距[^，。]{0,12}(?:仅|只|还)?(?:有|差)?");
  private static final Pattern FROM =
      Pattern.compile("(?i)^ (?:away )?from (?:overtaking|catching|passing|matching|reaching)\\b");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY) || !(told.stands(GAP) || told.follows(FROM))) {
      return List.of();
    }
    List<String> parts = told.names().parts();
    List<Interval> derived = new ArrayList<>();
    for (String one : parts) {
      for (String other : parts) {
        if (one.compareTo(other) < 0) {
          apart(one, other, told).map(Told::exactly).ifPresent(derived::add);
        }
      }
    }
    return derived;
  }

  private static Optional<BigDecimal> apart(String one, String other, Told told) {
    Subject first = Subject.segment(Measure.REVENUE, one);
    Subject second = Subject.segment(Measure.REVENUE, other);
    return told.value(first, told.time())
        .flatMap(a -> told.value(second, told.time()).map(a::subtract));
  }
}
