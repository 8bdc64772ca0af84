package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An amount for one of the things that are counted: «$58 for each of the 177 million buyers». */
final class PerOne implements Derivation {

  private static final Pattern PER_ONE =
      Pattern.compile(
          "(?i)人均|户均|单[店票件台间]|平均|每(?!股|季|年|月)|\\b(?:each|average|apiece|dividing|divided)\\b|\\bper (?!share|cent|diluted|quarter|year|annum)");

  private static final Pattern DIVIDED = Pattern.compile("(?i)\\bdivid(?:ing|ed)\\b|相除|除以");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    if (!told.is(Kind.MONEY) || !sentence.holds(PER_ONE)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    List<Interval> divisors = new ArrayList<>(told.figures().recent(Kind.COUNT));
    if (sentence.holds(DIVIDED)) {
      divisors.addAll(told.figures().recent(Kind.PERCENT));
    }
    for (Interval amount : told.figures().recent(Kind.MONEY)) {
      for (Interval count : divisors) {
        if (amount.isPositive() && count.isPositive()) {
          derived.add(amount.over(count));
        }
      }
    }
    ofAccounts(told, derived);
    return derived;
  }

  /** «with 2.46 million units sold, air conditioners brought in 2,223 apiece»: of a line unsaid. */
  private static void ofAccounts(Told told, List<Interval> derived) {
    List<Interval> counts =
        told.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == Kind.COUNT && !f.isRange())
            .map(Interval::of)
            .filter(Interval::isPositive)
            .toList();
    if (!counts.isEmpty()) {
      for (Subject line : PerStated.lines(told)) {
        told.value(line, told.time())
            .filter(v -> v.signum() > 0)
            .map(Told::exactly)
            .ifPresent(v -> counts.forEach(c -> derived.add(v.over(c))));
      }
    }
  }
}
