package dev.tracknote.check;

import java.math.BigDecimal;

/**
 * A value that the facts hold, with the words that say where it comes from.
 *
 * @param value in base units, as a fraction, or in times
 */
record Expected(BigDecimal value, String words) {}
