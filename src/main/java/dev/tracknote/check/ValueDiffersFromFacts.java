package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import java.util.regex.Pattern;

/** R1: a level is stated with a value that the facts do not hold. */
final class ValueDiffersFromFacts extends FaultyFigure {

  private static final Pattern OF_QUARTER = Pattern.compile("^[^…]* FY\\d\\dQ[1-4]$");

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
    return (quarter && dossier.isYieldedTogether(sentence, claim))
        || claim
            .period()
            .filter(p -> TimeTaken.is(sentence, claim, Stretch.of(p), dossier))
            .isPresent();
  }
}
