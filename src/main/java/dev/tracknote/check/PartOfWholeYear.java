package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a quarter makes of its own year or the quarters so far of all of the year before: «FY26Q4
 * brought in 30.6% of annual revenue», «上半年营收相当于去年全年的 57.8%».
 */
final class PartOfWholeYear implements Derivation {

  private static final Pattern OF_OWN =
      Pattern.compile(
          "(?i)^ of (?:the |its |all |that )?(?:(?:annual|yearly|full-year|whole-year|twelve-month)\\b|(?:full |whole |fiscal )?year['’]s\\b|(?:revenue|sales|profit|income|earnings|total|cash flow)[a-z ]{0,18} (?:for|of|in) the (?:full |whole |fiscal )?year\\b)");
  private static final Pattern OF_OWN_ZH =
      Pattern.compile(
          "(?:占|贡献|撑起|实现|完成|相当于)(?:了|到|去)?[^，。；\\d]{0,6}(?:全年|年度)[^，。；\\d]{0,10}的(?:约|近|逾|超过?|\\s)*$");
  private static final Pattern OF_LAST =
      Pattern.compile(
          "(?i)^ of (?:all of last year|the whole of last year|last year's (?:full-year )?(?:total|revenue|figure))");
  private static final Pattern OF_LAST_ZH =
      Pattern.compile("(?:相当于|占|达到?|为|完成)(?:了)?(?:去年|上年)全年[^，。；]{0,6}的?(?:约|近|\\s)*$");

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    if (told.is(Kind.PERCENT) && (told.follows(OF_OWN) || told.stands(OF_OWN_ZH))) {
      ofOwn(told, derived);
    }
    if (told.is(Kind.PERCENT) && (told.follows(OF_LAST) || told.stands(OF_LAST_ZH))) {
      ofLast(told, derived);
    }
    return derived;
  }

  private static void ofOwn(Told told, List<Interval> derived) {
    Stretch quarter = told.time();
    Stretch year = Stretch.year(quarter.last().year());
    Optional<Measure> of = Measure.of(measure(told)).filter(m -> !m.isRatio());
    for (String part : of.isPresent() ? told.claim().segments() : List.<String>of()) {
      told.ground().bases().stream()
          .map(b -> new Subject(of.get(), part, b))
          .forEach(s -> told.share(s, quarter, year).ifPresent(derived::add));
    }
  }

  /**
   * What is named behind the share in its clause, before the next figure; else what the claim is
   * of.
   */
  private static String measure(Told told) {
    ReadSentence sentence = told.sentence();
    int end =
        Math.min(
            sentence.nextFigure(told.claim().figure()), Clauses.end(sentence.text(), told.end()));
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.from() >= told.end() && m.to() <= end)
        .map(Mention.OfMeasure::measure)
        .findFirst()
        .orElse(told.claim().measure().isEmpty() ? "revenue" : told.claim().measure());
  }

  private static void ofLast(Told told, List<Interval> derived) {
    Stretch now = told.now();
    Stretch soFar = new Stretch(now.last(), now.last().quarter());
    Stretch year = Stretch.year(now.last().year() - 1);
    for (Subject subject : told.subjects()) {
      for (Stretch part : List.of(soFar, now)) {
        told.share(subject, part, year).filter(Interval::isPositive).ifPresent(derived::add);
      }
    }
  }
}
