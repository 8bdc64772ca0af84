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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R7: «GAAP gross margin was 62.4% and non-GAAP gross margin 65.0%, 2.6 points lower»: a line on
 * one basis lies so far from itself on the other, on its other side.
 */
final class BasisReversed implements Check {

  private static final Pattern FORMER = Pattern.compile("(?i)前者|\\bformer\\b");

  /** What the basis behind it is compared with is told first. */
  private static final Pattern THAN = Pattern.compile("(?i)(?:比|较)\\s?$");

  private static final Pattern THAN_THE =
      Pattern.compile("(?i)^\\s?(?:(?:higher|lower|more|less) than|above|below) ");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return dossier.ground().bases().size() < 2
        ? List.of()
        : EachFigure.findings(dossier, BasisReversed::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean plain =
        figure.kind() == StatedFigure.Kind.POINTS
            && !figure.signed()
            && claim.against().isEmpty()
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && sentence.mentions(Mention.OfPeriod.class).isEmpty()
            && sentence.mentions(Mention.OfRelativePeriod.class).isEmpty();
    Optional<Basis> basis = plain ? basis(sentence, figure, dossier) : Optional.empty();
    Optional<Measure> measure =
        basis.flatMap(b -> measure(sentence, figure).or(() -> measureBefore(sentence, dossier)));
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    Optional<StatedWay> way = StatedWay.of(sentence, index);
    if (way.isEmpty() || sentence.holds(FORMER)) {
      return Optional.empty();
    }
    Optional<BigDecimal> apart = apart(measure.get(), basis.get(), dossier);
    return apart
        .filter(v -> v.signum() != 0 && v.signum() > 0 != way.get().up())
        .filter(v -> Tolerance.lenient(figure, v.abs()))
        .map(v -> told(sentence, way.get(), measure.get(), basis.get()));
  }

  /** The last basis before the figure, where the other one is named too, here or just before. */
  private static Optional<Basis> basis(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    List<Mention.OfBasis> named =
        sentence.mentions(Mention.OfBasis.class).stream()
            .filter(b -> b.to() <= figure.from())
            .toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Basis last = named.getLast().basis();
    boolean both =
        named.stream().anyMatch(b -> b.basis() != last)
            || (named.size() == 1
                && sentence.mentions(Mention.OfBasis.class).stream()
                    .anyMatch(b -> b.from() >= figure.to() && b.basis() != last)
                && sentence.holdsFrom(figure.to(), THAN_THE))
            || (named.size() == 1
                && dossier.scenes().before(sentence).reversed().stream()
                    .limit(1)
                    .flatMap(s -> s.mentions(Mention.OfBasis.class).stream())
                    .anyMatch(b -> b.basis() != last));
    if (!both) {
      return Optional.empty();
    }
    boolean than = sentence.holdsIn(0, named.getLast().from(), THAN);
    return Optional.of(than ? other(last) : last);
  }

  private static Basis other(Basis basis) {
    return basis == Basis.GAAP ? Basis.NONGAAP : Basis.GAAP;
  }

  private static Optional<Measure> measure(ReadSentence sentence, StatedFigure figure) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.to() <= figure.from())
        .max(Comparator.comparingInt(Mention.OfMeasure::from))
        .flatMap(m -> Measure.of(m.measure()))
        .filter(Measure::isRatio);
  }

  /** «Its non-GAAP counterpart»: of what the sentence before is about. */
  private static Optional<Measure> measureBefore(ReadSentence sentence, Dossier dossier) {
    List<ReadSentence> before = dossier.scenes().before(sentence);
    boolean silent = sentence.mentions(Mention.OfMeasure.class).isEmpty() && !before.isEmpty();
    return silent
        ? before.getLast().mentions(Mention.OfMeasure.class).stream()
            .reduce((a, b) -> b)
            .flatMap(m -> Measure.of(m.measure()))
            .filter(Measure::isRatio)
        : Optional.empty();
  }

  private static Optional<BigDecimal> apart(Measure measure, Basis basis, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> one = dossier.ground().value(new Subject(measure, "", basis), now);
    return one.flatMap(
        v -> dossier.ground().value(new Subject(measure, "", other(basis)), now).map(v::subtract));
  }

  private static Diagnostic told(
      ReadSentence sentence, StatedWay way, Measure measure, Basis basis) {
    return Findings.error(
        "R7",
        sentence.sentence().placeAt(way.at()),
        "expected "
            + measure.id()
            + " "
            + basis.id()
            + " to lie "
            + (way.up() ? "below" : "above")
            + " that on the other basis, found the reverse",
        "",
        "turn the word round, or the two values");
  }
}
