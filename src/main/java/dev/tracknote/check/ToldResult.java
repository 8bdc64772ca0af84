package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A result that a sentence tells beside what was guided or expected of it, where the facts bear
 * out every level: whatever side it speaks of is then that of the result.
 *
 * @param all what was guided and expected of the line
 * @param marks the values of these that are told here or in the sentence before
 * @param at the marks that a figure of the sentence tells, or lies apart from the result
 * @param gaps the figures that tell how far apart they lie
 */
record ToldResult(
    Measure measure,
    BigDecimal actual,
    List<MarkTold> all,
    List<MarkTold> marks,
    Map<StatedFigure, List<MarkTold>> at,
    Set<StatedFigure> gaps) {

  private static final BigDecimal FAR = new BigDecimal("0.5");

  /** All that a sentence can mean, on each basis on which the line is reported. */
  static List<ToldResult> of(
      ReadSentence sentence,
      Optional<ReadSentence> before,
      List<VerdictOnQuoted.Yardstick> known,
      Dossier dossier) {
    List<ToldResult> told = new ArrayList<>();
    for (Measure measure : known.stream().map(VerdictOnQuoted.Yardstick::measure).distinct().toList()) {
      if (isOf(sentence, measure) && before.filter(b -> !isOf(b, measure)).isEmpty()) {
        List<MarkTold> marks = marks(known, measure);
        for (BigDecimal actual : VerdictOnQuoted.actual(measure, dossier)) {
          new Reader(measure, actual, marks).read(sentence, before).ifPresent(told::add);
        }
      }
    }
    return told;
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

    Optional<ToldResult> read(ReadSentence sentence, Optional<ReadSentence> before) {
      Map<StatedFigure, List<MarkTold>> at = new LinkedHashMap<>();
      List<StatedFigure> gaps = new ArrayList<>();
      boolean result = false;
      boolean named = !sentence.mentions(Mention.OfMeasure.class).isEmpty();
      for (Claim claim : sentence.claims()) {
        StatedFigure figure = claim.figure();
        if (figure.kind() == Kind.COUNT) {
          continue;
        }
        List<MarkTold> level = level(figure);
        boolean own = isLevel(figure) && Tolerance.exact(figure.withoutHedge(), actual);
        if (own && !level.isEmpty()) {
          return Optional.empty();
        }
        List<MarkTold> apart = own || !level.isEmpty() ? List.of() : apart(figure);
        if (own) {
          result = true;
        } else if (!level.isEmpty()) {
          at.put(figure, level);
        } else if (!apart.isEmpty()) {
          at.put(figure, apart);
          gaps.add(figure);
        } else if (claim.against().isEmpty() && !claim.share()) {
          return Optional.empty();
        }
      }
      if (at.isEmpty() && !result) {
        return Optional.empty();
      }
      List<MarkTold> told =
          new ArrayList<>(
              at.entrySet().stream()
                  .filter(e -> !gaps.contains(e.getKey()))
                  .flatMap(e -> e.getValue().stream())
                  .toList());
      for (Claim claim : before.map(ReadSentence::claims).orElse(List.of())) {
        result = result || Tolerance.exact(claim.figure().withoutHedge(), actual);
        told.addAll(level(claim.figure()));
      }
      boolean apart = !gaps.isEmpty() && named;
      if (told.isEmpty() && apart) {
        told.addAll(named(sentence));
      }
      return told.isEmpty() || !(result || apart)
          ? Optional.empty()
          : Optional.of(
              new ToldResult(
                  measure,
                  actual,
                  marks,
                  told.stream().distinct().toList(),
                  at,
                  Set.copyOf(gaps)));
    }

    /** What the words name where no value of it is told: the consensus, or what was guided. */
    private List<MarkTold> named(ReadSentence sentence) {
      boolean expected = sentence.holds(Yardstick.CONSENSUS);
      boolean guided = YardstickMeant.isGuidance(sentence.text());
      return expected == guided
          ? List.of()
          : marks.stream()
              .filter(m -> (m.point() == MarkTold.Point.EXPECTED) == expected)
              .toList();
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
        MarkTold.Point first =
            figure.isRange() ? MarkTold.Point.LOW : MarkTold.Point.MIDDLE;
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
}
