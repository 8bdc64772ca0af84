package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Place;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one figure of the prose when it was held against what is known.
 *
 * @param typed the figure as it stands in the source
 * @param kind the unit it was typed in; empty for a reference, which has none of its own
 * @param value in base units: money in whole units, ratios and points as fractions, multiples in
 *     times; the lower end of a range; empty for a reference
 * @param formula the reading that yields the figure, or the nearest one to a contradicted figure;
 *     empty where there is none
 */
public record Verdict(
    Place place,
    String typed,
    Optional<StatedFigure.Kind> kind,
    Optional<BigDecimal> value,
    Outcome outcome,
    String formula) {

  /** How a figure stands. */
  public enum Outcome {
    /** A reference that the program fills in. */
    FROM_FACTS,
    /** Typed, and yielded by the facts or by the figures beside it. */
    MATCHED,
    /** Typed, and not what the facts yield. */
    CONTRADICTED,
    /** Typed, and held by somebody outside the accounts: a statement, the minutes, a source. */
    OUTSIDE,
    /** Typed, and nothing says what it is a figure of. */
    UNCHECKED;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
