package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How far an amount that is told lies from a line of the accounts: «新接订单 1,820 亿日元，比当季营收多 276 亿日元»,
 * «orders of $530 million exceeded revenue by $93 million».
 */
final class ApartFromLine implements Derivation {

  private static final Pattern MORE =
      Pattern.compile("(?:多|高)(?:出|了|约|近|\\s)*$|超(?:出|过)?[^，。；\\d]{0,10}$");
  private static final Pattern LESS = Pattern.compile("(?:少|低)(?:了|约|近|\\s)*$");
  private static final Pattern MORE_EN =
      Pattern.compile(
          "(?i)\\b(?:exceed(?:ed|s|ing)|above|over|topped|more than|ahead of|surpass\\w*)\\b[^,;.\\d]{0,30}\\bby (?:about |some |nearly |almost |just )?$");
  private static final Pattern LESS_EN =
      Pattern.compile(
          "(?i)\\b(?:below|under|less than|short of|behind|trail\\w*)\\b[^,;.\\d]{0,30}\\bby (?:about |some |nearly |almost |just )?$");

  @Override
  public List<Interval> of(Told told) {
    boolean more = told.stands(MORE) || told.stands(MORE_EN);
    boolean less = told.stands(LESS) || told.stands(LESS_EN);
    List<Interval> levels = told.figures().before(Kind.MONEY);
    if (!told.is(Kind.MONEY) || more == less || levels.isEmpty()) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    Interval level = levels.getLast();
    for (BigDecimal line : lines(told)) {
      Interval apart = level.minus(line);
      if (apart.middle().signum() > 0 == more) {
        derived.add(apart);
      }
    }
    return derived;
  }

  /** The line that is named last before the figure, at the time that is spoken of. */
  private static List<BigDecimal> lines(Told told) {
    return told.sentence().mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.to() <= told.claim().figure().from())
        .reduce((a, b) -> b)
        .flatMap(m -> Measure.of(m.measure()))
        .filter(m -> !m.isRatio())
        .stream()
        .flatMap(m -> told.ground().bases().stream().map(b -> Subject.company(m, b)))
        .flatMap(s -> told.value(s, told.time()).stream())
        .toList();
  }
}
