package dev.tracknote.quantity;

/** A whole number of things, such as quarters in a row. */
public record Count(int number) implements Quantity {}
