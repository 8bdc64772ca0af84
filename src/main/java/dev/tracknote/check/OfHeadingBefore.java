package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The next of a list over which its measure stood: «Segment operating income: Packaging EUR62.7m;
 * Services EUR42.3m».
 */
final class OfHeadingBefore implements Derivation {

  private static final Pattern HEADING = Pattern.compile("[：:—]");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    List<Interval> derived = new ArrayList<>();
    if (told.is(Kind.MONEY)
        && told.names().own().size() == 1
        && sentence.mentions(Mention.OfMeasure.class).isEmpty()) {
      heading(told)
          .ifPresent(
              m ->
                  told.ground()
                      .bases()
                      .forEach(
                          b ->
                              told.value(
                                      new Subject(m, told.names().own().getFirst(), b), told.time())
                                  .map(Told::exactly)
                                  .ifPresent(derived::add)));
    }
    return derived;
  }

  /** What the nearest sentence before that names a measure lists by its parts. */
  private static Optional<Measure> heading(Told told) {
    for (ReadSentence one : told.dossier().scenes().before(told.sentence()).reversed()) {
      List<Mention.OfMeasure> measures = one.mentions(Mention.OfMeasure.class);
      if (!measures.isEmpty()) {
        boolean list = measures.size() == 1 && one.holds(HEADING);
        return list ? Measure.of(measures.getFirst().measure()) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
