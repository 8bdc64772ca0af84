package dev.tracknote.claim;

import dev.tracknote.quantity.FiscalPeriod;

/**
 * A stretch of text that names a period of the company otherwise than by its label.
 *
 * @param before what it says beyond the period, in words that stand before a label
 * @param behind the same in words that stand behind it
 */
record CalendarName(int from, int to, FiscalPeriod period, String before, String behind) {

  String label() {
    return before + period.label() + behind;
  }
}
