package dev.tracknote.check;

import java.math.BigDecimal;

/** A value on record, and in what it is told. */
record HeldValue(BigDecimal value, Denomination told) {}
