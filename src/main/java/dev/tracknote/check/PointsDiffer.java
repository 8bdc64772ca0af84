package dev.tracknote.check;

/** R7: a change in points that is not the difference. */
final class PointsDiffer extends FaultyFigure {

  PointsDiffer() {
    super("R7", Fault.Kind.DIFFERENCE, "subtract the two values before rounding");
  }
}
