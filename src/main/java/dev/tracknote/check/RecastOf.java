package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By how much a restatement moved a value of a quarter: 重述后比首次披露少 28 百万元; a ratio as it was first
 * reported: «42.1%, against 42.6% as first reported».
 */
final class RecastOf implements Derivation {

  private static final Pattern RECAST =
      Pattern.compile(
          "(?i)重[述列分]|首次披露|原(?:先)?披露|划[转入出]|调减|调增|由[^，。；]{2,14}调整为|口径(?:变更|调整|变化)|新口径|旧口径|\\b(?:(?:new|old|previous|former) (?:basis|presentation)|recast|restate\\w*|reclassif\\w*|first (?:reported|published)|originally (?:reported|published))\\b");

  /** «由 10.3 亿元调整为 9.5 亿元»: the old value is told beside the new one. */
  private static final Pattern REPLACED =
      Pattern.compile(
          "(?i)由[^，。；]{2,14}(?:调整|调减|调增|更正|修订|重述|改)(?:为|至)|\\b(?:recast|restated|adjusted|revised) (?:down |up )?(?:to|from)\\b");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    List<Interval> derived = new ArrayList<>();
    boolean ratio = told.is(Kind.PERCENT) || told.is(Kind.POINTS);
    if (!(told.is(Kind.MONEY) || ratio)
        || !(ratio ? sentence.holds(RECAST) : told.isSpokenOf(RECAST))) {
      return derived;
    }
    Set<FiscalQuarter> quarters = new LinkedHashSet<>();
    sentence.mentions(Mention.OfPeriod.class).stream()
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .forEach(quarters::add);
    quarters.add(dossier.quarter().yearAgo());
    if (claim.measure().isEmpty() && !ratio) {
      return ofAnyLine(told, quarters);
    }
    Set<String> parts = new LinkedHashSet<>(told.names().own());
    parts.addAll(claim.segments());
    if (ratio) {
      quarters.forEach(q -> FirstReported.ratios(q, told, derived));
      return derived;
    }
    if (parts.isEmpty()) {
      parts.add("");
    }
    boolean replaced = sentence.holds(REPLACED);
    for (FiscalQuarter quarter : quarters) {
      for (Subject subject : told.subjectsOf(parts)) {
        for (BigDecimal old : superseded(subject, quarter, told.ground())) {
          if (replaced) {
            derived.add(Told.exactly(old));
          }
          told.value(subject, Stretch.of(quarter))
              .map(now -> Told.exactly(now.subtract(old)))
              .ifPresent(derived::add);
        }
      }
    }
    return derived;
  }

  private static List<BigDecimal> superseded(
      Subject subject, FiscalQuarter quarter, Ground ground) {
    return Metric.of(subject.measure().id())
        .map(m -> ground.superseded(m, subject.segment(), subject.basis(), quarter))
        .orElse(List.of());
  }

  /** «重分类涉及金额 0.8 亿元»: of whatever was restated of the company, and of the parts that are named. */
  private static List<Interval> ofAnyLine(Told told, Set<FiscalQuarter> quarters) {
    List<Interval> derived = new ArrayList<>();
    Ground ground = told.ground();
    List<String> parts = new ArrayList<>(told.names().own());
    parts.add("");
    for (Metric metric : Metric.values()) {
      for (String part : parts) {
        for (Basis basis : ground.bases()) {
          for (FiscalQuarter quarter : quarters) {
            List<BigDecimal> old = ground.superseded(metric, part, basis, quarter);
            Measure.of(metric.id())
                .flatMap(m -> told.value(new Subject(m, part, basis), Stretch.of(quarter)))
                .ifPresent(now -> old.forEach(o -> derived.add(Told.exactly(now.subtract(o)))));
          }
        }
      }
    }
    return derived;
  }
}
