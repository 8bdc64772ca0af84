package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a measure is guided to lie between in a quarter or a year, from the guidance or from what
 * was stated beside it.
 *
 * @param measure empty where a statement names something that is no line of the accounts
 * @param low in base units; ratios as fractions
 */
record GuidedSpan(
    Optional<Measure> measure,
    FiscalPeriod period,
    BigDecimal low,
    BigDecimal high,
    boolean ratio,
    String words) {

  /** Words for the middle of what is guided. */
  static final Pattern MIDDLE =
      Pattern.compile(
          "(?i)" + GuidanceWords.MIDDLE_ZH + "|" + GuidanceWords.MIDDLE_EN + "|the middle");

  private static final Pattern OF_REVENUE = Pattern.compile("(?i)营收|收入|revenue|\\bsales\\b");

  static List<GuidedSpan> all(CompanyFacts facts) {
    List<GuidedSpan> spans = new ArrayList<>();
    for (Guidance guidance : facts.guidance()) {
      for (Guidance.Line line : guidance.lines()) {
        if (line.value() instanceof Band band) {
          Optional<Measure> measure = Measure.of(line.metric().id());
          spans.add(
              new GuidedSpan(
                  measure,
                  guidance.period(),
                  Ground.bare(band.low()).orElseThrow(),
                  Ground.bare(band.high()).orElseThrow(),
                  measure.filter(Measure::isRatio).isPresent(),
                  line.metric().id() + " guided for " + guidance.period().label()));
        }
      }
    }
    facts.statements().forEach(s -> stated(s).ifPresent(spans::add));
    return spans;
  }

  private static Optional<GuidedSpan> stated(Statement statement) {
    if (statement.high().isEmpty() || statement.period().isEmpty()) {
      return Optional.empty();
    }
    boolean revenue = OF_REVENUE.matcher(statement.subject().in(Language.EN)).find();
    return Optional.of(
        new GuidedSpan(
            revenue ? Optional.of(Measure.REVENUE) : Optional.empty(),
            statement.period().get(),
            statement.value(),
            statement.high().get(),
            statement.unit().equals("%"),
            statement.id()));
  }

  BigDecimal middle() {
    return low.add(high).divide(BigDecimal.TWO);
  }
}
