package dev.tracknote.quantity;

/** Two ends of one kind, the lower first. */
public record Range(Quantity low, Quantity high) implements Quantity {}
