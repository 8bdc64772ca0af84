package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a line has moved over so many years: «two years of growth have lifted quarterly revenue
 * by 21.0%», 较两年前增长 21.0%, 两年累计提高 1.9 个百分点.
 */
final class OverYears implements Derivation {

  private static final String N = "(" + CountWords.CARDINAL + ")";
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)\\b"
              + N
              + "[- ]years?(?: (?:of|ago|earlier|before|previously|stack(?:ed)?|growth|period|span|view|basis)\\b|\\b)|(?<![\\d第])"
              + N
              + "\\s?年(?:前|间|内|来|里|累计|合计|提[高升]|增长|增加|下降|上升|翻)");
  private static final int MOST = 5;

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    Optional<Matcher> said = told.is(Kind.COUNT) ? Optional.empty() : told.sentence().first(YEARS);
    int years = said.map(CountWords::read).orElse(0);
    if (years < 2 || years > MOST) {
      return derived;
    }
    FiscalQuarter now = told.dossier().quarter();
    for (Subject subject : told.subjects()) {
      between(subject, now.plus(-4 * years), told, derived);
    }
    return derived;
  }

  private static void between(
      Subject subject, FiscalQuarter then, Told told, List<Interval> derived) {
    Optional<BigDecimal> from = told.value(subject, Stretch.of(then)).filter(v -> v.signum() > 0);
    Optional<BigDecimal> to = told.value(subject, told.now());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    boolean ratio = subject.measure().isRatio();
    BigDecimal times = Rounding.quotient(to.get(), from.get());
    if (told.is(Kind.PERCENT) && !ratio) {
      derived.add(Told.exactly(times.subtract(BigDecimal.ONE)));
    } else if (told.is(Kind.MULTIPLE) && !ratio) {
      derived.add(Told.exactly(told.isAdded() ? times.subtract(BigDecimal.ONE) : times));
    } else if (told.is(ratio ? Kind.POINTS : Kind.MONEY)) {
      derived.add(Told.exactly(to.get().subtract(from.get())));
    }
  }
}
