package dev.tracknote.check;

/** R19: a decimal point was lost or misplaced: «毛利率 736%». */
final class LostPoint extends FaultyFigure {

  LostPoint() {
    super("R19", Fault.Kind.POINT, "put the decimal point back");
  }
}
