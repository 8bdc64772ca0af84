package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Han;
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

  /** «后者较前者低»: what is measured is what was named last. */
  private static final Pattern THAN_FORMER =
      Pattern.compile("(?i)(?:较|比|高于|低于|相[较比]于?)\\s?前者|\\b(?:than|above|below) the former\\b");

  /** «non-GAAP 口径更低，为 78.6%»: without saying by how much. */
  private static final Pattern ON_THE_SIDE =
      Pattern.compile(
          "(?i)(?:[更较稍略](?:(?<up>高|大)|(?<down>低|小))一?些?[，,]?\\s?(?:为|达|至|录得|是|在)?|\\b(?:(?<upen>higher)|(?<downen>lower)),? (?:at|with)) ?$");

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
        (figure.kind() == StatedFigure.Kind.POINTS || figure.kind() == StatedFigure.Kind.PERCENT)
            && !figure.signed()
            && claim.against().isEmpty()
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && sentence.mentions(Mention.OfPeriod.class).isEmpty()
            && sentence.mentions(Mention.OfRelativePeriod.class).stream()
                .allMatch(p -> p.when() == Mention.When.CURRENT);
    Optional<Basis> basis = plain ? basis(sentence, figure, dossier) : Optional.empty();
    Optional<Measure> measure =
        basis.flatMap(
            b -> measure(sentence, figure, dossier).or(() -> measureBefore(sentence, dossier)));
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    boolean points = figure.kind() == StatedFigure.Kind.POINTS;
    Optional<SideSaid> side =
        points
            ? StatedWay.of(sentence, index)
                .filter(w -> w.at() < figure.from() || !Han.isIn(sentence.text()))
                .map(w -> new SideSaid(w.up(), w.at()))
            : onTheSide(sentence, figure);
    if (side.isEmpty() || (sentence.holds(FORMER) && !sentence.holds(THAN_FORMER))) {
      return Optional.empty();
    }
    Optional<BigDecimal> apart = apart(measure.get(), basis.get(), dossier);
    return apart
        .filter(v -> v.signum() != 0 && v.signum() > 0 != side.get().more())
        .filter(v -> points ? Tolerance.lenient(figure, v.abs()) : isFar(figure, v))
        .map(v -> told(sentence, side.get(), measure.get(), basis.get()));
  }

  private static Optional<SideSaid> onTheSide(ReadSentence sentence, StatedFigure figure) {
    return sentence
        .firstIn(0, figure.from(), ON_THE_SIDE)
        .map(m -> new SideSaid(m.group("up") != null || m.group("upen") != null, m.start()));
  }

  /** By more than the typing of the two can hide. */
  private static boolean isFar(StatedFigure figure, BigDecimal apart) {
    return apart.abs().compareTo(figure.step()) > 0;
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

  /** The last one before the figure, or else that of the sentence before it. */
  private static Optional<Measure> measure(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    List<Mention.OfMeasure> named = sentence.mentions(Mention.OfMeasure.class);
    List<Mention.OfMeasure> meant =
        named.isEmpty()
            ? dossier.scenes().before(sentence).reversed().stream()
                .limit(1)
                .flatMap(s -> s.mentions(Mention.OfMeasure.class).stream())
                .toList()
            : named.stream().filter(m -> m.to() <= figure.from()).toList();
    return meant.stream()
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
      ReadSentence sentence, SideSaid side, Measure measure, Basis basis) {
    return Findings.error(
        "R7",
        sentence.sentence().placeAt(side.at()),
        "expected "
            + measure.id()
            + " "
            + basis.id()
            + " to lie "
            + (side.more() ? "below" : "above")
            + " that on the other basis, found the reverse",
        "",
        "turn the word round, or the two values");
  }
}
