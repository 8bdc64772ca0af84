package dev.tracknote.check;

import java.util.regex.Pattern;

/** R1: a level is stated with a value that the facts do not hold. */
final class ValueDiffersFromFacts extends FaultyFigure {

  private static final Pattern OF_QUARTER = Pattern.compile("^[^…]* FY\\d\\dQ[1-4]$");

  ValueDiffersFromFacts() {
    super("R1", Fault.Kind.VALUE, "correct the figure, or let the program fill it in");
  }

  /** «the two quarters total ¥162.37bn»: of several quarters where one was looked for. */
  @Override
  boolean isRight(Fault fault, Dossier dossier) {
    return fault.expected().stream().allMatch(e -> OF_QUARTER.matcher(e.words()).matches())
        && dossier.isYieldedTogether(fault.bound().sentence(), fault.bound().claim());
  }
}
