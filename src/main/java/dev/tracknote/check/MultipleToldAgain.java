package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R11: a growth that the sentence before told by a rate, by a multiple or by its two values, told
 * again as a multiple that it is not: «增长 12.0%。也就是说，一年增长约 1.1 倍».
 */
final class MultipleToldAgain implements Check {

  private static final Pattern AGAIN =
      Pattern.compile(
          "(?i)^\\s?(?:换算(?:下来|成倍数|一下)|也就是说|也可以说|换言之|换句话说|等于说|或者说|折算下来)|^(?:put (?:differently|another way)|in other words|that is)\\b|\\b(?:thus|therefore|hence)\\b");

  /** A longer time than that of a rate over the year or the quarter. */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?i)[两二三四五六七八九]个?(?:财?年|季)|\\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:years|quarters)\\b");

  private static final int FEW = 3;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MultipleToldAgain::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.kind() != StatedFigure.Kind.MULTIPLE
        || sentence.claims().size() > 1
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || !sentence.holds(AGAIN)) {
      return Optional.empty();
    }
    List<ReadSentence> earlier = dossier.scenes().before(sentence);
    Optional<MultipleSaid> said =
        MultipleSaid.of(sentence, figure).or(() -> MultipleSaid.ofLevel(sentence, figure));
    if (earlier.isEmpty() || said.isEmpty() || !isOfTheSame(sentence, earlier.getLast())) {
      return Optional.empty();
    }
    List<BigDecimal> ratios = ratios(earlier.getLast(), sentence.holds(SPAN));
    return ratios.isEmpty() || ratios.stream().anyMatch(said.get()::admits)
        ? Optional.empty()
        : Optional.of(MultipleOfStated.told(sentence, figure, ratios.getFirst()));
  }

  /** Nothing is named that the sentence before did not speak of. */
  private static boolean isOfTheSame(ReadSentence sentence, ReadSentence before) {
    List<String> told = names(before);
    return told.containsAll(names(sentence));
  }

  private static List<String> names(ReadSentence sentence) {
    List<String> names = new ArrayList<>();
    sentence.mentions(Mention.OfMeasure.class).stream()
        .map(Mention.OfMeasure::measure)
        .filter(m -> Measure.of(m).isPresent())
        .forEach(names::add);
    sentence.mentions(Mention.OfSegment.class).stream()
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .forEach(names::add);
    return names;
  }

  /** What a sentence tells of a growth: what it ended at, in levels of the beginning. */
  private static List<BigDecimal> ratios(ReadSentence before, boolean longer) {
    List<BigDecimal> ratios = new ArrayList<>();
    if (before.claims().size() > FEW) {
      return ratios;
    }
    for (Claim claim : before.claims()) {
      StatedFigure figure = claim.figure();
      boolean spanned = claim.against().isPresent() && longer;
      if (figure.kind() == StatedFigure.Kind.PERCENT
          && (claim.change() || claim.against().isPresent())
          && !claim.share()
          && !spanned) {
        BigDecimal rate = claim.falling() ? figure.value().abs().negate() : figure.value();
        ratios.add(rate.add(BigDecimal.ONE));
      }
      if (figure.kind() == StatedFigure.Kind.MULTIPLE) {
        MultipleSaid.of(before, figure)
            .or(() -> MultipleSaid.ofLevel(before, figure))
            .ifPresent(m -> ratios.add(m.middle()));
      }
    }
    addPair(before, ratios);
    return ratios;
  }

  private static void addPair(ReadSentence before, List<BigDecimal> ratios) {
    List<StatedFigure> levels =
        before.claims().stream()
            .map(Claim::figure)
            .filter(
                f ->
                    f.kind() == StatedFigure.Kind.MONEY
                        || (f.kind() == StatedFigure.Kind.COUNT
                            && f.value().compareTo(BigDecimal.TEN) > 0))
            .toList();
    boolean pair =
        levels.size() == 2
            && levels.getFirst().isOfOneUnitWith(levels.getLast())
            && levels.stream().allMatch(f -> f.value().signum() > 0 && !f.isRange());
    if (pair) {
      Interval one = Interval.of(levels.getFirst());
      Interval other = Interval.of(levels.getLast());
      ratios.add(one.over(other).middle());
      ratios.add(other.over(one).middle());
    }
  }
}
