package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
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
 * R18: «up 1.6 points from the 61.4% first reported for FY26Q1»: the base is told, and it is what a
 * restatement has replaced, or what the other basis has, so that nothing of one basis moved so far.
 *
 * <p>Both figures tell it: the base is of another basis to its last digit, and the move comes out
 * of it and the value of now, and out of no two values of one basis.
 */
final class MeasuredFromOtherBasis implements Check {

  private static final int DIGITS = 3;

  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i)相比|对比|相较|较|比|高于|低于|基数|对照|\\b(?:compare[sd]?|against|versus|from|above|below|better|worse|higher|lower|than|on the|over the|gained|lost)\\b");

  /** Words that say the comparison is not the one that counts. */
  private static final Pattern DISOWNED =
      Pattern.compile(
          "(?i)不可比|[不非]是可比|非可比|口径差异|不具可比|会被|失真|并非|而非|不应|不可用|差异源于|并不|not comparable|distort|mislead|\\b(?:would|do not|does not|cannot|should not|apples|rather than|instead of)\\b");

  private static final List<Measure> LINES =
      List.of(
          Measure.GROSS_MARGIN,
          Measure.OPERATING_MARGIN,
          Measure.NET_MARGIN,
          Measure.OPERATING_INCOME,
          Measure.NET_INCOME,
          Measure.EPS_DILUTED);

  /**
   * A value that a figure may be measured against by mistake.
   *
   * @param subject what it is of, on the basis of now
   * @param then when it was
   * @param value what was told of it, on the other basis
   */
  private record Start(Subject subject, FiscalQuarter then, BigDecimal value) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Start> bases = bases(dossier);
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence :
        bases.isEmpty() ? List.<ReadSentence>of() : dossier.sentences().figuredProse()) {
      if (sentence.claims().size() > 1
          && sentence.holds(COMPARES)
          && !sentence.holds(DISOWNED)
          && !OldBasisSaid.isSupposed(sentence)
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()) {
        fault(sentence, bases, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static List<Start> bases(Dossier dossier) {
    Ground ground = dossier.ground();
    List<Start> bases = new ArrayList<>();
    for (Fact fact : dossier.facts().reported().all()) {
      Metric metric = fact.key().metric();
      if (fact.key().period() instanceof FiscalQuarter then
          && then.compareTo(dossier.quarter()) < 0) {
        for (BigDecimal old :
            ground.superseded(metric, fact.key().segment(), fact.key().basis(), then)) {
          Measure.of(metric.id())
              .map(m -> new Subject(m, fact.key().segment(), fact.key().basis()))
              .ifPresent(s -> bases.add(new Start(s, then, old)));
          margin(metric, fact.key().segment(), fact.key().basis(), then, old, ground)
              .ifPresent(bases::add);
        }
      }
    }
    if (ground.bases().size() > 1) {
      for (FiscalQuarter then : List.of(dossier.quarter().yearAgo(), dossier.quarter().plus(-1))) {
        LINES.forEach(line -> onOther(line, then, ground, bases));
      }
    }
    return bases;
  }

  /** The margin that a value which has been replaced made of the revenue of its time. */
  private static Optional<Start> margin(
      Metric metric,
      String segment,
      Basis basis,
      FiscalQuarter then,
      BigDecimal old,
      Ground ground) {
    Optional<Measure> of =
        switch (metric) {
          case GROSS_PROFIT, COST_OF_REVENUE -> Optional.of(Measure.GROSS_MARGIN);
          case OPERATING_INCOME -> Optional.of(Measure.OPERATING_MARGIN);
          case NET_INCOME -> Optional.of(Measure.NET_MARGIN);
          default -> Optional.empty();
        };
    return of.flatMap(
        m ->
            ground
                .value(Subject.segment(Measure.REVENUE, segment), Stretch.of(then))
                .filter(r -> r.signum() > 0)
                .map(r -> Rounding.quotient(old, r))
                .map(v -> metric == Metric.COST_OF_REVENUE ? BigDecimal.ONE.subtract(v) : v)
                .map(v -> new Start(new Subject(m, segment, basis), then, v)));
  }

  private static void onOther(Measure line, FiscalQuarter then, Ground ground, List<Start> bases) {
    for (Basis now : Basis.values()) {
      for (Basis other : Basis.values()) {
        if (now != other) {
          ground
              .value(new Subject(line, "", other), Stretch.of(then))
              .filter(v -> v.signum() > 0)
              .ifPresent(v -> bases.add(new Start(new Subject(line, "", now), then, v)));
        }
      }
    }
  }

  private static Optional<Diagnostic> fault(
      ReadSentence sentence, List<Start> bases, Dossier dossier) {
    List<Claim> claims = sentence.claims();
    for (int i = 0; i < claims.size(); i++) {
      StatedFigure told = claims.get(i).figure();
      if (isLevel(claims.get(i))) {
        for (Start base : bases) {
          if (isTold(told, base, dossier)) {
            for (int j : List.of(i - 1, i + 1, i + 2)) {
              if (j >= 0 && j < claims.size() && isMoved(claims.get(j), base, sentence, dossier)) {
                return Optional.of(finding(sentence, claims.get(j).figure(), base, dossier));
              }
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLevel(Claim claim) {
    StatedFigure figure = claim.figure();
    return (figure.kind() == StatedFigure.Kind.PERCENT || figure.kind() == StatedFigure.Kind.MONEY)
        && !figure.isRange()
        && figure.hedge() == StatedFigure.Hedge.NONE
        && !claim.guidance()
        && (PointMisplaced.digits(figure) >= DIGITS
            || figure.step().compareTo(new BigDecimal("0.01")) == 0);
  }

  /** Of the other basis to the last digit, and not of the one that counts. */
  private static boolean isTold(StatedFigure told, Start base, Dossier dossier) {
    boolean ratio = base.subject().measure().isRatio();
    return ratio == (told.kind() == StatedFigure.Kind.PERCENT)
        && Tolerance.exact(told, base.value())
        && value(base.subject(), base.then(), dossier)
            .filter(v -> !Tolerance.exact(told, v))
            .isPresent();
  }

  private static Optional<BigDecimal> value(Subject subject, FiscalQuarter at, Dossier dossier) {
    return dossier.ground().value(subject, Stretch.of(at));
  }

  private static boolean isMoved(Claim claim, Start base, ReadSentence sentence, Dossier dossier) {
    StatedFigure move = claim.figure();
    boolean ratio = base.subject().measure().isRatio();
    boolean points = move.kind() == StatedFigure.Kind.POINTS;
    boolean may =
        !move.isRange()
            && !claim.guidance()
            && (ratio
                ? points
                : move.kind() == StatedFigure.Kind.PERCENT
                    || (move.kind() == StatedFigure.Kind.MONEY && claim.change()));
    if (!may || isTyped(sentence, base, dossier)) {
      return false;
    }
    Set<BigDecimal> right = new LinkedHashSet<>();
    Optional<BigDecimal> mixed = Optional.empty();
    for (Basis basis : Basis.values()) {
      Subject own = new Subject(base.subject().measure(), base.subject().segment(), basis);
      Optional<BigDecimal> now = value(own, dossier.quarter(), dossier);
      for (FiscalQuarter then :
          List.of(base.then(), dossier.quarter().yearAgo(), dossier.quarter().plus(-1))) {
        Optional<BigDecimal> before = value(own, then, dossier);
        now.flatMap(n -> before.flatMap(b -> moved(move, n, b))).ifPresent(right::add);
      }
      if (basis == base.subject().basis()) {
        mixed = now.flatMap(n -> moved(move, n, base.value()));
      }
    }
    return mixed.filter(m -> is(move, m)).isPresent() && right.stream().noneMatch(r -> is(move, r));
  }

  /** The base as it stands now is told too. */
  private static boolean isTyped(ReadSentence sentence, Start base, Dossier dossier) {
    return value(base.subject(), base.then(), dossier)
        .filter(v -> sentence.claims().stream().anyMatch(c -> Tolerance.exact(c.figure(), v)))
        .isPresent();
  }

  private static Optional<BigDecimal> moved(StatedFigure move, BigDecimal now, BigDecimal then) {
    if (move.kind() != StatedFigure.Kind.PERCENT) {
      return Optional.of(now.subtract(then));
    }
    return then.signum() > 0
        ? Optional.of(Rounding.quotient(now, then).subtract(BigDecimal.ONE))
        : Optional.empty();
  }

  /** Two that are rounded may lie a step apart. */
  private static boolean is(StatedFigure move, BigDecimal value) {
    return value.abs().subtract(move.value().abs()).abs().compareTo(move.step()) <= 0;
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure move, Start base, Dossier dossier) {
    Optional<BigDecimal> now = value(base.subject(), dossier.quarter(), dossier);
    Optional<BigDecimal> then = value(base.subject(), base.then(), dossier);
    String right =
        now.flatMap(n -> then.flatMap(t -> moved(move, n, t)))
            .map(m -> Words.of(m, move) + " of ")
            .orElse("a move of ");
    return Findings.error(
        "R18",
        sentence.sentence().placeAt(move.from()),
        "expected "
            + right
            + base.subject().id()
            + " on one basis, found "
            + sentence.typed(move)
            + " from another value of "
            + base.then().label(),
        "",
        "take the base on the basis of now, as it is restated");
  }
}
