package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The amount that a percentage right before it makes of what was stated or of a line of the
 * accounts: «HBM-related demand was 31% of orders, roughly ¥46bn».
 */
final class PartInPercentTold implements Derivation {

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)(?:\\s?的[^，。；\\d]{1,14}| of [^,;.\\d]{2,40})?(?:, |，|（| \\(|、)(?:or |that is,? |i\\.e\\.,? |which is |equal to |some |about |around |roughly |nearly |almost |just (?:under|over) |即|合|约|折合|相当于|为|也就是)*\\s?");

  @Override
  public List<Interval> of(Told told) {
    Optional<StatedFigure> part = told.is(Kind.MONEY) ? percentBefore(told) : Optional.empty();
    if (part.isEmpty()) {
      return List.of();
    }
    List<BigDecimal> wholes = new ArrayList<>();
    for (StatedSeries series : told.dossier().statedNearby().near(told.sentence())) {
      if (!series.isRatio()) {
        series.at(told.time().last()).ifPresent(wholes::add);
      }
    }
    told.values(told.time()).forEach(wholes::add);
    return wholes.stream()
        .filter(w -> w.signum() > 0)
        .map(w -> Told.exactly(w).times(Interval.of(part.get())))
        .toList();
  }

  private static Optional<StatedFigure> percentBefore(Told told) {
    int from = told.claim().figure().from();
    String text = told.sentence().text();
    return told.sentence().claims().stream()
        .map(Claim::figure)
        .filter(f -> f.to() <= from)
        .reduce((a, b) -> b)
        .filter(f -> f.kind() == Kind.PERCENT && !f.isRange() && f.value().signum() > 0)
        .filter(f -> BETWEEN.matcher(text.substring(f.to(), from)).matches());
  }
}
