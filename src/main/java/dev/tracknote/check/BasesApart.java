package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far a line lies from itself on another basis: «1.2% above the GAAP figure». */
final class BasesApart implements Derivation {

  private static final Pattern OTHER_BASIS =
      Pattern.compile(
          "(?i)^,? (?:above|below|higher than|lower than|more than|less than|ahead of) (?:the )?(?:reported|GAAP|non-GAAP|adjusted|statutory|IFRS)\\b");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)[两二][种个]?口径|(?:高于|低于|比)\\s?(?:非\\s?)?GAAP|between the two (?:bases|measures)");

  /** What is kept out of earnings on one of the bases. */
  private static final Pattern ONE_OFF =
      Pattern.compile(
          "(?i)非经常性(?:损益|收益|项目)[^，。；\\d]{0,8}$|\\b(?:non-recurring|one-off|exceptional|adjusting) (?:items|gains|income|charges)\\b[^,.;\\d]{0,24}$");

  @Override
  public List<Interval> of(Told told) {
    Claim claim = told.claim();
    if (!told.follows(OTHER_BASIS)
        && !told.stands(BETWEEN)
        && !told.stands(ONE_OFF)
        && !isOfBoth(told)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Subject subject : subjects(told)) {
      Subject gaap = new Subject(subject.measure(), subject.segment(), Basis.GAAP);
      Subject other = new Subject(subject.measure(), subject.segment(), Basis.NONGAAP);
      Optional<BigDecimal> one = told.value(gaap, told.time());
      Optional<BigDecimal> two = told.value(other, told.time());
      if (one.isPresent() && two.isPresent()) {
        apart(claim.figure().kind(), one.get(), two.get(), derived);
      }
    }
    return derived;
  }

  private static List<Subject> subjects(Told told) {
    return told.stands(ONE_OFF) && told.claim().measure().isEmpty()
        ? List.of(Subject.company(Measure.NET_INCOME))
        : told.subjects();
  }

  /** «GAAP gross margin was 69.1%. Non-GAAP gross margin, 2.4pp higher, …»: of no other time. */
  private static boolean isOfBoth(Told told) {
    Claim claim = told.claim();
    return (claim.change() || told.is(Kind.POINTS))
        && claim.against().isEmpty()
        && told.names().bases().size() > 1
        && told.sentence().mentions(Mention.OfPeriod.class).isEmpty();
  }

  private static void apart(Kind kind, BigDecimal one, BigDecimal two, List<Interval> derived) {
    if (kind == Kind.MONEY || kind == Kind.POINTS) {
      derived.add(Told.exactly(two.subtract(one)));
    } else if (kind == Kind.PERCENT && one.signum() > 0 && two.signum() > 0) {
      derived.add(Told.exactly(Rounding.quotient(two, one).subtract(BigDecimal.ONE)));
      derived.add(Told.exactly(Rounding.quotient(one, two).subtract(BigDecimal.ONE)));
    }
  }
}
