package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Hedge;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far what came, or what is guided, lies from what the market expected of the same line and
 * time: «每股收益 0.34 元，高出一致预期 0.02 元».
 */
final class FromExpected implements Derivation {

  private static final Pattern EXPECTED =
      Pattern.compile("(?i)预期|\\bconsensus\\b|\\bexpect|\\bthe street\\b");

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    Hedge hedge = told.claim().figure().hedge();
    boolean plain = hedge == Hedge.NONE || hedge == Hedge.ABOUT;
    boolean apart = told.is(Kind.MONEY) || told.is(Kind.PERCENT);
    boolean spoken = told.is(Kind.PERCENT) ? told.clauseHolds(EXPECTED) : told.isSpokenOf(EXPECTED);
    if (plain && apart && spoken) {
      for (Statement expected : told.ground().consensus()) {
        Measure line = OutlookValues.line(expected);
        if (isMeant(line, expected, told) && isAtHand(expected, told)) {
          expected.period().ifPresent(p -> from(expected, line, p, told, derived));
        }
      }
    }
    return derived;
  }

  private static boolean isMeant(Measure line, Statement expected, Told told) {
    return told.dossier()
            .series(told.claim().measure())
            .filter(s -> s.statements().contains(expected))
            .isPresent()
        || told.dossier()
            .scenes()
            .of(told.sentence())
            .filter(
                s -> s.measures().isEmpty() ? line == Measure.REVENUE : s.measures().contains(line))
            .isPresent();
  }

  /** A rate can be that of any two: its consensus is the one that is typed, or of now or next. */
  private static boolean isAtHand(Statement expected, Told told) {
    List<Interval> amounts = told.figures().recent(Kind.MONEY);
    FiscalQuarter now = told.dossier().quarter();
    return told.is(Kind.MONEY)
        || amounts.stream().anyMatch(a -> a.contains(expected.value()))
        || (amounts.isEmpty()
            && expected.period().filter(p -> p.equals(now) || p.equals(now.next())).isPresent());
  }

  private static void from(
      Statement expected, Measure line, FiscalPeriod period, Told told, List<Interval> derived) {
    List<BigDecimal> others = new ArrayList<>();
    Stretch time = Stretch.of(period);
    bases(told).forEach(b -> told.value(new Subject(line, "", b), time).ifPresent(others::add));
    told.dossier().outlook().guided().stream()
        .filter(v -> v.measure() == line && v.period().equals(Optional.of(period)))
        .map(OutlookValues.Value::value)
        .forEach(others::add);
    others.forEach(o -> derived.add(apart(o, expected.value(), told)));
  }

  private static Interval apart(BigDecimal other, BigDecimal expected, Told told) {
    BigDecimal apart = other.subtract(expected).abs();
    return told.is(Kind.PERCENT) && expected.signum() > 0
        ? Told.exactly(Rounding.quotient(apart, expected))
        : Told.exactly(apart);
  }

  /** The basis that is said, or any. */
  private static Set<Basis> bases(Told told) {
    Set<Basis> said = new LinkedHashSet<>();
    told.sentence().mentions(Mention.OfBasis.class).forEach(b -> said.add(b.basis()));
    return said.isEmpty() ? told.ground().bases() : said;
  }
}
