package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import java.math.BigDecimal;

/** What the templates of composed sentences can ask of one thing that was drawn by lot. */
interface Drawn {

  /** A change below this goes neither up nor down. */
  BigDecimal SLIGHT = new BigDecimal("0.001");

  /**
   * What stands for a name.
   *
   * @param way the name behind its first word; empty for the thing itself
   * @throws NothingToTell where the facts do not yield it, or it would mean nothing
   */
  String told(String way);

  /** What could stand there instead and would be wrong. */
  default String another(String way) {
    throw new NothingToTell();
  }

  /** The change that a name means, above nothing where it goes up. */
  default BigDecimal change(String way) {
    throw new IllegalStateException(way);
  }

  /** Which of two or more words is right, counted from 0: the first where something goes up. */
  default int choice(String way) {
    BigDecimal change = change(way);
    if (change.abs().compareTo(SLIGHT) < 0) {
      throw new NothingToTell();
    }
    return change.signum() > 0 ? 0 : 1;
  }

  /**
   * Whether what a sentence says beyond its figures is so.
   *
   * @throws NothingToTell where it is neither clearly so nor clearly not
   */
  default boolean holds(String way) {
    throw new IllegalStateException(way);
  }
}
