package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A rate that something else is compared with: «well below the 18.1% of revenue», 低于收入 25.6% 的增速.
 */
final class NamedRate implements Derivation {

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)(?:\\b(?:below|above|behind|ahead of|than|outpac\\w+|exceed\\w+|faster than|slower than|against)) the $");
  private static final Pattern OF_LINE =
      Pattern.compile("(?i)^ of (?:total |group |net )?(?:revenues?|sales|turnover)\\b");
  private static final Pattern RATE_ZH = Pattern.compile("^\\s?的?(?:同比|环比)?(?:增速|增幅|涨幅|降幅)");

  private static final Pattern SEQUENTIAL =
      Pattern.compile("(?i)环比(?:增速|增幅)|\\bsequential (?:growth|increase|rise|pace)\\b");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    boolean named = told.stands(COMPARED) && told.follows(OF_LINE);
    boolean sequential = sentence.holds(SEQUENTIAL) && !sentence.holds(Trend.ON_YEAR);
    if (!told.is(Kind.PERCENT) || !(named || sequential || told.follows(RATE_ZH))) {
      return List.of();
    }
    Stretch now = told.time();
    List<Stretch> bases =
        sequential ? List.of(now.previous()) : List.of(now.yearAgo(), now.previous());
    List<Interval> derived = new ArrayList<>();
    for (Subject subject : told.subjects()) {
      for (Stretch base : bases) {
        told.ground()
            .growth(subject, now, base)
            .map(e -> Told.exactly(e.value()))
            .ifPresent(derived::add);
      }
    }
    return derived;
  }
}
