package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is left of the whole without a part: «Non-Mobile businesses», 非食品类, «sales outside Europe».
 */
final class RestOfWhole implements Derivation {

  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?i)(?:\\bnon-|\\boutside(?: of)? |\\bother than |\\bexcept(?: for)? |\\bexcluding |\\bex-|\\bapart from |\\b(?:everything|all) but |\\bwithout |\\b(?:leaving|stripping|taking) out |非|除(?:了|去)?|剔除|扣除|剔掉|去掉|不含|不计|不算)(?:the )?$");
  private static final Pattern ALL_ELSE =
      Pattern.compile(
          "(?i)^ (?:from|in|by|for|is|came from) (?:everything|all|everywhere) else|^ from (?:the rest|the remainder|the other)");
  private static final Pattern THE_REST =
      Pattern.compile(
          "(?i)(?:\\b(?:everything|all) else|\\bthe (?:rest|remainder)\\b|其余|余下|其他业务)[^,;，；。]{0,30}$");
  private static final Pattern BESIDE = Pattern.compile("^(?:业务|收入|营收)?(?:以外|之外)");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    List<Interval> derived = new ArrayList<>();
    for (Mention.OfSegment part : sentence.mentions(Mention.OfSegment.class)) {
      boolean without =
          !part.segment().isEmpty()
              && part.to() <= claim.figure().from()
              && (sentence.holdsIn(0, part.from(), WITHOUT)
                  || sentence.holdsFrom(part.to(), BESIDE)
                  || told.follows(ALL_ELSE)
                  || told.stands(THE_REST));
      if (without) {
        rest(part.segment(), claim, told, derived);
      }
    }
    return derived;
  }

  private static void rest(String part, Claim claim, Told told, List<Interval> derived) {
    Stretch now = told.time();
    Optional<BigDecimal> rest = rest(part, now, told);
    Optional<BigDecimal> whole = told.value(Subject.company(Measure.REVENUE), now);
    if (rest.isEmpty() || whole.isEmpty()) {
      return;
    }
    switch (claim.figure().kind()) {
      case MONEY -> derived.add(Told.exactly(rest.get()));
      case PERCENT -> {
        derived.add(Told.exactly(Rounding.quotient(rest.get(), whole.get())));
        for (Stretch base : List.of(now.yearAgo(), now.previous())) {
          rest(part, base, told)
              .filter(b -> b.signum() > 0)
              .map(b -> Rounding.quotient(rest.get(), b).subtract(BigDecimal.ONE))
              .map(Told::exactly)
              .ifPresent(derived::add);
        }
      }
      default -> {
        // points, multiples and counts of the rest are told of no one line
      }
    }
  }

  private static Optional<BigDecimal> rest(String part, Stretch time, Told told) {
    return told.value(Subject.company(Measure.REVENUE), time)
        .flatMap(w -> told.value(Subject.segment(Measure.REVENUE, part), time).map(w::subtract));
  }
}
