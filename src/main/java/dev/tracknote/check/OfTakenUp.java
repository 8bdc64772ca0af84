package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.StatedFigure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of, or a distance from, an amount that was just told: «used up 63% of it», «exceeded that
 * by $15 million». What is set beside it is the amounts of the sentence together, or its subject.
 */
final class OfTakenUp implements Derivation {

  private static final Pattern PART_OF =
      Pattern.compile("(?i)^ of (?:it|that|this|them|these|the two|that (?:sum|amount|total))\\b");
  private static final Pattern PART_ZH =
      Pattern.compile("(?:占|相当于|用掉|用去|花掉|达到?)(?:了)?(?:其|它|这一?(?:数字|数额|金额))的?(?:约|近|\\s)*$");
  private static final Pattern BEYOND_BY =
      Pattern.compile(
          "(?i)\\b(?:exceed\\w*|clear\\w*|beat|topp\\w*|surpass\\w*|miss\\w*|outstrip\\w*|pass\\w*|(?:f[ae]ll|fell|came in) (?:short of|below|above)) (?:it|that|this|them|these)(?: one)? by (?:about |some |just |only |roughly |a mere |nearly |well |over |just over |almost )*$|(?:超出|超过|高于|低于|高出|比)(?:它|其|这一?(?:数字|"
              + GuidanceWords.END_ZH
              + "|水平|金额))(?:多|少|高|低)?(?:了|约|近|仅|\\s)*$");
  private static final Pattern BEYOND =
      Pattern.compile(
          "(?i)^ (?:above|below|over|under|ahead of|short of|beyond|more than|less than) (?:it|that|this|them)\\b");

  @Override
  public List<Interval> of(Told told) {
    boolean part =
        (told.is(Kind.PERCENT) || told.is(Kind.MULTIPLE))
            && (told.follows(PART_OF) || told.stands(PART_ZH));
    boolean distance = told.is(Kind.MONEY) && (told.stands(BEYOND_BY) || told.follows(BEYOND));
    if (!part && !distance) {
      return List.of();
    }
    List<Interval> own = new ArrayList<>(told.figures().before(Kind.MONEY));
    if (own.isEmpty()) {
      told.values(told.time()).map(Told::exactly).forEach(own::add);
    } else {
      own = List.of(own.stream().reduce(Interval::plus).orElseThrow());
    }
    List<Interval> derived = new ArrayList<>();
    for (Interval one : own) {
      for (Interval other : told.figures().last(Kind.MONEY)) {
        if (distance) {
          derived.add(one.minus(other));
        } else if (one.isPositive() && other.isPositive()) {
          derived.add(one.over(other));
        }
      }
    }
    return derived;
  }
}
