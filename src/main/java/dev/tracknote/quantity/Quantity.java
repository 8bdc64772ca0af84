package dev.tracknote.quantity;

/**
 * A value that a note can print, with its unit; units are types, so percent and points cannot be
 * confused.
 */
public sealed interface Quantity
    permits Amount,
        PerShare,
        Shares,
        Ratio,
        Points,
        Multiple,
        Count,
        Band,
        Range,
        Turn,
        Day,
        PeriodName,
        NotMeaningful {}
