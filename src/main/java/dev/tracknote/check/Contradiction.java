package dev.tracknote.check;

import dev.tracknote.facts.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Facts of one period that cannot all be right.
 *
 * @param broken what they break, never empty
 * @param suspects those of them of which nothing else says that they are right, never empty
 * @param fitting the value of a single suspect with which all would hold
 * @param why how sure it is that one of them is wrong
 */
record Contradiction(
    List<Held> broken, List<Fact> suspects, Optional<BigDecimal> fitting, Certainty why) {

  Contradiction {
    broken = List.copyOf(broken);
    suspects = List.copyOf(suspects);
  }

  /** How sure it is that a fact is wrong. */
  enum Certainty {
    /** The company's accounts keep it in the other periods. */
    CERTAIN,
    /** A company may break it for once, or no other period tells whether it keeps it. */
    ODD,
    /** It was kept until one of the facts was restated. */
    RESTATED
  }

  boolean isError() {
    return why == Certainty.CERTAIN;
  }
}
