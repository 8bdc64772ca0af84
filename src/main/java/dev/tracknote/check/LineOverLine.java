package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
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

/**
 * The quotient of two lines of the accounts that the words spell out: «operating cash flow over net
 * income ran at 107.0%», «dividends/net income 45.9%», «经营现金流/净利润 121%».
 */
final class LineOverLine implements Derivation {

  private static final Pattern OVER =
      Pattern.compile(
          "(?i)\\s?(?:/|÷|:|over|divided by|to|as an? (?:share|percentage|proportion|multiple|%) of|与|除以|对|比)\\s?");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)[)）]?\\s?(?:[:：=＝,]|之比|的比[率值例])?\\s?(?:(?:in|for) [^,;.()]{2,14} )?(?:ratio |conversion )?(?:(?:was|is|were|ran at|stood at|came (?:in )?at|came to|reached|of|at|equal(?:led|s)|为|是|达|录得)\\s?)?(?:about |约)?");

  @Override
  public List<Interval> of(Told told) {
    boolean ratio = told.is(Kind.PERCENT) || told.is(Kind.MULTIPLE);
    List<Mention.OfMeasure> named =
        told.sentence().mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= told.claim().figure().from())
            .toList();
    if (!ratio || named.size() < 2) {
      return List.of();
    }
    Mention.OfMeasure upper = named.get(named.size() - 2);
    Mention.OfMeasure lower = named.getLast();
    StatedFigure figure = told.claim().figure();
    String text = told.sentence().text();
    boolean spelt =
        upper.to() <= lower.from()
            && OVER.matcher(text.substring(upper.to(), lower.from())).matches()
            && BEHIND.matcher(text.substring(lower.to(), figure.from())).matches();
    return spelt ? quotients(upper.measure(), lower.measure(), told) : List.of();
  }

  private static List<Interval> quotients(String upper, String lower, Told told) {
    List<Interval> derived = new ArrayList<>();
    for (Basis basis : told.ground().bases()) {
      Optional<BigDecimal> divisor = value(lower, basis, told).filter(v -> v.signum() > 0);
      value(upper, basis, told)
          .or(() -> value(upper, Basis.GAAP, told))
          .flatMap(v -> divisor.map(d -> Rounding.quotient(v, d)))
          .map(Told::exactly)
          .ifPresent(derived::add);
    }
    return derived;
  }

  private static Optional<BigDecimal> value(String measure, Basis basis, Told told) {
    return Measure.of(measure)
        .filter(m -> !m.isRatio())
        .flatMap(m -> told.value(new Subject(m, "", basis), told.time()));
  }
}
