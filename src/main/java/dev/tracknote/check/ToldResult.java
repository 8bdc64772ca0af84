package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A result that a sentence tells beside what was guided or expected of it, where the facts bear out
 * every level: whatever side it speaks of is then that of the result.
 *
 * @param all what was guided and expected of the line
 * @param marks the values of these that are told here or in the sentence before
 * @param at the marks that a figure of the sentence tells, or lies apart from the result
 * @param gaps the figures that tell how far apart they lie
 * @param results the figures that tell the result
 */
record ToldResult(
    Measure measure,
    BigDecimal actual,
    List<MarkTold> all,
    List<MarkTold> marks,
    Map<StatedFigure, List<MarkTold>> at,
    Set<StatedFigure> gaps,
    List<StatedFigure> results) {

  /** What is guided is held against a result, and not a result against what is guided next. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?i)(?<!较.{0,8})(?<!比.{0,8})(?:实际|最终|兑现|实绩|交出|录得)|\\b(?:actual|came|landed|finished|ended|result|outturn|outcome|reported|delivered|printed|posted|was|missed|beat|topped)\\b(?!.*\\bguided to\\b)");

  private static final BigDecimal FAR = new BigDecimal("0.5");

  /** All that a sentence can mean, on each basis on which the line is reported. */
  static List<ToldResult> of(
      ReadSentence sentence,
      List<ReadSentence> before,
      List<VerdictOnQuoted.Yardstick> known,
      Dossier dossier) {
    List<ToldResult> told = new ArrayList<>();
    for (Measure measure :
        known.stream().map(VerdictOnQuoted.Yardstick::measure).distinct().toList()) {
      if (isOf(sentence, measure) && before.stream().allMatch(b -> isOf(b, measure))) {
        List<MarkTold> marks = marks(known, measure);
        if (isOnTwoBases(sentence, measure, marks, dossier)) {
          return List.of();
        }
        for (BigDecimal actual : actual(sentence, measure, dossier)) {
          new Reader(measure, actual, marks).read(sentence, before).ifPresent(told::add);
        }
      }
    }
    return told;
  }

  /** What it was on the basis that is said, or else on each. */
  private static List<BigDecimal> actual(ReadSentence sentence, Measure measure, Dossier dossier) {
    List<Basis> said =
        sentence.mentions(Mention.OfBasis.class).stream()
            .map(Mention.OfBasis::basis)
            .distinct()
            .toList();
    Optional<BigDecimal> own =
        said.size() == 1
            ? dossier
                .ground()
                .value(Subject.company(measure, said.getFirst()), Stretch.of(dossier.quarter()))
                .filter(v -> v.signum() > 0)
            : Optional.empty();
    return own.map(List::of).orElseGet(() -> VerdictOnQuoted.actual(measure, dossier));
  }

  /** «Non-GAAP EPS of $0.68 matched the Street, and GAAP EPS of $0.56 was higher». */
  private static boolean isOnTwoBases(
      ReadSentence sentence, Measure measure, List<MarkTold> marks, Dossier dossier) {
    Set<BigDecimal> told = new LinkedHashSet<>();
    for (BigDecimal actual : VerdictOnQuoted.actual(measure, dossier)) {
      Reader reader = new Reader(measure, actual, marks);
      if (sentence.claims().stream().anyMatch(c -> reader.isResult(c.figure()))) {
        told.add(actual.stripTrailingZeros());
      }
    }
    return told.size() > 1
        && sentence.mentions(Mention.OfBasis.class).stream()
                .map(Mention.OfBasis::basis)
                .distinct()
                .count()
            > 1;
  }

  private static boolean isOf(ReadSentence sentence, Measure measure) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .allMatch(m -> m.measure().equals(measure.id()));
  }

  private static List<MarkTold> marks(List<VerdictOnQuoted.Yardstick> known, Measure measure) {
    List<MarkTold> marks = new ArrayList<>();
    for (VerdictOnQuoted.Yardstick yardstick : known) {
      if (yardstick.measure() == measure && yardstick.isOne()) {
        marks.add(new MarkTold(MarkTold.Point.EXPECTED, yardstick.low()));
      } else if (yardstick.measure() == measure) {
        marks.add(new MarkTold(MarkTold.Point.LOW, yardstick.low()));
        marks.add(new MarkTold(MarkTold.Point.MIDDLE, yardstick.middle()));
        marks.add(new MarkTold(MarkTold.Point.HIGH, yardstick.high()));
      }
    }
    return marks;
  }

  /** Reads what the figures of a sentence are of one result. */
  private record Reader(Measure measure, BigDecimal actual, List<MarkTold> marks) {

    Optional<ToldResult> read(ReadSentence sentence, List<ReadSentence> before) {
      Map<StatedFigure, List<MarkTold>> at = new LinkedHashMap<>();
      Set<StatedFigure> gaps = new LinkedHashSet<>();
      List<MarkTold> told = new ArrayList<>();
      List<StatedFigure> results = new ArrayList<>();
      List<StatedFigure> either = either(sentence.claims());
      for (Claim claim : sentence.claims()) {
        StatedFigure figure = claim.figure();
        List<MarkTold> level = level(figure);
        if (figure.kind() == Kind.COUNT) {
          continue;
        }
        if (isResult(figure)) {
          results.add(figure);
          told.addAll(either.size() > 1 ? level : List.of());
        } else if (!level.isEmpty()) {
          at.put(figure, level);
          told.addAll(level);
        } else if (!apart(figure).isEmpty()) {
          at.put(figure, apart(figure));
          gaps.add(figure);
        } else if (claim.against().isEmpty() && !claim.share()) {
          return Optional.empty();
        }
      }
      boolean result = !results.isEmpty();
      if (at.isEmpty() && !result && !sentence.claims().isEmpty()) {
        return Optional.empty();
      }
      for (ReadSentence one : before) {
        for (Claim claim : one.claims()) {
          boolean own = isResult(claim.figure());
          result = result || own;
          told.addAll(own ? List.of() : level(claim.figure()));
        }
      }
      boolean apart = !gaps.isEmpty() && !sentence.mentions(Mention.OfMeasure.class).isEmpty();
      if (told.isEmpty() && apart) {
        told.addAll(named(sentence));
      }
      boolean guided = told.stream().anyMatch(m -> m.point() != MarkTold.Point.EXPECTED);
      if (!result && guided && !sentence.holds(RESULT)) {
        return Optional.empty();
      }
      return told.isEmpty() || !(result || apart)
          ? Optional.empty()
          : Optional.of(
              new ToldResult(
                  measure, actual, marks, told.stream().distinct().toList(), at, gaps, results));
    }

    private boolean isResult(StatedFigure figure) {
      return isLevel(figure) && Tolerance.exact(figure.withoutHedge(), actual);
    }

    /** Figures that were rounded to the result as well as to what it is held against. */
    private List<StatedFigure> either(List<Claim> claims) {
      return claims.stream()
          .map(Claim::figure)
          .filter(f -> isResult(f) && !level(f).isEmpty())
          .toList();
    }

    /** What the words name where no value of it is told: the consensus, or what was guided. */
    private List<MarkTold> named(ReadSentence sentence) {
      boolean expected = sentence.holds(Yardstick.CONSENSUS);
      boolean guided = YardstickMeant.isGuidance(sentence.text());
      return expected == guided
          ? List.of()
          : marks.stream().filter(m -> (m.point() == MarkTold.Point.EXPECTED) == expected).toList();
    }

    private boolean isLevel(StatedFigure figure) {
      return figure.kind() == (measure.isRatio() ? Kind.PERCENT : Kind.MONEY)
          && !figure.isRange()
          && figure.width().isEmpty();
    }

    /** The marks that a figure tells; both ends where it is a range. */
    private List<MarkTold> level(StatedFigure figure) {
      if (figure.kind() != (measure.isRatio() ? Kind.PERCENT : Kind.MONEY)) {
        return List.of();
      }
      StatedFigure plain = figure.withoutHedge();
      if (figure.isRange() || figure.width().isPresent()) {
        List<MarkTold> band =
            marks.stream().filter(m -> m.point() != MarkTold.Point.EXPECTED).toList();
        MarkTold.Point first = figure.isRange() ? MarkTold.Point.LOW : MarkTold.Point.MIDDLE;
        boolean own =
            band.stream().anyMatch(m -> m.point() == first && Tolerance.exact(plain, m.value()))
                && figure
                    .high()
                    .filter(
                        h ->
                            band.stream()
                                .noneMatch(
                                    m ->
                                        m.point() == MarkTold.Point.HIGH
                                            && Tolerance.exact(plain.withValue(h), m.value())))
                    .isEmpty();
        return own
            ? band.stream().filter(m -> m.point() != MarkTold.Point.MIDDLE).toList()
            : List.of();
      }
      return marks.stream().filter(m -> Tolerance.exact(plain, m.value())).toList();
    }

    /** The marks that lie so far from the result. */
    private List<MarkTold> apart(StatedFigure figure) {
      if (figure.isRange() || figure.width().isPresent()) {
        return List.of();
      }
      return marks.stream().filter(m -> isApart(figure, m)).toList();
    }

    private boolean isApart(StatedFigure figure, MarkTold mark) {
      BigDecimal size = actual.subtract(mark.value()).abs();
      BigDecimal said = figure.value().abs();
      return switch (figure.kind()) {
        case MONEY -> !measure.isRatio() && isSize(said, size, figure.step());
        case POINTS -> measure.isRatio() && isSize(said, size, figure.step());
        case PERCENT ->
            !measure.isRatio()
                && mark.value().signum() > 0
                && isSize(said, Rounding.quotient(size, mark.value()), figure.step());
        default -> false;
      };
    }

    private static boolean isSize(BigDecimal said, BigDecimal size, BigDecimal step) {
      return said.signum() > 0
          && said.subtract(size).abs().compareTo(step) <= 0
          && said.subtract(size).abs().compareTo(size.multiply(FAR)) <= 0;
    }
  }

  /** Whether the result is printed to the very digits of a mark. */
  boolean isTypedAs(MarkTold mark) {
    return results.stream().anyMatch(f -> Tolerance.exact(f.withoutHedge(), mark.value()));
  }
}
