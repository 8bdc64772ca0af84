package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a quarter makes of its own year: «FY26Q4 brought in 30.6% of annual revenue», «四季度贡献了全年营收的
 * 30.6%».
 */
final class OfOwnYear implements Derivation {

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^ of (?:the |its |all |that )?(?:(?:annual|yearly|full-year|whole-year|twelve-month)\\b|(?:full |whole |fiscal )?year['’]s\\b|(?:revenue|sales|profit|income|earnings|total|cash flow)[a-z ]{0,18} (?:for|of|in) the (?:full |whole |fiscal )?year\\b)");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:占|贡献|撑起|实现|完成|相当于)(?:了|到|去)?[^，。；\\d]{0,6}(?:全年|年度)[^，。；\\d]{0,10}的(?:约|近|逾|超过?|\\s)*$");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.PERCENT) || !(told.follows(BEHIND) || told.stands(BEFORE))) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    FiscalQuarter quarter = told.time().last();
    for (String measure : measures(told)) {
      Measure.of(measure)
          .filter(m -> !m.isRatio())
          .ifPresent(m -> shares(m, quarter, told, derived));
    }
    return derived;
  }

  private static void shares(Measure measure, FiscalQuarter of, Told told, List<Interval> derived) {
    for (String part : told.claim().segments()) {
      told.ground().bases().stream()
          .map(b -> new Subject(measure, part, b))
          .forEach(
              s -> {
                Optional<BigDecimal> all =
                    told.value(s, Stretch.year(of.year())).filter(v -> v.signum() > 0);
                told.value(s, Stretch.of(of))
                    .flatMap(v -> all.map(a -> Told.exactly(Rounding.quotient(v, a))))
                    .ifPresent(derived::add);
              });
    }
  }

  /**
   * What is named behind the share in its clause, before the next figure; else what the claim is
   * of.
   */
  private static Set<String> measures(Told told) {
    ReadSentence sentence = told.sentence();
    int end =
        Math.min(
            sentence.nextFigure(told.claim().figure()), Clauses.end(sentence.text(), told.end()));
    Set<String> measures = new LinkedHashSet<>();
    sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.from() >= told.end() && m.to() <= end)
        .map(Mention.OfMeasure::measure)
        .findFirst()
        .ifPresent(measures::add);
    if (measures.isEmpty()) {
      measures.add(told.claim().measure().isEmpty() ? "revenue" : told.claim().measure());
    }
    return measures;
  }
}
