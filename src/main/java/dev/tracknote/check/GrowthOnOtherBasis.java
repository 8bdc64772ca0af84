package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R18: a growth rate that only comes out of a value of now and a base on another basis: one that
 * was restated since, or the other one of GAAP and adjusted.
 */
final class GrowthOnOtherBasis implements Check {

  /** Words that say the comparison is not the one that counts. */
  private static final Pattern DISOWNED =
      Pattern.compile(
          "(?i)不可比|[不非]是可比|非可比|口径差异|不具可比|会被|失真|并非|而非|不应|若[按以]|不可用|为基数则|差异源于|not comparable|distort|mislead|would (?:have|seem|appear|overstate|understate)|(?:do|does) not use|apples|rather than|instead of");

  private static final Pattern OWNED = Pattern.compile("(?i)我们采用|that we use|we use here");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      boolean asserted =
          (!sentence.holds(DISOWNED) || sentence.holds(OWNED))
              && !OldBasisSaid.isSupposed(sentence);
      if (asserted) {
        for (Claim claim : sentence.claims()) {
          if (isGrowth(sentence, claim)) {
            dossier
                .scenes()
                .of(sentence)
                .flatMap(s -> judge(sentence, claim, s, dossier))
                .ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  /** One digit comes out of too many pairs of values to tell which was meant. */
  private static boolean isGrowth(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    boolean told =
        claim.change()
            || claim.against().isPresent()
            || !sentence.mentions(Mention.OfDirection.class).isEmpty()
            || !sentence.mentions(Mention.OfComparison.class).isEmpty();
    return figure.kind() == StatedFigure.Kind.PERCENT
        && told
        && !figure.isRange()
        && !claim.share()
        && !Scopes.isTooRough(figure)
        && figure.value().abs().compareTo(figure.step().multiply(BigDecimal.TEN)) >= 0;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Claim claim, Scene scene, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Ground ground = dossier.ground();
    boolean exact = figure.step().compareTo(new BigDecimal("0.001")) <= 0;
    for (Subject subject : subjects(sentence, claim, scene)) {
      Stretch now = Stretch.of(dossier.quarter());
      for (Stretch base : List.of(now.yearAgo(), now.previous())) {
        Optional<BigDecimal> current = ground.value(subject, now);
        if (current.isEmpty() || isSame(subject, now, figure, ground)) {
          continue;
        }
        for (BigDecimal then : others(subject, base, ground)) {
          if (then.signum() > 0 && comesOut(figure, current.get(), then)) {
            boolean typed = exact || isTyped(sentence, then);
            if (typed
                && !dossier.scenes().of(sentence).filter(s -> explains(s, figure)).isPresent()) {
              return Optional.of(finding(sentence, figure, subject, base));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean explains(Scene scene, StatedFigure figure) {
    return scene.admissible().levelOrGrowth(figure).isPresent();
  }

  private static boolean isTyped(ReadSentence sentence, BigDecimal value) {
    return sentence.claims().stream().anyMatch(c -> Tolerance.exact(c.figure(), value));
  }

  private static boolean isSame(Subject subject, Stretch now, StatedFigure figure, Ground ground) {
    return List.of(now.yearAgo(), now.previous()).stream()
        .flatMap(b -> ground.growth(subject, now, b).stream())
        .anyMatch(e -> Admissible.matches(figure, e.value()));
  }

  private static boolean comesOut(StatedFigure figure, BigDecimal now, BigDecimal then) {
    BigDecimal rate = Rounding.quotient(now, then).subtract(BigDecimal.ONE);
    return Admissible.matches(figure, rate);
  }

  /** What the base was before it was restated, and what it is on the other basis. */
  private static List<BigDecimal> others(Subject subject, Stretch base, Ground ground) {
    List<BigDecimal> values = new ArrayList<>();
    Metric.of(subject.measure().id())
        .ifPresent(
            m ->
                values.addAll(
                    ground.superseded(m, subject.segment(), subject.basis(), base.last())));
    for (Basis basis : Basis.values()) {
      if (basis != subject.basis()) {
        ground
            .value(new Subject(subject.measure(), subject.segment(), basis), base)
            .ifPresent(values::add);
      }
    }
    return values;
  }

  private static Set<Subject> subjects(ReadSentence sentence, Claim claim, Scene scene) {
    Set<String> segments = new LinkedHashSet<>();
    sentence.mentions(Mention.OfSegment.class).forEach(s -> segments.add(s.segment()));
    if (segments.isEmpty()) {
      segments.addAll(scene.segments());
      segments.add("");
    }
    Optional<Measure> said = Measure.of(claim.measure());
    Set<Measure> measures = new LinkedHashSet<>();
    said.ifPresent(measures::add);
    if (said.isEmpty()) {
      measures.addAll(scene.measures());
      measures.add(Measure.REVENUE);
    }
    Set<Subject> subjects = new LinkedHashSet<>();
    for (Measure measure : measures) {
      for (String segment : segments) {
        for (Basis basis : claim.basis().map(Set::of).orElseGet(scene.ground()::bases)) {
          if (!measure.isRatio()) {
            subjects.add(new Subject(measure, segment, basis));
          }
        }
      }
    }
    return subjects;
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, Subject subject, Stretch base) {
    return Findings.error(
        "R18",
        sentence.sentence().placeAt(figure.from()),
        "expected the growth of "
            + subject.id()
            + " on one basis, found "
            + sentence.typed(figure)
            + " against another value of "
            + base.label(),
        "",
        "take both values from one basis, the base as it is restated now");
  }
}
