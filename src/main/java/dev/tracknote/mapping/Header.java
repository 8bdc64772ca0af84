package dev.tracknote.mapping;

import dev.tracknote.quantity.FiscalPeriod;

/** What the header of a column says. */
sealed interface Header {

  /** Whether the figures of a period are reported or expected. */
  enum Mark {
    ACTUAL,
    ESTIMATE,
    NONE
  }

  /** A period of the company's calendar. */
  record Period(FiscalPeriod period, Mark mark) implements Header {}

  /** A period that no figure of ours is about, such as a half year or twelve months. */
  record Other(String text) implements Header {}

  /** A day or month at which no quarter of the company ends. */
  record Unplaced(String text) implements Header {}

  /** A day that was typed as text, in an order that cannot be told. */
  record TypedDay(String text) implements Header {}

  /** No period. */
  record None() implements Header {}
}
