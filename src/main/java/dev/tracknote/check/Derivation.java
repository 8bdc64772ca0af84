package dev.tracknote.check;

import java.util.List;

/** One way in which the words at a figure can say outright how it comes about. */
interface Derivation {

  /**
   * What it then is; empty where the words say nothing of the kind.
   *
   * @param told the figure, its sentence and those before
   */
  List<Interval> of(Told told);
}
