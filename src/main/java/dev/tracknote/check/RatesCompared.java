package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
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
          "(?i)(?<above>(?<=增[速幅])比(?=[^，。；]{1,12}增[速幅](?:还|要|略|明显)?[高快]))|(?<below>(?<=增[速幅])比(?=[^，。；]{1,12}增[速幅](?:还|要|略|明显)?[低慢]))|(?<faster>快于|(?:高于|超过)(?=(?:该|这一)(?:水平|增速|增幅))|跑赢|跑在|领先于|(?<=增[速幅长].{0,12})(?:高于|高过|超过)|(?<=增[速幅长][^，。；]{0,12})大于|\\b(?:outgr(?:ew|own)|outpaced|outstripped|(?:(?:grew|rose|growing|grown|expanded) (?:faster|more(?! (?:slowly|gradually|gently|modestly|moderately)))|faster)\\b[^,;.]{0,26}?\\bthan))"
              + "|(?<slower>慢于|低于(?=(?:该|这一)(?:水平|增速|增幅))|跑输|落后于|不及|(?<=增[速幅长].{0,12})低于|(?<=增[速幅长][^，。；]{0,12})小于|\\b(?:lagged|trailed|(?:(?:grew|rose|growing|grown|expanded) (?:more slowly|slower|less)|slower|more slowly)\\b[^,;.]{0,26}?\\bthan))");
  private static final Pattern GROWTH =
      Pattern.compile("(?i)增速|增幅|增长|涨幅|growth|grew|grow|rose|rise|pace|outgr|outpac|outstrip");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.MIDDLE_ZH
              + "|行业|同业|市场|上[一]?季(?:度)?的|上年同期的|此前|两年|复合|guid|consensus|expect|market|industry|peers?|rivals?|quarter before|previous quarter|last year|year ago|CAGR|should|will\\b|有望|预计|将|目标");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)^\\s?(?:于|了)?(?:公司|集团)?\\s?(?:整体|总体|总营收|总收入|全公司|大盘|[\\d.]+%|的?平均)|^(?: that of)? the (?:group|company|whole|total)\\b|^ (?:group|total|overall) (?:revenue|sales)");
  private static final Pattern THAT_RATE = Pattern.compile("^(?:该|这一)(?:水平|增速|增幅)");
  private static final Pattern GROWTH_OF_WHOLE =
      Pattern.compile(
          "^[^\\p{IsHan}]*(?:本季|当季)?(?:公司|集团)?(?:整体|总体|总)?的?(?:营收|收入)(?:同比|按年|环比|按季)?增长");
  private static final int REACH = 26;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(COMPARES)) {
      boolean plain =
          sentence.mentions(Mention.OfCondition.class).isEmpty()
              && sentence.holds(GROWTH)
              && !sentence.holds(OTHER);
      if (plain) {
        sentence.each(COMPARES, m -> judge(sentence, m, dossier).ifPresent(findings::add));
      }
    }
    return findings;
  }

  /** What grew, and how fast. */
  private record Rate(String name, BigDecimal growth) {}

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher matcher, Dossier dossier) {
    Optional<Rate> one = before(sentence, matcher.start(), dossier);
    Optional<Rate> other = after(sentence, matcher.end(), dossier);
    if (one.isEmpty() || other.isEmpty() || one.get().name().equals(other.get().name())) {
      return Optional.empty();
    }
    BigDecimal own = one.get().growth();
    BigDecimal its = other.get().growth();
    boolean right =
        (matcher.group("faster") != null || matcher.group("above") != null)
            ? own.compareTo(its) > 0
            : own.compareTo(its) < 0;
    boolean twoBases =
        sentence.mentions(Mention.OfComparison.class).stream()
                .map(Mention.OfComparison::against)
                .distinct()
                .count()
            > 1;
    return right || twoBases || own.signum() < 0 || its.signum() < 0
        ? Optional.empty()
        : Optional.of(finding(sentence, matcher, words(one.get()), words(other.get())));
  }

  private static String words(Rate rate) {
    return rate.name() + " to have grown by " + percent(rate.growth());
  }

  private static String percent(BigDecimal rate) {
    return Words.plain(rate.movePointRight(2), 1) + "%";
  }

  /** The last thing that is named before the comparison in its clause. */
  private static Optional<Rate> before(ReadSentence sentence, int at, Dossier dossier) {
    int from = Math.max(0, at - 2 * REACH);
    Optional<Mention.OfSegment> segment =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.from() >= from && m.to() <= at)
            .reduce((a, b) -> b);
    Optional<Mention.OfMeasure> measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.from() >= from && m.to() <= at)
            .reduce((a, b) -> b);
    return rate(segment, measure, sentence, dossier);
  }

  /** What stands right behind it; a measure alone is one of the company. */
  private static Optional<Rate> after(ReadSentence sentence, int at, Dossier dossier) {
    if (sentence.holdsFrom(at, WHOLE) || isOfWholeBefore(sentence, at)) {
      return grown(Subject.company(Measure.REVENUE), sentence, dossier);
    }
    Optional<Mention.OfSegment> segment =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.from() >= at && m.from() <= at + REACH / 2)
            .findFirst();
    Optional<Mention.OfMeasure> measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.from() >= at && m.from() <= at + REACH / 2)
            .findFirst();
    return rate(segment, measure, sentence, dossier);
  }

  /** «整体营收同比增长 24.3%，专业服务的 3.6% 低于该水平»: the rate that the clause before tells of the whole. */
  private static boolean isOfWholeBefore(ReadSentence sentence, int at) {
    return sentence.holdsFrom(at, THAT_RATE)
        && sentence.holds(GROWTH_OF_WHOLE)
        && sentence.claims().stream().filter(c -> c.figure().to() <= at).count() == 2;
  }

  private static Optional<Rate> rate(
      Optional<Mention.OfSegment> segment,
      Optional<Mention.OfMeasure> measure,
      ReadSentence sentence,
      Dossier dossier) {
    if (segment.isEmpty() && measure.isEmpty()) {
      return Optional.empty();
    }
    if (segment.isEmpty() && measure.get().measure().startsWith(StatedSeries.PREFIX)) {
      return ofSeries(measure.get().measure(), dossier);
    }
    Optional<Measure> of =
        measure.isPresent() ? Measure.of(measure.get().measure()) : Optional.of(Measure.REVENUE);
    String part = segment.map(Mention.OfSegment::segment).orElse("");
    return of.filter(m -> !m.isRatio())
        .flatMap(m -> grown(new Subject(m, part, Basis.GAAP), sentence, dossier));
  }

  private static Optional<Rate> grown(Subject subject, ReadSentence sentence, Dossier dossier) {
    Optional<Stretch> named = TimesInRow.last(sentence, sentence.text().length(), dossier);
    Stretch now =
        NamedTimes.spansMore(sentence)
            ? named.filter(t -> t.quarters() > 1).orElse(Stretch.of(dossier.quarter()))
            : Stretch.of(dossier.quarter());
    boolean quarterly =
        sentence.mentions(Mention.OfComparison.class).stream()
            .anyMatch(c -> c.against() == Mention.Against.PREVIOUS_QUARTER);
    return dossier
        .ground()
        .growth(subject, now, quarterly ? now.previous() : now.yearAgo())
        .map(e -> new Rate(subject.id(), e.value()));
  }

  /** A series of two values, the one of now first. */
  private static Optional<Rate> ofSeries(String id, Dossier dossier) {
    return dossier.series().stream()
        .filter(s -> s.id().equals(id) && s.values().size() == 2 && !s.isRatio())
        .filter(s -> s.values().getLast().signum() > 0)
        .findFirst()
        .map(
            s ->
                new Rate(
                    s.names().getFirst(),
                    Rounding.quotient(s.values().getFirst(), s.values().getLast())
                        .subtract(BigDecimal.ONE)));
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
