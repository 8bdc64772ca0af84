package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.regex.Pattern;

/** What was spent on own shares, said without naming them: «¥4.5bn was bought in the quarter». */
final class BoughtBack implements Derivation {

  private static final Pattern BUYBACK =
      Pattern.compile("(?i)回购|\\b(?:buy-?backs?|repurchas\\w*|own shares)\\b");
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)已(?:经)?(?:完成|执行|使用|买入|耗用)|\\b(?:bought|purchased|spent|used|executed|deployed|completed|carried out)\\b");

  @Override
  public List<Interval> of(Told told) {
    return told.is(Kind.MONEY) && told.clauseHolds(DONE) && told.isSpokenOf(BUYBACK)
        ? told
            .value(Subject.company(Measure.SHARE_REPURCHASES), told.time())
            .map(Told::exactly)
            .stream()
            .toList()
        : List.of();
  }
}
