package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far the middle or an end of what is guided lies from a quarter that has been: «中值较本季低
 * 2.0pct», «the low end is 1.1% above FY26Q3».
 */
final class GuidedFromThen implements Derivation {

  private static final Pattern NOW =
      Pattern.compile("(?i)本季|当季|本财季|\\b(?:this|the reported) quarter\\b|\\bthe quarter just\\b");

  private static final Pattern LOWER = Pattern.compile("(?:低|下降|回落|下移|降)(?:了|约|近|逾|出|\\s)*$");

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    boolean apart = told.is(Kind.POINTS) || told.is(Kind.PERCENT) || told.is(Kind.MONEY);
    if (apart && told.sentence().holds(YardstickMeant.END)) {
      Set<Stretch> times = times(told);
      told.dossier().guidedSpans().stream()
          .filter(s -> s.ratio() == told.is(Kind.POINTS) && isMeant(s, told))
          .forEach(s -> times.forEach(t -> from(s, t, told, derived)));
    }
    return derived;
  }

  private static boolean isMeant(GuidedSpan span, Told told) {
    Set<Optional<Measure>> said = new LinkedHashSet<>();
    told.sentence()
        .mentions(Mention.OfMeasure.class)
        .forEach(m -> said.add(Measure.of(m.measure())));
    return span.measure().isPresent()
        && (said.isEmpty() || said.contains(span.measure()))
        && OutlookMeant.isAhead(span.period(), told.dossier().quarter());
  }

  /** The times that the figure's own clause names. */
  private static Set<Stretch> times(Told told) {
    Set<Stretch> times = new LinkedHashSet<>();
    String text = told.sentence().text();
    int from = Clauses.start(text, told.claim().figure().from());
    int to = Clauses.end(text, told.claim().figure().to());
    told.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= from && p.to() <= to)
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .filter(q -> q.compareTo(told.dossier().quarter()) <= 0)
        .forEach(q -> times.add(Stretch.of(q)));
    if (times.isEmpty() && told.clauseHolds(NOW)) {
      times.add(told.now());
    }
    return times;
  }

  private static void from(GuidedSpan span, Stretch time, Told told, List<Interval> derived) {
    for (Basis basis : told.ground().bases()) {
      told.value(new Subject(span.measure().orElseThrow(), "", basis), time)
          .filter(v -> v.signum() > 0)
          .ifPresent(
              v ->
                  List.of(span.low(), span.middle(), span.high()).stream()
                      .map(g -> g.subtract(v))
                      .filter(
                          d ->
                              d.signum() < 0 == (told.isLess() || told.stands(LOWER))
                                  || !told.is(Kind.POINTS))
                      .forEach(d -> derived.add(apart(d, v, told))));
    }
  }

  private static Interval apart(BigDecimal difference, BigDecimal then, Told told) {
    Interval apart = Told.exactly(difference.abs());
    return told.is(Kind.PERCENT) ? apart.over(Told.exactly(then)) : apart;
  }
}
