package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;

/**
 * What a sentence can tell values and moves of.
 *
 * @param name what tells it from others
 * @param segment the part whose it is, or nothing
 * @param kind what its values are counted in
 */
record LineTold(String name, String segment, StatedFigure.Kind kind, MovesOfSize.Line values) {

  @Override
  public boolean equals(Object other) {
    return other instanceof LineTold line && name.equals(line.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether figures of this kind can be values of it. */
  boolean isValue(StatedFigure.Kind one) {
    return one == kind;
  }

  /** Whether they can be how far it moved. */
  boolean isMove(StatedFigure.Kind one) {
    return kind == StatedFigure.Kind.PERCENT
        ? one == StatedFigure.Kind.POINTS
        : one == StatedFigure.Kind.PERCENT || one == kind;
  }
}
