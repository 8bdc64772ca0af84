package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R1 and R4: one thing is said to have grown faster or slower than another, and did not. */
final class RatesCompared implements Check {

  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i)(?<faster>快于|跑赢|跑在|领先于|(?<=增[速幅长].{0,12})(?:高于|高过|超过|大于)|\\b(?:outgr(?:ew|own)|outpaced|outstripped|grew faster than|rose faster than|growing faster than|rose more than|grew more than|faster than))"
              + "|(?<slower>慢于|跑输|落后于|不及|(?<=增[速幅长].{0,12})(?:低于|小于)|\\b(?:lagged|trailed|grew (?:more slowly|slower|less) than|rose (?:more slowly|slower|less) than|slower than|more slowly than))");
  private static final Pattern GROWTH =
      Pattern.compile("(?i)增速|增幅|增长|涨幅|growth|grew|grow|rose|rise|pace|outgr|outpac|outstrip");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)指引|预期|中值|行业|同业|市场|上[一]?季(?:度)?的|上年同期的|此前|两年|复合|环比|guid|consensus|expect|market|industry|peers?|rivals?|quarter before|previous quarter|last year|year ago|sequential|CAGR|should|will\\b|有望|预计|将|目标");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)^\\s?(?:于|了)?(?:公司|集团)?(?:整体|总体|总营收|总收入|全公司|大盘)|^(?: that of)? the (?:group|company|whole|total)\\b|^ (?:group|total|overall) (?:revenue|sales)");
  private static final int REACH = 26;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      boolean plain =
          sentence.text().indexOf('|') < 0
              && sentence.mentions(Mention.OfCondition.class).isEmpty()
              && GROWTH.matcher(sentence.text()).find()
              && !OTHER.matcher(sentence.text()).find();
      if (plain) {
        Matcher matcher = COMPARES.matcher(sentence.text());
        while (matcher.find()) {
          judge(sentence, matcher, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher matcher, Dossier dossier) {
    Optional<Subject> one = before(sentence, matcher.start(), dossier);
    Optional<Subject> other = after(sentence, matcher.end(), dossier);
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return Optional.empty();
    }
    Ground ground = dossier.ground();
    Stretch now = Stretch.of(ground.quarter());
    Optional<BigDecimal> own = ground.growth(one.get(), now, now.yearAgo()).map(Expected::value);
    Optional<BigDecimal> its = ground.growth(other.get(), now, now.yearAgo()).map(Expected::value);
    if (own.isEmpty() || its.isEmpty()) {
      return Optional.empty();
    }
    int order = own.get().compareTo(its.get());
    boolean right = matcher.group("faster") != null ? order > 0 : order < 0;
    boolean both = own.get().signum() >= 0 && its.get().signum() >= 0;
    return right || !both
        ? Optional.empty()
        : Optional.of(
            finding(
                sentence,
                matcher,
                one.get().id() + " to have grown by " + percent(own.get()),
                other.get().id() + " by " + percent(its.get())));
  }

  private static String percent(BigDecimal rate) {
    return Words.plain(rate.movePointRight(2), 1) + "%";
  }

  /** The last thing that is named before the comparison in its clause. */
  private static Optional<Subject> before(ReadSentence sentence, int at, Dossier dossier) {
    int from = Math.max(0, at - 2 * REACH);
    Optional<Mention.OfSegment> segment =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.from() >= from && m.to() <= at)
            .reduce((a, b) -> b);
    Optional<Mention.OfMeasure> measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.from() >= from && m.to() <= at)
            .reduce((a, b) -> b);
    if (segment.isEmpty() && measure.isEmpty()) {
      return Optional.empty();
    }
    return subject(measure, segment.map(Mention.OfSegment::segment).orElse(""), dossier);
  }

  /** What stands right behind it; a measure alone is one of the company. */
  private static Optional<Subject> after(ReadSentence sentence, int at, Dossier dossier) {
    String rest = sentence.text().substring(at);
    if (WHOLE.matcher(rest).find()) {
      return Optional.of(Subject.company(Measure.REVENUE));
    }
    Optional<Mention.OfSegment> segment =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.from() >= at && m.from() <= at + REACH / 2)
            .findFirst();
    Optional<Mention.OfMeasure> measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.from() >= at && m.from() <= at + REACH / 2)
            .findFirst();
    return segment.isEmpty() && measure.isEmpty()
        ? Optional.empty()
        : subject(measure, segment.map(Mention.OfSegment::segment).orElse(""), dossier);
  }

  private static Optional<Subject> subject(
      Optional<Mention.OfMeasure> measure, String segment, Dossier dossier) {
    Optional<Measure> of =
        measure.isPresent() ? Measure.of(measure.get().measure()) : Optional.of(Measure.REVENUE);
    return of.filter(m -> !m.isRatio())
        .map(m -> new Subject(m, segment, Basis.GAAP))
        .filter(s -> dossier.ground().knows(s));
  }

  private static Diagnostic finding(
      ReadSentence sentence, Matcher matcher, String one, String other) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(matcher.start()),
        "expected " + one + " and " + other + ", found \"" + matcher.group() + "\"",
        "",
        "compare both growth rates before they are ranked");
  }
}
