package dev.tracknote.check;

/** R1: a level is stated with a value that the facts do not hold. */
final class ValueDiffersFromFacts extends FaultyFigure {

  ValueDiffersFromFacts() {
    super("R1", Fault.Kind.VALUE, "correct the figure, or let the program fill it in");
  }
}
