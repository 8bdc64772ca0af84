package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An amount of the line that is linked to it, and of no other that the sentence names: «€196m in
 * dividends and €120m through buybacks», «the two units earned RMB252 million and RMB6.4 million».
 */
final class LineBeside implements Derivation {

  private static final Pattern LINK =
      Pattern.compile("(?i)^ (?:in|through|for|via|by way of|on|as|of)(?: the| its| share)? ?$");
  private static final Pattern EARNED =
      Pattern.compile(
          "(?i)\\b(?:earned|made a profit of|made profits of)\\b[^.;]*$|(?:盈利|赚得?)[^。；]*$");
  private static final Pattern PER_SHARE = Pattern.compile("(?i)(?:稀释|摊薄)每股|per diluted share");
  private static final Pattern RETURNED =
      Pattern.compile(
          "(?i)(?:\\breturned|\\bpaid out|\\bhanded back|返还|回馈)(?: about| some| nearly|约|了|\\s)* ?$");
  private static final Pattern TO_HOLDERS =
      Pattern.compile("(?i)^ to (?:its |the |our )?(?:share|stock)?holders\\b|^\\s?(?:给|予)股东");
  private static final BigDecimal LARGE = new BigDecimal(1000);

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.MONEY)) {
      return derived;
    }
    int to = told.end();
    for (Mention.OfMeasure line : sentence.mentions(Mention.OfMeasure.class)) {
      if (line.from() >= to && sentence.holdsIn(to, line.from(), LINK)) {
        Measure.of(line.measure()).ifPresent(m -> values(m, List.of(""), told, derived));
      }
    }
    if (told.stands(EARNED)) {
      List<Interval> results = new ArrayList<>();
      values(Measure.OPERATING_INCOME, told.names().own(), told, results);
      results.stream().filter(Interval::isPositive).forEach(derived::add);
    }
    if (told.stands(RETURNED) && told.follows(TO_HOLDERS)) {
      Stretch time =
          claim
              .period()
              .filter(FiscalYear.class::isInstance)
              .map(p -> Stretch.year(((FiscalYear) p).year()))
              .orElseGet(told::time);
      told.value(Subject.company(Measure.CASH_RETURNED), time)
          .map(Told::exactly)
          .ifPresent(derived::add);
    }
    boolean small = claim.figure().value().abs().compareTo(LARGE) < 0;
    if (small && sentence.holds(PER_SHARE)) {
      values(Measure.EPS_DILUTED, List.of(""), told, derived);
    }
    return derived;
  }

  private static void values(
      Measure measure, List<String> parts, Told told, List<Interval> derived) {
    for (String part : parts) {
      told.ground().bases().stream()
          .map(b -> new Subject(measure, part, b))
          .flatMap(s -> told.value(s, told.timeBehind()).stream())
          .map(Told::exactly)
          .forEach(derived::add);
    }
  }
}
