package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R11: a multiple of which the sentence types one end alone; the other was typed right before or is
 * the value of today of what had the one then: «与上年同期的 14,500 片相比，月产能增长了 1.7 倍».
 */
final class MultipleOfOneTold implements Check {

  private static final Pattern THEN =
      Pattern.compile(
          "(?i)(?:较|(?<![同环占对])比|相较于?|相对于?|从|\\b(?:compared (?:with|to)|against|versus|from|than|since|relative to|next to)\\b)[^。；;]{0,40}$");

  /** «与上年同期的 14,500 片相比»: what is set beside stands before the word for it. */
  private static final Pattern BESIDE = Pattern.compile("^[^，,。；]{0,8}(?:相比|比较|相较)");

  /** What is still to be reached, against what there is. */
  private static final Pattern THAN_NOW =
      Pattern.compile(
          "(?i)(?:较|比|相较于?|相对于?|在)(?:当前|目前|现在|现有|现时|本季|如今|眼下|今天)|\\b(?:from|than|against|versus) (?:today|now|here|the current|current|the present|present)\\b");

  private static final Pattern OTHER =
      Pattern.compile("(?i)市盈率|市净率|估值|P/?E\\b|EV/|杠杆|倍速|multiple|earnings|leverage|覆盖|cover");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MultipleOfOneTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure times = claim.figure();
    List<StatedFigure> amounts =
        sentence.claims().stream().map(Claim::figure).filter(MultipleOfOneTold::isAmount).toList();
    boolean asked =
        times.kind() == StatedFigure.Kind.MULTIPLE
            && !times.isRange()
            && claim.change()
            && amounts.size() == 1
            && sentence.claims().stream()
                    .filter(c -> c.figure().kind() == StatedFigure.Kind.MULTIPLE)
                    .count()
                == 1
            && amounts.getFirst().to() <= times.from()
            && !sentence.holds(OTHER);
    if (!asked) {
      return Optional.empty();
    }
    StatedFigure typed = amounts.getFirst();
    boolean toCome = sentence.holds(THAN_NOW);
    boolean then =
        sentence.holdsIn(0, typed.from(), THEN) || sentence.holdsFrom(typed.to(), BESIDE);
    if (!toCome && !then) {
      return Optional.empty();
    }
    List<Interval> all =
        toCome ? toCome(sentence, typed, dossier) : since(sentence, typed, dossier);
    boolean by = MultipleOfTold.isGrowth(sentence, times);
    List<Interval> right = all.stream().map(t -> by ? t.minus(BigDecimal.ONE) : t).toList();
    if (right.isEmpty() || right.stream().anyMatch(t -> isTold(times, t))) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.figure(
            "R11",
            sentence,
            times,
            Words.of(right.getFirst().middle(), times),
            "",
            "growth by N times ends at N+1 times; divide the two amounts"));
  }

  private static boolean isTold(StatedFigure times, Interval right) {
    return right.admits(times)
        || Tolerance.lenient(times, right.middle())
        || (times.hedge() == StatedFigure.Hedge.OVER && right.high().compareTo(times.value()) >= 0);
  }

  /** What was typed right before, or is on record today of what had the typed value. */
  private static List<Interval> since(ReadSentence sentence, StatedFigure then, Dossier dossier) {
    Stream<Interval> before = before(sentence, then, dossier);
    Stream<Interval> stated =
        dossier.series().stream()
            .filter(s -> StatedValueDiffers.isOfKind(s.statements().getFirst(), then))
            .filter(s -> s.values().stream().anyMatch(v -> Tolerance.exact(then, v)))
            .flatMap(s -> s.at(dossier.quarter()).stream())
            .map(v -> new Interval(v, v));
    return Stream.of(stated, before, ofAccounts(then, dossier))
        .flatMap(v -> v)
        .filter(v -> v.middle().compareTo(then.value()) > 0)
        .map(v -> v.over(Interval.of(then)))
        .toList();
  }

  /** Today's revenue of what had the typed value a year or two ago. */
  private static Stream<Interval> ofAccounts(StatedFigure then, Dossier dossier) {
    if (then.kind() != StatedFigure.Kind.MONEY) {
      return Stream.empty();
    }
    Stretch now = Stretch.of(dossier.quarter());
    Stretch ago = now.yearAgo();
    return Stream.concat(
            Stream.of(""),
            dossier.facts().company().splits().stream().flatMap(s -> s.parts().stream()))
        .distinct()
        .map(p -> Subject.segment(Measure.REVENUE, p))
        .filter(
            s ->
                Stream.of(now.previous(), ago, ago.yearAgo())
                    .flatMap(t -> dossier.ground().value(s, t).stream())
                    .anyMatch(v -> Tolerance.exact(then, v)))
        .flatMap(s -> dossier.ground().value(s, now).stream())
        .map(v -> new Interval(v, v));
  }

  private static Stream<Interval> before(
      ReadSentence sentence, StatedFigure like, Dossier dossier) {
    return dossier.scenes().typedBefore(sentence).stream()
        .filter(f -> f.kind() == like.kind() && f.currency().equals(like.currency()))
        .filter(MultipleOfOneTold::isAmount)
        .map(Interval::of);
  }

  /** The typed value against today's of what is named beside it. */
  private static List<Interval> toCome(ReadSentence sentence, StatedFigure to, Dossier dossier) {
    List<Interval> all = new ArrayList<>();
    for (StatedSeries series : dossier.series()) {
      Optional<BigDecimal> now = series.at(dossier.quarter());
      boolean named =
          series.isOneOf(dossier.names().in(sentence.text(), sentence.text()))
              && StatedValueDiffers.isOfKind(series.statements().getFirst(), to);
      if (named && now.filter(n -> n.signum() > 0 && n.compareTo(to.value()) < 0).isPresent()) {
        all.add(Interval.of(to).over(new Interval(now.get(), now.get())));
      }
    }
    before(sentence, to, dossier)
        .filter(v -> v.middle().compareTo(to.value()) < 0)
        .forEach(v -> all.add(Interval.of(to).over(v)));
    return all;
  }

  private static boolean isAmount(StatedFigure figure) {
    return !figure.isRange()
        && !figure.signed()
        && (figure.kind() == StatedFigure.Kind.MONEY
            || (figure.kind() == StatedFigure.Kind.COUNT
                && figure.value().compareTo(BigDecimal.TEN) > 0))
        && figure.value().signum() > 0;
  }
}
