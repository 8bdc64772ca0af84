package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalYear;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R1: a level is stated with a value that the facts do not hold. */
final class ValueDiffersFromFacts extends FaultyFigure {

  private static final Pattern OF_QUARTER = Pattern.compile("^[^…]* FY\\d\\dQ[1-4]$");

  /** As many sentences of a list as may go on with the time of one of them. */
  private static final int ITEMS = 5;

  ValueDiffersFromFacts() {
    super("R1", Fault.Kind.VALUE, "correct the figure, or let the program fill it in");
  }

  /**
   * «the two quarters total ¥162.37bn»: of several quarters where one was looked for; «adding $164m
   * to its FY25Q2 level took it to $812m»: of now where another time was.
   */
  @Override
  boolean isRight(Fault fault, Dossier dossier) {
    ReadSentence sentence = fault.bound().sentence();
    Claim claim = fault.bound().claim();
    boolean quarter =
        fault.expected().stream().allMatch(e -> OF_QUARTER.matcher(e.words()).matches());
    return (quarter
            && (dossier.isYieldedTogether(sentence, claim)
                || isOfYearListed(sentence, claim, dossier)))
        || claim
            .period()
            .filter(p -> TimeTaken.is(sentence, claim, Stretch.of(p), dossier))
            .isPresent();
  }

  /** «- FY25 net sales $6,025.9M», and two items further down «- GAAP net income $375.5M». */
  private static boolean isOfYearListed(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure());
    boolean timed =
        claim.period().isPresent()
            || claim.when().isPresent()
            || !sentence.mentions(Mention.OfPeriod.class).isEmpty();
    if (timed || measure.isEmpty() || claim.segments().stream().anyMatch(s -> !s.isEmpty())) {
      return false;
    }
    Subject subject = new Subject(measure.get(), "", claim.basis().orElse(Basis.GAAP));
    Optional<ReadSentence> at = dossier.scenes().last(sentence);
    for (int back = 0; back < ITEMS && at.isPresent(); back++) {
      List<Mention.OfPeriod> named = at.get().mentions(Mention.OfPeriod.class);
      boolean apart = at.get().sentence().passage() != sentence.sentence().passage();
      if (named.stream().anyMatch(p -> !(p.period() instanceof FiscalYear))) {
        return false;
      }
      if (apart
          && named.stream()
              .flatMap(p -> dossier.ground().value(subject, Stretch.of(p.period())).stream())
              .anyMatch(v -> Tolerance.exact(claim.figure(), v))) {
        return true;
      }
      at = dossier.scenes().last(at.get());
    }
    return false;
  }
}
