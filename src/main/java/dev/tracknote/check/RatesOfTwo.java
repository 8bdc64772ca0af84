package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * «Growth at X ran slower than for the Company overall: +25.6% versus +30.5%»: the growth of two
 * things at one time, which the words hold against each other.
 *
 * @param own of what the words speak of
 * @param other of what it is held against
 */
record RatesOfTwo(StatedFigure own, StatedFigure other) {

  static final String HINT = "compare the growth of both before it is told";

  /** The first figure of what is spoken of, and the first of another thing that is named. */
  static Optional<RatesOfTwo> of(ReadSentence sentence, Topics topics, Dossier dossier) {
    List<Subject> owns = topics.all().stream().flatMap(List::stream).toList();
    List<Subject> others = new ArrayList<>();
    dossier.ground().bases().forEach(b -> others.add(new Subject(Measure.REVENUE, "", b)));
    PartsMeant.named(sentence).forEach(p -> others.add(Subject.segment(Measure.REVENUE, p)));
    others.removeAll(owns);
    List<StatedFigure> rates =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT)
            .toList();
    Optional<StatedFigure> own = rates.stream().filter(f -> isGrowth(f, owns, dossier)).findFirst();
    Optional<StatedFigure> other =
        rates.stream()
            .filter(f -> isGrowth(f, others, dossier) && !isGrowth(f, owns, dossier))
            .findFirst();
    return own.flatMap(a -> other.map(b -> new RatesOfTwo(a, b)));
  }

  /** Whether they lie the other way than the words say. */
  boolean isOther(boolean faster) {
    int order = own.value().compareTo(other.value());
    return order != 0 && order > 0 != faster;
  }

  String words(Phrase phrase) {
    return "expected "
        + phrase.sentence().typed(own)
        + " to lie as it does beside "
        + phrase.sentence().typed(other)
        + ", found \""
        + phrase.masked().substring(phrase.from(), phrase.to())
        + "\"";
  }

  private static boolean isGrowth(StatedFigure figure, List<Subject> lines, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return lines.stream()
        .flatMap(s -> Stream.of(now.yearAgo(), now.previous()).map(t -> growth(s, now, t, dossier)))
        .flatMap(Optional::stream)
        .anyMatch(Reach.of(figure)::holds);
  }

  private static Optional<BigDecimal> growth(
      Subject subject, Stretch now, Stretch then, Dossier dossier) {
    return dossier.ground().growth(subject, now, then).map(Expected::value);
  }
}
