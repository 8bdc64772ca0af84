package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;

/** A word of the trade in a sentence: what is measured, of what, when, against what. */
public sealed interface Mention {

  /** Offset of its first sign in the sentence. */
  int from();

  /** Offset behind its last sign. */
  int to();

  /** A line of the statements or a ratio, by the name that figure references use. */
  record OfMeasure(int from, int to, String measure) implements Mention {

    /** 费用率 behind a line of expenses, whose ratio to revenue it is. */
    public static final String LINE_RATIO = "line_ratio";
  }

  /** A segment; an empty id stands for the whole company. */
  record OfSegment(int from, int to, String segment) implements Mention {}

  /** The accounting basis. */
  record OfBasis(int from, int to, Basis basis) implements Mention {}

  /** A period that is named outright. */
  record OfPeriod(int from, int to, FiscalPeriod period) implements Mention {}

  /** A period told from the note's own. */
  record OfRelativePeriod(int from, int to, When when) implements Mention {}

  /** What a change is measured against. */
  record OfComparison(int from, int to, Against against) implements Mention {}

  /** That something rose or fell. */
  record OfDirection(int from, int to, boolean up) implements Mention {}

  /** That the company or somebody else expects something. */
  record OfOutlook(int from, int to, boolean guidance) implements Mention {}

  /** How an actual stands against what was expected. */
  record OfVerdict(int from, int to, Verdict verdict) implements Mention {}

  /** That a part of a total is meant. */
  record OfShare(int from, int to) implements Mention {}

  /** That nothing is asserted: an assumption, a question, a risk. */
  record OfCondition(int from, int to) implements Mention {}

  /** That somebody is quoted for what is said. */
  record OfSource(int from, int to) implements Mention {}

  /** That what is named lies below zero. */
  record OfLoss(int from, int to) implements Mention {}

  /** That something is left out of what is measured. */
  record OfExclusion(int from, int to) implements Mention {}

  /** Periods told from the note's own. */
  enum When {
    CURRENT,
    PREVIOUS_QUARTER,
    YEAR_AGO,
    TRAILING_YEAR,
    NEXT_QUARTER,
    OTHER;

    /** Whether it is one of the two quarters that a note holds its own against. */
    public boolean isEarlier() {
      return this == YEAR_AGO || this == PREVIOUS_QUARTER;
    }
  }

  /** Bases of comparison. */
  enum Against {
    YEAR_AGO,
    PREVIOUS_QUARTER
  }

  /** Verdicts on an actual. */
  enum Verdict {
    ABOVE,
    WITHIN,
    BELOW
  }
}
