package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R18: a value of now on one basis set against one of then on another.
 *
 * <p>The values tell it: each is found on its own basis alone, and neither has a partner of the
 * other time on its own basis in the sentence.
 */
final class BasesCompared implements Check {

  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i)相比|较|由|从|比|同比|增长|提升|提高|下降|改善|转差|\\b(?:from|compares?|compared|against|versus|than|growth|rose|fell|up|down|above|below|improved|widened|advance|times)\\b|而|倍");

  /** Words that set two bases side by side without measuring the one by the other. */
  private static final Pattern COINCIDES = Pattern.compile("恰好相同|恰好相等|巧合|coincid|happens to");

  private record Found(StatedFigure figure, Measure measure, Basis basis, Stretch stretch) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    if (dossier.ground().bases().size() < 2) {
      return findings;
    }
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.claims().size() > 1
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.holds(COMPARES)
          && !sentence.holds(COINCIDES)) {
        dossier.scenes().of(sentence).flatMap(s -> fault(sentence, s)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> fault(ReadSentence sentence, Scene scene) {
    for (Measure measure : scene.measures()) {
      List<Found> found = new ArrayList<>();
      for (Claim claim : sentence.claims()) {
        if (claim.figure().kind() == kind(measure)
            && !claim.figure().isRange()
            && !claim.guidance()) {
          found(claim.figure(), measure, scene).stream()
              .filter(f -> mayBeOf(sentence, claim, f.stretch(), scene))
              .forEach(found::add);
        }
      }
      for (Found now : found) {
        for (Found then : found) {
          if (isMixed(now, then, found, scene)) {
            return Optional.of(finding(sentence, now, then));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A value that is told of last quarter is none of another time that it equals. */
  private static boolean mayBeOf(ReadSentence sentence, Claim claim, Stretch stretch, Scene scene) {
    Stretch own = Stretch.of(scene.ground().quarter());
    return claim.period().isPresent()
        || !TimeOfLevel.isNextTo(sentence, claim)
        || switch (claim.when().orElse(Mention.When.OTHER)) {
          case YEAR_AGO -> stretch.equals(own.yearAgo());
          case PREVIOUS_QUARTER -> stretch.equals(own.previous());
          case CURRENT -> stretch.equals(own);
          case TRAILING_YEAR, NEXT_QUARTER, OTHER -> true;
        };
  }

  private static StatedFigure.Kind kind(Measure measure) {
    return measure.isRatio() ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY;
  }

  private static List<Found> found(StatedFigure figure, Measure measure, Scene scene) {
    List<Found> found = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      Stretch own = Stretch.of(scene.ground().quarter());
      Set<Stretch> times = new LinkedHashSet<>(scene.stretches());
      times.add(own.yearAgo());
      for (Stretch stretch : times) {
        Optional<BigDecimal> value = scene.value(new Subject(measure, "", basis), stretch);
        if (value.filter(v -> isTyped(figure, v)).isPresent()) {
          found.add(new Found(figure, measure, basis, stretch));
        }
      }
    }
    return found;
  }

  private static boolean isTyped(StatedFigure figure, BigDecimal value) {
    return Tolerance.exact(figure, value) || Tolerance.exact(figure, value.negate());
  }

  private static boolean isMixed(Found now, Found then, List<Found> found, Scene scene) {
    boolean apart =
        now.figure().from() != then.figure().from()
            && now.basis() != then.basis()
            && now.stretch().equals(Stretch.of(scene.ground().quarter()))
            && (then.stretch().equals(now.stretch().yearAgo())
                || then.stretch().equals(now.stretch().previous()));
    return apart
        && found.stream().noneMatch(f -> isPartner(f, now, then.stretch()))
        && found.stream().noneMatch(f -> isPartner(f, then, now.stretch()))
        && found.stream().noneMatch(f -> isOfOneBasis(f, now, then))
        && isOnlyOn(now, found)
        && isOnlyOn(then, found);
  }

  /** What is held against it is a value on its own basis as well, of a year ago. */
  private static boolean isOfOneBasis(Found other, Found now, Found then) {
    return other.figure().from() == then.figure().from()
        && other.basis() == now.basis()
        && other.stretch().equals(now.stretch().yearAgo());
  }

  private static boolean isPartner(Found other, Found of, Stretch stretch) {
    return other.basis() == of.basis() && other.stretch().equals(stretch);
  }

  private static boolean isOnlyOn(Found one, List<Found> found) {
    return found.stream()
        .filter(f -> f.figure().from() == one.figure().from() && f.stretch().equals(one.stretch()))
        .allMatch(f -> f.basis() == one.basis());
  }

  private static Diagnostic finding(ReadSentence sentence, Found now, Found then) {
    StatedFigure figure = now.figure().from() > then.figure().from() ? now.figure() : then.figure();
    return Findings.error(
        "R18",
        sentence.sentence().placeAt(figure.from()),
        "expected "
            + now.measure().id()
            + " of both times on one basis, found "
            + now.basis().id()
            + " "
            + now.stretch().label()
            + " against "
            + then.basis().id()
            + " "
            + then.stretch().label(),
        "",
        "take both values from one basis");
  }
}
