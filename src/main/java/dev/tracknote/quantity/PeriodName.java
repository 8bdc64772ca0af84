package dev.tracknote.quantity;

/** A fiscal period that a note names. */
public record PeriodName(FiscalPeriod period) implements Quantity {}
