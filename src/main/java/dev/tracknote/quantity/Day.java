package dev.tracknote.quantity;

import java.time.LocalDate;

/** A date that a note prints. */
public record Day(LocalDate date) implements Quantity {}
