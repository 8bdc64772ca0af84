package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a part, or several together, took in more than before, where the words speak of what was
 * added: «同比多增 1.31 亿，其中鞋类 0.69 亿», «the two lines added $101 million».
 */
final class GrowthOfPart implements Derivation {

  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)增量|多增|新增收入|新增(?:了)?|多出|增收|\\b(?:added|adding|gained|lost|shed|contributed|extra|additional|incremental)\\b|\\btook\\b[^,;]{0,24}\\baway\\b|\\b(?:growth|increase|gain|rise) of\\b|\\bby which\\b|\\bthe rest\\b");
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "(?i)其中的?|的(?:约|近|逾|超过?|\\s)*$|\\bof (?:it|that|this|the (?:increase|growth|gain|rise|total))\\b");
  private static final Pattern FULL_YEAR =
      Pattern.compile("(?i)全年|\\bfull[- ]year\\b|for the year\\b");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)合计|一共|[两二三四]者|[两二三四][项条个类大]|\\b(?:together|combined|both|between them|two|three)\\b");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    boolean rate = told.is(Kind.PERCENT) && sentence.holds(ADDED);
    if (!rate && !(told.is(Kind.MONEY) && told.isSpokenOf(ADDED))) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    if (rate && told.names().own().size() == 1 && told.clauseHolds(OF_WHICH)) {
      ofWhich(told, derived);
    }
    Stretch now = now(sentence, claim, dossier);
    if (!rate) {
      for (Subject subject : told.subjects()) {
        told.bases(now).stream()
            .flatMap(b -> move(told, subject, now, b).stream())
            .filter(m -> m.signum() < 0 == told.isFalling())
            .map(Told::exactly)
            .forEach(derived::add);
      }
    }
    if (sentence.holds(TOGETHER)) {
      together(told, now, rate, derived);
    }
    return derived;
  }

  /** «前三季度收入增量 29.9 亿元，热泵贡献了其中的 34.4%», of the quarter or of a span that is named. */
  private static void ofWhich(Told told, List<Interval> derived) {
    Set<Stretch> times = new LinkedHashSet<>(List.of(told.now()));
    told.dossier().scenes().of(told.sentence()).map(Scene::stretches).ifPresent(times::addAll);
    String part = told.names().own().getFirst();
    for (Stretch time : times) {
      if (time.last().equals(told.now().last())) {
        Stretch base = time.yearAgo();
        Optional<BigDecimal> whole = move(told, "", time, base).filter(w -> w.signum() > 0);
        move(told, part, time, base)
            .flatMap(p -> whole.map(w -> Rounding.quotient(p, w)))
            .map(Told::exactly)
            .ifPresent(derived::add);
      }
    }
  }

  private static Stretch now(ReadSentence sentence, Claim claim, Dossier dossier) {
    return claim
        .period()
        .filter(FiscalYear.class::isInstance)
        .map(p -> Stretch.year(((FiscalYear) p).year()))
        .orElse(
            dossier.quarter().quarter() == 4 && sentence.holds(FULL_YEAR)
                ? Stretch.year(dossier.quarter().year())
                : Stretch.of(dossier.quarter()));
  }

  /** The moves of two parts or more, taken together, or as a part of the whole's. */
  private static void together(Told told, Stretch now, boolean rate, List<Interval> derived) {
    List<String> parts = told.names().own();
    boolean named = parts.size() > 1;
    for (Stretch base : told.bases(now)) {
      Optional<BigDecimal> whole = move(told, "", now, base);
      List<BigDecimal> moves =
          parts.stream().flatMap(p -> move(told, p, now, base).stream()).toList();
      List<BigDecimal> sums = new ArrayList<>();
      if (named) {
        sums.add(moves.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      } else {
        pairs(told, now, base, sums);
      }
      for (BigDecimal sum : sums) {
        if (!rate) {
          derived.add(Told.exactly(sum));
        } else if (whole.filter(w -> w.signum() > 0).isPresent()) {
          derived.add(Told.exactly(Rounding.quotient(sum, whole.get())));
        }
      }
    }
  }

  /** Two parts of one split that moved the same way, where none is named. */
  private static void pairs(Told told, Stretch now, Stretch base, List<BigDecimal> sums) {
    told.ground()
        .facts()
        .company()
        .splits()
        .forEach(
            split -> {
              List<BigDecimal> moves =
                  split.parts().stream().flatMap(p -> move(told, p, now, base).stream()).toList();
              List<BigDecimal> up = moves.stream().filter(m -> m.signum() > 0).toList();
              List<BigDecimal> down = moves.stream().filter(m -> m.signum() < 0).toList();
              for (List<BigDecimal> alike : List.of(up, down)) {
                if (alike.size() > 1) {
                  sums.add(alike.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
                }
              }
            });
  }

  private static Optional<BigDecimal> move(Told told, String part, Stretch now, Stretch base) {
    return move(told, Subject.segment(Measure.REVENUE, part), now, base);
  }

  private static Optional<BigDecimal> move(Told told, Subject line, Stretch now, Stretch base) {
    return told.value(line, now).flatMap(a -> told.value(line, base).map(a::subtract));
  }
}
