package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is left to do of a year's plan that was told: «完成 FY26 目标 260 亿日元的 52.0%，下半财年尚需 124.7 亿日元».
 */
final class LeftOfPlan implements Derivation {

  private static final Pattern LEFT =
      Pattern.compile(
          "(?i)(?:尚|还|仍|再)(?:需|须|要)|缺口|剩余|剩下|余下|\\b(?:remain\\w*|left to|leaves?|still (?:needs?|has to)|needs? (?:another|a further)|to go|requires?|implies|the rest)\\b");

  /** «按中值计，下半年营收 32.88 亿美元»: what the middle of the plan leaves for the half to come. */
  private static final Pattern HALF_BY_MIDDLE =
      Pattern.compile(
          "(?i)(?:"
              + GuidanceWords.MIDDLE_ZH
              + ")[^。；]{0,16}下半|下半[^。；]{0,24}(?:"
              + GuidanceWords.MIDDLE_ZH
              + ")|\\bsecond[- ]half\\b.*mid-?point|mid-?point.*\\bsecond[- ]half\\b");

  @Override
  public List<Interval> of(Told told) {
    boolean middle = told.sentence().holds(HALF_BY_MIDDLE);
    if (!told.is(Kind.MONEY) || !(middle || told.clauseHolds(LEFT))) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    FiscalQuarter now = told.dossier().quarter();
    Stretch soFar = new Stretch(now, now.quarter());
    for (Statement plan : told.ground().facts().statements()) {
      boolean ofYear =
          plan.period()
              .filter(FiscalYear.class::isInstance)
              .filter(p -> ((FiscalYear) p).year() == now.year())
              .isPresent();
      if (ofYear && plan.unit().equals(told.ground().facts().company().currency())) {
        Measure line = OutlookValues.line(plan);
        told.ground().bases().stream()
            .flatMap(b -> told.value(Subject.company(line, b), soFar).stream())
            .forEach(
                done ->
                    Stream.concat(ends(plan, told), middle ? middle(plan) : Stream.of())
                        .forEach(e -> derived.add(Told.exactly(e).minus(done))));
      }
    }
    return derived;
  }

  /** The ends of the plan that the sentence, or one before it in its paragraph, has told. */
  private static Stream<BigDecimal> ends(Statement plan, Told told) {
    List<StatedFigure> figures =
        Stream.concat(
                told.dossier().scenes().before(told.sentence()).stream(),
                Stream.of(told.sentence()))
            .flatMap(s -> s.claims().stream())
            .map(Claim::figure)
            .filter(f -> f.kind() == Kind.MONEY)
            .toList();
    return Stream.concat(Stream.of(plan.value()), plan.high().stream())
        .filter(v -> figures.stream().anyMatch(f -> isEnd(f, v)));
  }

  private static Stream<BigDecimal> middle(Statement plan) {
    return plan.high().map(h -> h.add(plan.value()).divide(BigDecimal.TWO)).stream();
  }

  private static boolean isEnd(StatedFigure figure, BigDecimal value) {
    return Tolerance.exact(figure, value)
        || figure.high().filter(h -> h.compareTo(value) == 0).isPresent();
  }
}
